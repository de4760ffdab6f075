import { suspicious } from './entry';

const PAGE = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/';

/** 00xx: what is wrong with somebody's word that a finding is meant. */
export const ACKNOWLEDGEMENT = {
  stale: suspicious('MESH0003', {
    title: 'Acknowledgement of what is not found',
    why: 'The finding is gone, or never was there; left behind, the acknowledgement would hide the next one.',
    repair: 'Take the acknowledgement away, or correct its code.',
    page: PAGE,
  }),
  malformed: suspicious('MESH0004', {
    title: 'Acknowledgement without code or reason',
    why: 'It acknowledges nothing: whoever reads the manifest later needs to know what is meant, and why.',
    repair: 'Write a code, a colon and the reason, such as "MESH2101: the team of reviews adds the subset". Each code has a line.',
    page: PAGE,
  }),
};

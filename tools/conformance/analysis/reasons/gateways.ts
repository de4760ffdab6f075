import { Reason } from './reason';

export const GATEWAY_REASONS: Reason[] = [
  {
    code: 'IST0145',
    ours: 'more',
    why: 'Istio compares hosts as they are written, and misses that "*/a.com" and "a.com" are one.',
    explains: ({ ours }) => ours.every(({ object, related }) => [object, ...related].some(({ spec }) => JSON.stringify(spec).includes('/'))),
  },
];

import { broken, noted, suspicious } from './entry';

const ANNOTATIONS = 'reference/config/annotations/';

/** 20xx: what is wrong with objects of any kind. */
export const OBJECTS = {
  duplicateObject: broken('MESH2001', {
    title: 'Two objects of one name',
    why: 'Kind, namespace and name tell objects apart: the one applied last replaces the other without a word.',
    repair: 'Give each object a name of its own. Objects of different charts or files may share a name, for they may be for different clusters.',
    page: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  }),
  outdatedField: suspicious('MESH2002', {
    title: 'Field or kind that Istio no longer wants',
    why: 'It has been replaced, and goes away with some upgrade.',
    repair: 'Use what the message names instead.',
    page: 'releases/feature-stages/',
    equivalents: ['IST0002'],
  }),
  unknownAnnotation: suspicious('MESH2003', {
    title: 'Annotation that Istio does not know',
    why: 'It has no effect; it may be misspelt, or a label.',
    repair: 'Correct its name, or write it as a label where Istio reads one.',
    page: ANNOTATIONS,
    equivalents: ['IST0108'],
  }),
  misplacedAnnotation: suspicious('MESH2004', {
    title: 'Annotation on the wrong kind of object',
    why: 'Istio reads it on other kinds only, so it has no effect here.',
    repair: 'Move it; annotations of pods belong to the pod template of a Deployment.',
    page: ANNOTATIONS,
    equivalents: ['IST0107'],
  }),
  badAnnotation: broken('MESH2005', {
    title: 'Annotation with a value that the webhook refuses',
    why: 'Pods with it are not made where they get a proxy.',
    repair: 'Use a value as the message says.',
    page: ANNOTATIONS,
    equivalents: ['IST0125'],
  }),
  deprecatedAnnotation: noted('MESH2006', {
    title: 'Annotation that Istio no longer wants',
    why: 'It has been replaced, and goes away with some upgrade.',
    repair: 'Use what replaced it, such as the label sidecar.istio.io/inject.',
    page: ANNOTATIONS,
    equivalents: ['IST0135'],
  }),
};

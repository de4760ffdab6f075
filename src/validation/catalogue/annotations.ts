import { admissionEntries } from './entry';

const { refused } = admissionEntries('https://istio.io/latest/docs/reference/config/annotations/');

/** What istiod's webhook refuses in the annotations of an object, whatever its kind. */
export const ANNOTATIONS = {
  dryRun: refused('MESH1091', 'Dry run of what cannot have one', 'The webhook refuses it: only an AuthorizationPolicy can be tried without effect.',
    'Take the annotation away.', '#SecurityDryRun'),
  internal: refused('MESH1092', 'Annotation that Istio keeps for itself', 'The webhook refuses it: it would give rights that no user has.',
    'Take the annotation away.', ''),
};

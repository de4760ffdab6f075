import { Reason } from './reason';

export const VISIBILITY_REASONS: Reason[] = [
  {
    code: 'IST0110',
    ours: 'less',
    why: 'It is said once for each Sidecar, and not for each of its pods.',
    explains: ({ ours }) => ours.length === 1,
  },
  {
    code: 'IST0134',
    ours: 'more',
    why: 'Addresses in the status are what istiod allotted to another object of the name; manifests hold what is to be.',
    explains: ({ ours }) => ours.every(({ object }) => 'status' in object),
  },
];

import { Reason } from './reason';

export const AMBIENT_REASONS: Reason[] = [
  {
    code: 'IST0166',
    ours: 'less',
    why: 'It is said once for each policy, and not for each of its pods.',
    explains: ({ ours }) => ours.length === 1,
  },
  {
    code: 'IST0166',
    ours: 'more',
    why: 'Istio asks the pods that run; those that it will make for a Gateway get the labels of that.',
    explains: ({ theirs }) => theirs.length === 0,
  },
];

import { Reason } from './reason';

export const OBJECT_REASONS: Reason[] = [
  {
    ours: 'less',
    why: 'The cluster refuses the object as it is, so nothing else of it is judged before that is mended.',
    explains: ({ code, isRefused }) => isRefused && code !== 'IST0106',
  },
  {
    code: 'IST0106',
    ours: 'more',
    why: 'The API server refuses the object by its schema, which Istio\'s analysis does not ask.',
    explains: ({ ours }) => ours.every(({ layer }) => layer === 'schema'),
  },
];

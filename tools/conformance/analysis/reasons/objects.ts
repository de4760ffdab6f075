import { Reason, theySay } from './reason';

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
  {
    code: 'IST0002',
    ours: 'more',
    why: 'Istio says it once for each field of an object; each place of it is to be mended.',
    explains: ({ ours, theirs }) => theirs.length === new Set(ours.map(({ path }) => path.replace(/\[\d+\]/g, '[]'))).size,
  },
  {
    code: 'IST0002',
    ours: 'less',
    why: 'Istio calls egressProxy of a Sidecar ignored, and its proxies send unknown traffic there none the less.',
    explains: theySay(/EgressProxy ignored/),
  },
  ...['IST0107', 'IST0108', 'IST0125', 'IST0135'].map((code): Reason => ({
    code,
    ours: 'more',
    why: 'Istio reads annotations of a Deployment, and those of its pods once they are there; the template and other makers of pods tell as much.',
    explains: ({ ours, theirs }) => theirs.length === 0 && ours.every(({ object, path }) => path.startsWith('spec.') || !['Deployment', 'Pod', 'Namespace', 'Service'].includes(object.kind)),
  })),
];

import { Reason } from './reason';

export const SERVICE_REASONS: Reason[] = [
  {
    code: 'IST0116',
    ours: 'more',
    why: 'Istio compares TCP with UDP; the rule that it documents is about protocols such as HTTP and TCP, which one listener cannot both have.',
    explains: ({ ours, theirs }) => ours.length > 0 && theirs.length === 0,
  },
  {
    code: 'IST0116',
    ours: 'less',
    why: 'TCP and UDP of one number do no harm: the proxies do not touch UDP.',
    explains: ({ ours, theirs, mesh }) => ours.length === 0 && theirs.length > 0 && mesh.objects.some(object => JSON.stringify(object).includes('"UDP"')),
  },
  {
    code: 'IST0137',
    ours: 'more',
    why: 'Istio looks at Deployments only; the pods of whatever else have the same listeners.',
    explains: ({ ours, theirs }) => theirs.length === 0 && ours.every(({ object }) => object.kind !== 'Deployment'),
  },
  {
    code: 'IST0137',
    ours: 'less',
    why: 'Several ports of Services may lead to one port of the pods: only where their protocols differ, the sidecar has to take one of them.',
    explains: ({ ours, theirs }) => ours.length === 0 && theirs.length > 0,
  },
];

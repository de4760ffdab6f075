import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { Manifest } from '../../../../src/validation/manifest';
import type { Difference } from '../compare';

const PATCH_CODES = ['IST0151', 'IST0152', 'IST0153', 'IST0154', 'IST0155'];

export const EXTENSION_REASONS: Reason[] = [
  ...PATCH_CODES.map((code): Reason => ({
    code,
    ours: 'more',
    why: 'Istio joins what it says of the patches of one EnvoyFilter; each patch is to be mended.',
    explains: ({ theirs }) => theirs.length === 1,
  })),
  {
    code: 'IST0152',
    ours: 'less',
    why: 'Filters of listeners are replaced at run time as well.',
    explains: difference => hasPatch(difference, 'LISTENER_FILTER', 'REPLACE'),
  },
  {
    code: 'IST0153',
    ours: 'less',
    why: 'Routes are added at run time; only a route configuration cannot be.',
    explains: difference => hasPatch(difference, 'HTTP_ROUTE', 'ADD'),
  },
  {
    code: 'IST0154',
    ours: 'less',
    why: 'Routes are removed at run time; only a route configuration cannot be.',
    explains: difference => hasPatch(difference, 'HTTP_ROUTE', 'REMOVE'),
  },
];

function hasPatch({ mesh, subject }: Difference, applyTo: string, operation: string): boolean {
  const filter = (mesh.objects as unknown as Manifest[]).find(object => titleOf(object) === subject);
  return ((filter?.spec.configPatches ?? []) as any[]).some(patch => patch.applyTo === applyTo && patch.patch?.operation === operation);
}

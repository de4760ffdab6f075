import { Reason, theySay } from './reason';
import { ROUTES } from '../../../../src/analysis/catalogue/routes';
import { kindKeyOf, KIND } from '../../../../src/analysis/model/kinds';
import { Manifest } from '../../../../src/validation/manifest';

export const ROUTE_REASONS: Reason[] = [
  {
    code: 'IST0130',
    ours: 'more',
    why: 'Istio compares whole matches, and prefixes with prefixes; requests may also be taken by a match that asks for less.',
    explains: ({ ours, theirs }) => ours.filter(({ code }) => code !== ROUTES.coveredRoute.code).length === theirs.length,
  },
  {
    code: 'IST0132',
    ours: 'less',
    why: 'The Gateway does not exist, which is reported by itself; whether it would have the host, nobody knows.',
    explains: ({ theirs, mesh }) => theirs.every(({ message }) => !hasGateway(mesh.objects as unknown as Manifest[], /Gateway (\S+)\.$/.exec(message)?.[1])),
  },
  {
    code: 'IST0109',
    ours: 'less',
    why: 'The one host is covered by the other\'s wildcard and more specific, so sidecars use its routes: no conflict.',
    explains: theySay(/same host \S*\*/),
  },
];

function hasGateway(objects: readonly Manifest[], name: string | undefined): boolean {
  return objects.some(object => kindKeyOf(object) === KIND.Gateway && `${object.metadata.namespace ?? 'default'}/${object.metadata.name}` === name);
}

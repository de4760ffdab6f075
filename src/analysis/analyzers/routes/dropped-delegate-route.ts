import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedMatch, fitsInto } from '../../model/delegate-match';
import { fullNameOf, titleOf } from '../../model/identity';
import { Delegation, VirtualServiceInfo } from '../../model/virtual-services';

/** A route of a delegate with a match that is no part of any that is handed on to it. Of several roots, one that it fits is enough. */
export const droppedDelegateRoute: Analyzer = {
  entry: ROUTES.droppedDelegateRoute,

  analyze(mesh) {
    const { all, delegated } = mesh.virtualServices;
    return foundIn(all, info => info.isDelegate ? judge(info, delegated.get(fullNameOf(info.object)) ?? []) : []);
  },
};

function judge({ object, namespace, spec, visibility }: VirtualServiceInfo, delegations: readonly Delegation[]): Finding[] {
  const heard = delegations.filter(({ root }) => visibility.includes(root.namespace));
  return heard.length === 0 ? [] : (spec.http ?? []).flatMap(({ match = [] }, number) => {
    const misfits = heard.map(({ root, route }) => misfitOf(match.map(leaf => ({ match: leaf, namespace })),
      (route.match ?? []).map(outer => ({ match: outer, namespace: root.namespace }))));
    return misfits.includes(-1) ? [] : [findingOf(ROUTES.droppedDelegateRoute, object, item(`${item('spec.http', number)}.match`, misfits[0]), {
      message: `the match is no part of those of ${heard.map(({ root, index }) => `${titleOf(root.object)} ${item('spec.http', index)}`).join(', ')}`,
      fix: 'match on a part of what is handed on, or widen the match there',
    }, [...new Set(heard.map(({ root }) => root.object))])];
  });
}

/** The number of the first match that is no part of any of the root's; -1 where there is none, or the root hands everything on. */
function misfitOf(leaves: readonly PlacedMatch[], outer: readonly PlacedMatch[]): number {
  return outer.length === 0 ? -1 : leaves.findIndex(leaf => !outer.some(other => fitsInto(leaf, other)));
}

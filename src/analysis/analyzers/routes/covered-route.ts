import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf } from '../../finding';
import { PlacedCondition, conditionsOf, covers, isToldByWebhook } from '../../model/match-cover';
import { VirtualServiceInfo } from '../../model/virtual-services';

/**
 * An http route all of whose matches are covered by earlier ones.
 *
 * The webhook warns of routes behind one without match, of repeated matches, and of prefixes that a shorter one covers; these
 * are left to it.
 */
export const coveredRoute: Analyzer = {
  entry: ROUTES.coveredRoute,

  analyze(mesh) {
    return mesh.virtualServices.all.flatMap(info => (info.spec.http ?? []).length < 2 ? [] : judge(info));
  },
};

function judge({ object, spec: { http = [] } }: VirtualServiceInfo): Finding[] {
  const findings: Finding[] = [];
  const earlier: PlacedCondition[] = [];
  for (const [index, { match = [], delegate }] of http.entries()) {
    const place = item('spec.http', index);
    const own = match.length === 0 ? [conditionsOf({}, place)] : match.map((one, number) => conditionsOf(one, item(`${place}.match`, number)));
    const covering = own.map(later => earlier.find(one => covers(one, later)));
    const isFound = covering.every(one => one !== undefined) && own.some((later, number) => !isToldByWebhook(covering[number]!, later));
    if (isFound) {
      findings.push(findingOf(ROUTES.coveredRoute, object, place, {
        message: `${[...new Set(covering.map(one => one!.path))].join(', ')} ${match.length === 0 ? 'takes all requests' : 'takes all of its requests'}`,
        fix: 'move it up, or take it away',
      }));
    }
    if (match.length === 0) break;
    // What a delegate does not match goes on to the next route.
    if (delegate === undefined) earlier.push(...own);
  }
  return findings;
}

import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf } from '../../finding';
import { MESH_GATEWAY, fullGatewayName } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { append, firstFew } from '../../model/lists';
import { VirtualServiceInfo, VirtualServices } from '../../model/virtual-services';
import { nameList } from '../../name-list';

/** A route for all paths of a host at a Gateway. */
interface CatchAll {
  readonly info: VirtualServiceInfo;
  readonly host: string;
  readonly index: number;
  readonly gateways: ReadonlySet<string>;
}

/** Two VirtualServices that both have a route for the rest of the requests for one host at one Gateway. */
export const rivalCatchAll: Analyzer = {
  entry: ROUTES.rivalCatchAll,

  analyze(mesh) {
    const reported = new Set<VirtualServiceInfo>();
    return [...catchAllsOf(mesh.virtualServices).values()].flatMap(list => {
      const earlier: CatchAll[] = [];
      return list.flatMap(one => {
        const found = reported.has(one.info) ? [] : judge(one, earlier);
        if (found.length > 0) reported.add(one.info);
        earlier.push(one);
        return found;
      });
    });
  },
};

function judge(one: CatchAll, earlier: readonly CatchAll[]): Finding[] {
  const others = firstFew(earlier, other => areRivals(one, other)).map(({ info }) => info.object);
  return others.length === 0 ? [] : [findingOf(ROUTES.rivalCatchAll, one.info.object, item('spec.http', one.index), {
    message: `${nameList(others.map(titleOf))} has a route for all paths of ${JSON.stringify(one.host)} at the Gateway too`,
    fix: 'keep one of them',
  }, others)];
}

/** The routes of VirtualServices at Gateways that are for all paths, by host. */
function catchAllsOf({ all }: VirtualServices): Map<string, CatchAll[]> {
  const lists = new Map<string, CatchAll[]>();
  for (const info of all) {
    const gateways = gatewaysOf(info);
    const index = gateways.size > 0 ? (info.spec.http ?? []).findIndex(takesAll) : -1;
    if (index !== -1) {
      (info.spec.hosts ?? []).forEach(host => append(lists, host, { info, host, index, gateways }));
    }
  }
  return lists;
}

function areRivals(one: CatchAll, other: CatchAll): boolean {
  return one.info !== other.info && one.info.visibility.overlaps(other.info.visibility) && [...one.gateways].some(name => other.gateways.has(name));
}

function gatewaysOf({ namespace, spec }: VirtualServiceInfo): ReadonlySet<string> {
  return new Set((spec.gateways ?? []).filter(name => name !== MESH_GATEWAY).map(name => fullGatewayName(name, namespace)));
}

/** Whether a route is for all paths and asks for nothing else; what a delegate makes of it is its own matter. */
function takesAll({ match = [], delegate }: istio.HttpRoute): boolean {
  return delegate === undefined && (match.length === 0 || match.some(({ name: _, statPrefix: __, ...asked }) =>
    asked.uri?.prefix === '/' && Object.keys(asked).length === 1));
}

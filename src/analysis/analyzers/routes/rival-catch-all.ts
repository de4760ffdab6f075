import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf } from '../../finding';
import { MESH_GATEWAY, fullGatewayName } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { append } from '../../model/lists';
import { VirtualServiceInfo, VirtualServices } from '../../model/virtual-services';

/** A route for all paths of a host at a Gateway. */
interface CatchAll {
  readonly info: VirtualServiceInfo;
  readonly host: string;
  readonly index: number;
}

/** Two VirtualServices that both have a route for the rest of the requests for one host at one Gateway. */
export const rivalCatchAll: Analyzer = {
  entry: ROUTES.rivalCatchAll,

  analyze(mesh) {
    const reported = new Set<VirtualServiceInfo>();
    return [...catchAllsOf(mesh.virtualServices).values()].filter(list => list.length > 1).flatMap(list => list.flatMap((one, number): Finding[] => {
      const rivals = list.filter((other, index) => index < number && areRivals(one, other));
      if (rivals.length === 0 || reported.has(one.info)) {
        return [];
      }
      reported.add(one.info);
      const others = rivals.map(({ info }) => info.object);
      return [findingOf(ROUTES.rivalCatchAll, one.info.object, item('spec.http', one.index), {
        message: `${others.map(titleOf).join(', ')} has a route for all paths of ${JSON.stringify(one.host)} at the Gateway too`,
        fix: 'keep one of them',
      }, others)];
    }));
  },
};

/** The routes of VirtualServices at Gateways that are for all paths, by host. */
function catchAllsOf({ all }: VirtualServices): Map<string, CatchAll[]> {
  const lists = new Map<string, CatchAll[]>();
  for (const info of all) {
    const isAtGateway = (info.spec.gateways ?? []).some(name => name !== MESH_GATEWAY);
    const index = isAtGateway ? (info.spec.http ?? []).findIndex(takesAll) : -1;
    if (index !== -1) {
      (info.spec.hosts ?? []).forEach(host => append(lists, host, { info, host, index }));
    }
  }
  return lists;
}

function areRivals({ info: one }: CatchAll, { info: other }: CatchAll): boolean {
  const gateways = gatewaysOf(other);
  return one !== other && one.visibility.overlaps(other.visibility) && gatewaysOf(one).some(name => gateways.includes(name));
}

function gatewaysOf({ namespace, spec }: VirtualServiceInfo): string[] {
  return (spec.gateways ?? []).filter(name => name !== MESH_GATEWAY).map(name => fullGatewayName(name, namespace));
}

/** Whether a route is for all paths and asks for nothing else; what a delegate makes of it is its own matter. */
function takesAll({ match = [], delegate }: istio.HttpRoute): boolean {
  return delegate === undefined && (match.length === 0 || match.some(({ name: _, statPrefix: __, ...asked }) =>
    asked.uri?.prefix === '/' && Object.keys(asked).length === 1));
}

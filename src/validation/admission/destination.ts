import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { VIRTUAL_SERVICE } from '../catalogue/virtual-service';
import { Issue } from '../issue';
import { joined } from '../joined';
import { wildcardHostProblem } from '../vocabulary/host';
import { portProblem } from '../vocabulary/numbers';
import { problem } from '../vocabulary/problem';
import { subsetNameProblem } from '../vocabulary/subset';

/** What istiod's webhook refuses in the destination of a route, a mirror or an egress proxy. */
export function destination(target: istio.Destination | null | undefined, path: string): Issue[] {
  if (!isSet(target)) {
    return [];
  }
  const { host, subset, port } = target;
  return joined(
    issuesOf(VIRTUAL_SERVICE.badDestination, `${path}.host`, host === '*'
      ? problem(host, 'use the DNS name of a service')
      : wildcardHostProblem(host)),
    isSet(subset) ? issuesOf(VIRTUAL_SERVICE.badSubset, `${path}.subset`, subsetNameProblem(subset)) : [],
    isSet(port) ? issuesOf(VIRTUAL_SERVICE.badPort, `${path}.port.number`, portProblem(port.number ?? 0)) : [],
  );
}

import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { hostProblem } from '../../vocabulary/host';
import { problemIf } from '../../vocabulary/problem';
import { destination } from '../destination';
import { isSet } from '../presence';

/** What istiod's webhook refuses in what a Sidecar lets out: an egress proxy is for hosts that the mesh does not know. */
export function outboundTraffic(policy: istio.OutboundTrafficPolicy | null | undefined, path: string): Issue[] {
  const proxy = policy?.egressProxy;
  const place = `${path}.egressProxy`;
  if (!isSet(proxy)) {
    return [];
  }
  const asDestination = destination(proxy, place);
  const isKnownBad = asDestination.some(({ path: where }) => where === `${place}.host`);
  return joined(
    issuesOf(SIDECAR.badEgressProxy, place, problemIf(policy?.mode !== 'ALLOW_ANY', `stands beside mode ${policy?.mode ?? 'REGISTRY_ONLY'}`, 'use mode ALLOW_ANY')),
    issuesOf(SIDECAR.badEgressProxy, `${place}.host`, isKnownBad ? undefined : hostProblem(proxy.host)),
    issuesOf(SIDECAR.badEgressProxy, `${place}.port`, problemIf(!isSet(proxy.port), 'missing', 'give the port of the proxy')),
    asDestination,
  );
}

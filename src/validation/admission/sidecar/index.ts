import { egressListeners } from './egress';
import { ingressListeners } from './ingress';
import { outboundTraffic } from './outbound';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { eachEntry } from '../../items';
import { joined } from '../../joined';
import { Manifest, namespaceOf } from '../../manifest';
import { problem, problemIf } from '../../vocabulary/problem';
import { connectionPool } from '../connection-pool';
import { fieldsSet, isSet } from '../presence';

/** What istiod's webhook refuses in a Sidecar, and what it warns of. */
export function validateSidecar(object: Manifest): Issue[] {
  const spec: istio.SidecarSpec = object.spec ?? {};
  return joined(
    selector(spec.workloadSelector, 'spec.workloadSelector'),
    issuesOf(SIDECAR.empty, 'spec', problemIf(
      fieldsSet(spec, 'egress', 'ingress', 'outboundTrafficPolicy', 'inboundConnectionPool').length === 0,
      'no setting', 'give ingress, egress, outboundTrafficPolicy or inboundConnectionPool')),
    ingressListeners(spec.ingress, 'spec.ingress'),
    connectionPool(spec.inboundConnectionPool, 'spec.inboundConnectionPool'),
    egressListeners(spec.egress, 'spec.egress', namespaceOf(object)),
    outboundTraffic(spec.outboundTrafficPolicy, 'spec.outboundTrafficPolicy'),
  );
}

function selector(labels: istio.WorkloadLabelSelector | null | undefined, path: string): Issue[] {
  const entries = labels?.labels ?? {};
  return joined(
    eachEntry(entries, `${path}.labels`, (key, value, place) => issuesOf(SIDECAR.badSelector, place,
      key === '' || `${key}${value}`.includes('*') ? problem(`${key}=${value}`, 'use a label without "*"') : undefined)),
    issuesOf(SIDECAR.noSelectorLabel, path, problemIf(isSet(labels) && Object.keys(entries).length === 0, 'no label', 'give labels, or leave it out')),
  );
}

import { emptySelector } from './empty-selector';
import { joined } from '../joined';
import { exportTo } from './export-to';
import { eachEntry, eachItem } from '../items';
import { isSet } from './presence';
import { resolution } from './service-resolution';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { SERVICE_ENTRY } from '../catalogue/service-entry';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { wildcardHostProblem } from '../vocabulary/host';
import { subnetProblem } from '../vocabulary/ip';
import { mixedCaseLabelProblem } from '../vocabulary/mixed-case-label';
import { partialWildcardProblem } from '../vocabulary/partial-wildcard';
import { problemIf } from '../vocabulary/problem';
import { isHttp, isTls, protocolProblem } from '../vocabulary/protocol';
import { selectorLabelProblem } from '../vocabulary/selector';

type Spec = Partial<istio.ServiceEntrySpec>;

/** What istiod's webhook refuses or warns of in a ServiceEntry. */
export function validateServiceEntry(object: Manifest): Issue[] {
  const spec: Spec = object.spec ?? {};
  const unaddressed = !isSet(spec.addresses) && !getsAddress(object);
  return joined(
    eachEntry(spec.workloadSelector?.labels, 'spec.workloadSelector.labels', (key, value, path) =>
      issuesOf(SERVICE_ENTRY.badSelector, path, selectorLabelProblem(key, value))),
    emptySelector(SERVICE_ENTRY.emptySelector, spec.workloadSelector, spec.workloadSelector?.labels, 'spec.workloadSelector'),
    eachItem(spec.hosts, 'spec.hosts', (host, path) => joined(
      issuesOf(SERVICE_ENTRY.badHost, path, wildcardHostProblem(host)),
      issuesOf(SERVICE_ENTRY.partialWildcard, path, spec.resolution === 'DYNAMIC_DNS' ? undefined : partialWildcardProblem(host)),
    )),
    eachItem(spec.addresses, 'spec.addresses', (address, path) => issuesOf(SERVICE_ENTRY.badAddress, path, subnetProblem(address))),
    eachItem(spec.ports, 'spec.ports', ({ name, protocol }, path) => joined(
      issuesOf(SERVICE_ENTRY.tcpWithoutAddress, path,
        problemIf(unaddressed && ['', 'TCP'].includes(protocol ?? ''), 'is open to every address', 'set addresses, or another protocol')),
      issuesOf(SERVICE_ENTRY.badPortName, `${path}.name`, mixedCaseLabelProblem(name)),
      issuesOf(SERVICE_ENTRY.badProtocol, `${path}.protocol`, protocolProblem(protocol ?? '')),
    )),
    resolution(object),
    mixedHosts(spec),
    exportTo(object, true),
  );
}

/** Whether istiod allots an address to a service that names none. */
function getsAddress({ metadata, spec }: Manifest): boolean {
  return metadata.labels?.['networking.istio.io/enable-autoallocate-ip']?.toLowerCase() !== 'false' && (spec?.resolution ?? 'NONE') !== 'NONE';
}

function mixedHosts({ hosts, ports, resolution: by }: Spec): Issue[] {
  const mixed = (by ?? 'NONE') !== 'NONE' && (hosts ?? []).length > 1
    ? (ports ?? []).find(({ protocol }) => !isHttp(protocol ?? '') && !isTls(protocol ?? ''))
    : undefined;
  return issuesOf(SERVICE_ENTRY.mixedHosts, 'spec.hosts', problemIf(mixed !== undefined,
    `got ${(hosts ?? []).length} hosts on port ${JSON.stringify(mixed?.name)}, which is neither HTTP nor TLS`, 'use one host, or HTTP or TLS ports only'));
}

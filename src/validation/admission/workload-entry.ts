import { labels } from './labels';
import { joined } from '../joined';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { WORKLOAD } from '../catalogue/workload';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { endpointAddressProblem } from '../vocabulary/endpoint-address';
import { problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses or warns of in a WorkloadEntry. */
export function validateWorkloadEntry({ spec }: Manifest): Issue[] {
  const { address, network, labels: own }: istio.WorkloadEntrySpec = spec ?? {};
  return joined(
    missingAddress(address, network, 'spec'),
    issuesOf(WORKLOAD.badAddress, 'spec.address', isSet(address) ? endpointAddressProblem(address) : undefined),
    labels(WORKLOAD.badLabel, own, 'spec.labels'),
  );
}

/** A workload without address is found through the gateway of its network, if it names one. */
export function missingAddress(address: string | undefined, network: string | undefined, path: string): Issue[] {
  return isSet(address) ? [] : joined(
    issuesOf(WORKLOAD.noAddress, `${path}.address`, problemIf(!isSet(network), 'missing', 'set an address, or a network')),
    issuesOf(WORKLOAD.networkAlone, `${path}.address`,
      problemIf(isSet(network), `missing, with network ${JSON.stringify(network)}`, 'set an address unless the gateway of that network is meant')),
  );
}

import { IConstruct } from 'constructs';
import { WorkloadTraits, renderTraits, traitsProblems } from './workload-traits';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { endpointAddressProblem } from '../validation/vocabulary/endpoint-address';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/** One workload behind a service: a virtual machine, a pod, or a server outside of the mesh. */
export interface WorkloadEndpoint extends WorkloadTraits {
  /**
   * IP address, DNS name, or a unix domain socket as `unix://` and an absolute path. Which of them fits depends on the resolution.
   *
   * @default - the gateway of the network, which must then be given
   */
  readonly address?: string;
}

/** What is wrong with an endpoint, whatever the resolution. */
export function endpointProblems(endpoint: WorkloadEndpoint): Problems {
  return {
    address: addressProblem(endpoint.address ?? '', endpoint.network ?? ''),
    ...traitsProblems(endpoint),
  };
}

export function renderEndpoint(endpoint: WorkloadEndpoint, consumer: IConstruct): istio.WorkloadEntrySpec {
  return { address: endpoint.address, ...renderTraits(endpoint, consumer) };
}

/** An empty text is the same as none to Istio, in either field. */
function addressProblem(address: string, network: string): Problem {
  if (address !== '') {
    return endpointAddressProblem(address);
  }
  return problemIf(network === '', 'got neither address nor network', 'use an address such as "10.0.0.1"');
}

import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';
import { entryProblem } from '../validation/vocabulary/each';
import { endpointAddressProblem } from '../validation/vocabulary/endpoint-address';
import { portProblem } from '../validation/vocabulary/numbers';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/** One workload behind a service: a virtual machine, a pod, or a server outside of the mesh. */
export interface WorkloadEndpoint {
  /**
   * IP address, DNS name, or a unix domain socket as `unix://` and an absolute path. Which of them fits depends on the resolution.
   *
   * @default - the gateway of the network, which must then be given
   */
  readonly address?: string;

  /**
   * Ports of the workload by the names of the service's ports, each 1 to 65535.
   *
   * @default - the target ports of the service
   */
  readonly ports?: { [name: string]: number };

  /**
   * Labels, which the subsets of a DestinationRule can pick.
   *
   * @default - no labels
   */
  readonly labels?: { [key: string]: string };

  /**
   * Network that the workload lives in. Endpoints of other networks are reached through their gateways.
   *
   * @default - the network of the client
   */
  readonly network?: string;

  /**
   * Where the workload runs, as region, zone and subzone with `/` between.
   *
   * @default - unknown
   */
  readonly locality?: string;

  /**
   * Share of the traffic compared to the other endpoints, 0 to 4294967295.
   *
   * @default - all weigh the same
   */
  readonly weight?: number;

  /**
   * Service account of the workload, in the namespace of the object. For workloads with a sidecar.
   *
   * @default - none
   */
  readonly serviceAccount?: string;
}

/** What is wrong with an endpoint, whatever the resolution. */
export function endpointProblems({ address, network, ports, weight }: WorkloadEndpoint): Problems {
  return {
    address: addressProblem(address ?? '', network ?? ''),
    weight: ifGiven(weight, unsignedProblem),
    ...entryProblem('ports', ports, (_, port) => portProblem(port)),
  };
}

export function renderEndpoint(endpoint: WorkloadEndpoint): istio.WorkloadEntrySpec {
  const { address, ports, labels, network, locality, weight, serviceAccount } = endpoint;
  return { address, ports, labels, network, locality, weight, serviceAccount };
}

/** An empty text is the same as none to Istio, in either field. */
function addressProblem(address: string, network: string): Problem {
  if (address !== '') {
    return endpointAddressProblem(address);
  }
  return problemIf(network === '', 'got neither address nor network', 'use an address such as "10.0.0.1"');
}

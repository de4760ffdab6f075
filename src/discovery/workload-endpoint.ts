import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { portProblem, wholeNumberProblem } from '../validation/vocabulary/numbers';
import { Problem } from '../validation/vocabulary/problem';

const UINT32_MAX = 4294967295;

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
export function endpointProblems({ address, network, ports, weight }: WorkloadEndpoint): { [argument: string]: Problem } {
  return {
    address: address === undefined && network === undefined
      ? { message: 'got neither address nor network', fix: 'use an address such as "10.0.0.1"' }
      : undefined,
    weight: weight === undefined ? undefined : wholeNumberProblem(weight, 0, UINT32_MAX),
    ...entryProblem('ports', ports, (_, port) => portProblem(port)),
  };
}

export function renderEndpoint(endpoint: WorkloadEndpoint): istio.WorkloadEntrySpec {
  const { address, ports, labels, network, locality, weight, serviceAccount } = endpoint;
  return { address, ports, labels, network, locality, weight, serviceAccount };
}

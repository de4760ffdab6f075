import { IConstruct } from 'constructs';
import { WorkloadAccount } from './workload-account';
import { Problems, ifGiven } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';
import { entryProblem } from '../validation/vocabulary/each';
import { portProblem } from '../validation/vocabulary/numbers';

/** What a workload is like, wherever it is. */
export interface WorkloadTraits {
  /**
   * Ports of the workload by the names of the service's ports, each 1 to 65535. A name has at most 62 letters, digits and inner dashes.
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
  readonly serviceAccount?: WorkloadAccount;
}

export function traitsProblems({ ports, weight }: WorkloadTraits): Problems {
  return {
    weight: ifGiven(weight, unsignedProblem),
    ...entryProblem('ports', ports, (_, port) => portProblem(port)),
  };
}

export function renderTraits(traits: WorkloadTraits, consumer: IConstruct): Omit<istio.WorkloadEntrySpec, 'address'> {
  const { ports, labels, network, locality, weight, serviceAccount } = traits;
  return { ports, labels, network, locality, weight, serviceAccount: at('serviceAccount', () => serviceAccount?._render(consumer)) };
}

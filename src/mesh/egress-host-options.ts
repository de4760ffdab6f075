import { ApiObjectMetadata } from 'cdk8s';
import { EgressPort } from './egress-port';
import { Problems, withinEach } from '../base/problems';
import { WorkloadEndpoint, endpointProblems } from '../discovery/workload-endpoint';
import { hostProblem } from '../validation/vocabulary/host';
import { Problem, problem } from '../validation/vocabulary/problem';

/** A host outside of the mesh that is reached through an `EgressGateway`, and how. */
export interface EgressHostOptions {
  /**
   * Full DNS name of the host, such as `api.example.com`. A wildcard is of no use here: Istio's gateways do not look up hosts that
   * only a request names.
   */
  readonly host: string;

  /** Its ports: one for HTTP, one for TLS, or both. */
  readonly ports: EgressPort[];

  /**
   * Servers of the host by their addresses or DNS names, where its own name does not lead to them.
   *
   * @default - what DNS says of the host
   */
  readonly endpoints?: WorkloadEndpoint[];

  /**
   * Name, labels and annotations of the objects for the host. The VirtualServices have `-mesh` and `-gateway` behind the name.
   *
   * @default - names are made of the construct ids below the app, without a hash
   */
  readonly metadata?: ApiObjectMetadata;
}

export function egressHostProblems({ host, ports, endpoints }: EgressHostOptions): Problems {
  return {
    host: fullNameProblem(host),
    ports: EgressPort._problem(ports),
    ...withinEach('endpoints', endpoints, endpointProblems),
  };
}

/** Istio completes a name without dots to one of the cluster. */
function fullNameProblem(host: string): Problem {
  return host.includes('.') && hostProblem(host) === undefined ? undefined : problem(host, 'use a full DNS name such as "api.example.com"');
}

import { IConstruct } from 'constructs';
import { EnvoyMatchOptions, matchProblems, renderMatch } from './envoy-match-options';
import { Problems, ifGiven } from '../base/problems';
import { MeshService } from '../discovery/mesh-service';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';

/** The conditions of a match of clusters. */
export interface EnvoyClusterMatch extends EnvoyMatchOptions {
  /**
   * Port of the service, or of the workload for `SIDECAR_INBOUND`: 0 to 4294967295.
   *
   * @default - any port
   */
  readonly portNumber?: number;

  /**
   * The service that requests go to. Ignored for `SIDECAR_INBOUND`.
   *
   * @default - any service
   */
  readonly service?: MeshService;

  /**
   * Name of a subset of the service.
   *
   * @default - any subset
   */
  readonly subset?: string;

  /**
   * Name of the cluster, for those that Istio makes for itself, such as `PassthroughCluster`.
   *
   * @default - any name
   */
  readonly name?: string;
}

export function clusterProblems(match: EnvoyClusterMatch): Problems {
  return { ...matchProblems(match), portNumber: ifGiven(match.portNumber, unsignedProblem) };
}

export function renderCluster(match: EnvoyClusterMatch, consumer: IConstruct): istio.EnvoyConfigObjectMatch {
  const { portNumber, service, subset, name } = match;
  return { ...renderMatch(match), cluster: { portNumber, service: service?._host(consumer), subset, name } };
}

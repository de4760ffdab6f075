import { ClientTls } from './client-tls';
import { ConnectionPoolOptions, connectionPoolProblems, renderConnectionPool } from './connection-pool';
import { LoadBalancer } from './load-balancer';
import { OutlierDetectionOptions, outlierDetectionProblems, renderOutlierDetection } from './outlier-detection';
import { Problems, within } from '../base/problems';
import * as istio from '../imports/istio';

/** What a policy can say of a whole service, of a subset and of a single port. */
export interface EndpointPolicyOptions {
  /**
   * Which host gets a request.
   *
   * @default - least request
   */
  readonly loadBalancer?: LoadBalancer;

  /**
   * How many connections and requests there may be at a time.
   *
   * @default - no limits
   */
  readonly connectionPool?: ConnectionPoolOptions;

  /**
   * When a host that fails too often gets no more requests for a while.
   *
   * @default - hosts are never ejected
   */
  readonly outlierDetection?: OutlierDetectionOptions;

  /**
   * Whether and how connections are encrypted.
   *
   * @default - mutual TLS between workloads of the mesh, no TLS to others
   */
  readonly tls?: ClientTls;
}

export function endpointPolicyProblems(options: EndpointPolicyOptions): Problems {
  return {
    ...connectionPoolProblems('connectionPool', options.connectionPool),
    ...within('outlierDetection', outlierDetectionProblems(options.outlierDetection)),
  };
}

export function renderEndpointPolicy(options: EndpointPolicyOptions): istio.PortTrafficPolicy {
  return {
    loadBalancer: options.loadBalancer?._render(),
    connectionPool: renderConnectionPool(options.connectionPool),
    outlierDetection: renderOutlierDetection(options.outlierDetection),
    tls: options.tls?._render(),
  };
}

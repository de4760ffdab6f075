import { EndpointPolicyOptions, endpointPolicyProblems, renderEndpointPolicy } from './endpoint-policy';
import { PortPolicy } from './port-policy';
import { ProxyProtocolVersion } from './proxy-protocol';
import { RetryBudgetOptions, renderRetryBudget, retryBudgetProblems } from './retry-budget';
import { TunnelOptions, renderTunnel, tunnelProblems } from './tunnel';
import { Problems, within } from '../base/problems';
import { at } from '../base/rendering';
import { MeshService } from '../discovery/mesh-service';
import * as istio from '../imports/istio';

/**
 * What happens to traffic on its way to a service, after routing.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy
 */
export interface TrafficPolicyOptions extends EndpointPolicyOptions {
  /**
   * Policies of single ports. Of several for one port the first one counts.
   *
   * @default - all ports have the same policy
   */
  readonly portPolicies?: PortPolicy[];

  /**
   * Carries TCP connections through the service to a place beyond. Excludes `proxyProtocol`.
   *
   * @default - no tunnel
   */
  readonly tunnel?: TunnelOptions;

  /**
   * Tells the service the address of the client by the PROXY protocol. Excludes `tunnel`.
   *
   * @default - the service is told nothing
   */
  readonly proxyProtocol?: ProxyProtocolVersion;

  /**
   * How many retries may be in flight. Hides the `maxRetries` of the connection pool.
   *
   * @default - as the connection pool says
   */
  readonly retryBudget?: RetryBudgetOptions;
}

export function trafficPolicyProblems(options: TrafficPolicyOptions): Problems {
  return {
    ...endpointPolicyProblems(options),
    ...within('tunnel', options.tunnel === undefined ? {} : tunnelProblems(options.tunnel)),
    ...within('retryBudget', retryBudgetProblems(options.retryBudget)),
  };
}

/** The policy of a service or subset. Undefined where nothing is said, because Istio takes no empty one. */
export function renderTrafficPolicy(options: TrafficPolicyOptions, service: MeshService): istio.TrafficPolicy | undefined {
  const { portPolicies = [], proxyProtocol } = options;
  const policy: istio.TrafficPolicy = {
    ...renderEndpointPolicy(options),
    portLevelSettings: portPolicies.length === 0 ? undefined : portPolicies.map((portPolicy, index) =>
      at(`portLevelSettings[${index}]`, () => portPolicy._render(service))),
    tunnel: renderTunnel(options.tunnel),
    proxyProtocol: proxyProtocol && { version: istio.ProxyProtocolVersion[proxyProtocol] },
    retryBudget: renderRetryBudget(options.retryBudget),
  };
  return Object.values(policy).every(value => value === undefined) ? undefined : policy;
}

import { EnvoyFilterMatch, renderFilter } from './envoy-filter-match';
import { EnvoyMatchOptions, matchProblems, renderMatch } from './envoy-match-options';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';

/** One of several filter chains of a listener. */
export interface EnvoyFilterChainMatch {
  /**
   * Name of the filter chain.
   *
   * @default - any
   */
  readonly name?: string;

  /**
   * Server name (SNI) that the filter chain is for.
   *
   * @default - any, or none
   */
  readonly sni?: string;

  /**
   * How connections come to the filter chain: `tls` or `raw_buffer`. Only for `SIDECAR_INBOUND`.
   *
   * @default - either way
   */
  readonly transportProtocol?: string;

  /**
   * Protocols inside of connections that the filter chain is for, with commas between: `h2,http/1.1`. Only for sidecars.
   *
   * @default - any
   */
  readonly applicationProtocols?: string;

  /**
   * Port of the destination that the filter chain is for, 0 to 4294967295.
   *
   * @default - any, or none
   */
  readonly destinationPort?: number;

  /**
   * Filter of the chain. It has no effect on patches of listeners and of filter chains.
   *
   * @default - all filters
   */
  readonly filter?: EnvoyFilterMatch;
}

/** The conditions of a match of listeners, filter chains and filters. */
export interface EnvoyListenerMatch extends EnvoyMatchOptions {
  /**
   * Port of the service, also for listeners to the workload, or of the gateway: 0 to 4294967295.
   *
   * @default - any port
   */
  readonly portNumber?: number;

  /**
   * Name of the port. Istio does nothing with it.
   *
   * @default - any name
   */
  readonly portName?: string;

  /**
   * Name of the listener, such as `0.0.0.0_8080`, `virtualInbound` or `virtualOutbound`.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * One of the filter chains.
   *
   * @default - all of them
   */
  readonly filterChain?: EnvoyFilterChainMatch;

  /**
   * Name of a filter that looks at new connections. Only for patches of listener filters.
   *
   * @default - all of them
   */
  readonly listenerFilter?: string;
}

export function listenerProblems(match: EnvoyListenerMatch): Problems {
  return {
    ...matchProblems(match),
    'portNumber': ifGiven(match.portNumber, unsignedProblem),
    'filterChain.destinationPort': ifGiven(match.filterChain?.destinationPort, unsignedProblem),
  };
}

export function renderListener(match: EnvoyListenerMatch): istio.EnvoyConfigObjectMatch {
  const { portNumber, portName, name, filterChain, listenerFilter } = match;
  return {
    ...renderMatch(match),
    listener: { portNumber, portName, name, filterChain: filterChain && renderFilterChain(filterChain), listenerFilter },
  };
}

function renderFilterChain(match: EnvoyFilterChainMatch): istio.EnvoyFilterFilterChainMatch {
  const { name, sni, transportProtocol, applicationProtocols, destinationPort, filter } = match;
  return { name, sni, transportProtocol, applicationProtocols, destinationPort, filter: filter && renderFilter(filter) };
}

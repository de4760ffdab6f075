import { providersProblems, renderProviders } from './providers';
import { TelemetryMode, renderModeMatch } from './telemetry-mode';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { celProblem } from '../validation/vocabulary/cel';

/**
 * Which requests and connections are logged, and where to.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#AccessLogging
 */
export interface AccessLoggingOptions {
  /**
   * Names of extension providers of the mesh config; `envoy` writes to the proxy's standard output, and is always there.
   *
   * @default - as inherited, else the default providers of the mesh
   */
  readonly providers?: string[];

  /**
   * Whether nothing is logged.
   *
   * @default false
   */
  readonly disabled?: boolean;

  /**
   * What is logged: an expression of the Common Expression Language over the attributes of proxies, such as `response.code >= 400`.
   *
   * @default - everything is logged
   */
  readonly filter?: string;

  /**
   * The side of a connection that this is for.
   *
   * @default TelemetryMode.CLIENT_AND_SERVER
   */
  readonly mode?: TelemetryMode;
}

export function accessLoggingProblems({ providers, filter }: AccessLoggingOptions): Problems {
  return { ...providersProblems(providers), filter: ifGiven(filter, celProblem) };
}

export function renderAccessLogging({ providers, disabled, filter, mode }: AccessLoggingOptions): istio.TelemetryAccessLogging {
  return {
    match: renderModeMatch(mode),
    providers: renderProviders(providers),
    disabled,
    filter: filter === undefined ? undefined : { expression: filter },
  };
}

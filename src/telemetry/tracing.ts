import { CustomTag } from './custom-tag';
import { providersProblems, renderProviders } from './providers';
import { TelemetryMode, renderModeMatch } from './telemetry-mode';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';
import { percentProblem } from '../validation/vocabulary/numbers';

/**
 * Which requests are traced, and what their spans say. What is left out comes from the Telemetry of the namespace, of the mesh, and
 * the mesh config, in this order.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Tracing
 */
export interface TracingOptions {
  /**
   * Name of an extension provider of the mesh config, which the spans are sent to. Of several only the first one is used.
   *
   * @default - as inherited, else the default provider of the mesh; without one nothing is traced
   */
  readonly providers?: string[];

  /**
   * Share of the requests that are traced, 0 to 100 percent in steps of 0.01, where nobody before has decided it.
   *
   * @default - as inherited, else 1, or what the mesh config says
   */
  readonly randomSamplingPercentage?: number;

  /**
   * Whether spans are kept to oneself. Neither the sampling nor the headers that pass the trace on depend on it.
   *
   * @default - as inherited, else false
   */
  readonly disableSpanReporting?: boolean;

  /**
   * Tags of the spans by name, in place of all inherited ones.
   *
   * @default - as inherited
   */
  readonly customTags?: { [name: string]: CustomTag };

  /**
   * Whether spans have the tags that Istio knows, such as the names of workload and revision.
   *
   * @default - as inherited, else true
   */
  readonly enableIstioTags?: boolean;

  /**
   * Whether the headers that pass a trace on are taken off forwarded requests, as an egress gateway may want it.
   *
   * @default - as inherited, else false
   */
  readonly disableContextPropagation?: boolean;

  /**
   * Whether the request id tells if a request is traced. Set it to false where request ids are not of Envoy's making, for they break the trace.
   *
   * @default - as inherited, else true
   */
  readonly useRequestIdForTraceSampling?: boolean;

  /**
   * The side of a connection that this is for.
   *
   * @default TelemetryMode.CLIENT_AND_SERVER
   */
  readonly mode?: TelemetryMode;
}

export function tracingProblems({ providers, randomSamplingPercentage, customTags }: TracingOptions): Problems {
  return {
    ...providersProblems(providers),
    randomSamplingPercentage: ifGiven(randomSamplingPercentage, percentProblem),
    ...entryProblem('customTags', customTags, name => emptyProblem(name, 'name the tag')),
  };
}

export function renderTracing(options: TracingOptions): istio.TelemetryTracing {
  return {
    match: renderModeMatch(options.mode),
    providers: renderProviders(options.providers),
    randomSamplingPercentage: options.randomSamplingPercentage,
    disableSpanReporting: options.disableSpanReporting,
    customTags: options.customTags && renderTags(options.customTags),
    enableIstioTags: options.enableIstioTags,
    disableContextPropagation: options.disableContextPropagation,
    useRequestIdForTraceSampling: options.useRequestIdForTraceSampling,
  };
}

function renderTags(tags: { [name: string]: CustomTag }): { [name: string]: istio.CustomTag } {
  return Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, tag._render()]));
}

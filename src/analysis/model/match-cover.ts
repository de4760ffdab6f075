import type * as istio from '../../imports/istio';

/** What a match asks of requests, and where it stands. */
export interface PlacedCondition {
  readonly path: string;
  readonly uri?: istio.StringMatch;
  readonly isCaseIgnored: boolean;
  /** What else is asked, each as text: requests that meet more of it are fewer. */
  readonly others: ReadonlySet<string>;
  /** Gateways that it is for; empty for all. */
  readonly gateways: readonly string[];
}

/** Fields that ask nothing of a request. */
const SAYING_NOTHING = ['name', 'statPrefix'];
const MAPS = ['headers', 'withoutHeaders', 'queryParams', 'sourceLabels'];

/** What a match asks for. */
export function conditionsOf({ uri, ignoreUriCase = false, gateways = [], ...rest }: istio.HttpMatchRequest, path: string): PlacedCondition {
  const others = Object.entries(rest).flatMap(([field, value]) => SAYING_NOTHING.includes(field) || value === undefined ? []
    : MAPS.includes(field) ? Object.entries(value).map(([name, asked]) => `${field} ${name} ${JSON.stringify(asked)}`)
      : [`${field} ${JSON.stringify(value)}`]);
  return { path, uri, isCaseIgnored: ignoreUriCase, others: new Set(others), gateways };
}

/** Whether all requests that the later match takes are taken by the earlier one. */
export function covers(earlier: PlacedCondition, later: PlacedCondition): boolean {
  return coversPath(earlier, later)
    && [...earlier.others].every(condition => later.others.has(condition))
    && (earlier.gateways.length === 0 || (later.gateways.length > 0 && later.gateways.every(name => earlier.gateways.includes(name))));
}

/** Whether the webhook warns of it: a match that is the same, or a prefix under a shorter one with the same conditions. */
export function isToldByWebhook(earlier: PlacedCondition, later: PlacedCondition): boolean {
  return earlier.others.size === later.others.size && (earlier.uri?.prefix === undefined) === (later.uri?.prefix === undefined)
    && (earlier.uri?.exact === undefined) === (later.uri?.exact === undefined);
}

function coversPath({ uri, isCaseIgnored }: PlacedCondition, later: PlacedCondition): boolean {
  if (uri === undefined || uri.prefix === '/') {
    return true;
  }
  if (later.uri === undefined || isCaseIgnored !== later.isCaseIgnored) {
    return false;
  }
  const { exact, prefix, regex } = uri;
  return prefix !== undefined
    ? (later.uri.exact ?? later.uri.prefix ?? '').startsWith(prefix)
    : exact !== undefined ? later.uri.exact === exact : regex !== undefined && later.uri.regex === regex;
}

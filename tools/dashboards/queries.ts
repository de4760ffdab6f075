import { countedIn } from '../../src/addons/prometheus/counted-in';
import { FAILURES } from '../../src/addons/prometheus/failures';

/** A set of series: matchers of labels, as PromQL writes them. */
export type Matchers = readonly string[];

/** Memory that a container cannot give back. */
export const MEMORY = 'container_memory_working_set_bytes';

/** What the server's side of a call saw: its sidecar, or its waypoint. */
export const BY_SERVER = 'reporter=~"destination|waypoint"';

/** What the side saw that the reader of a dashboard chose. */
export const BY_CHOICE = 'reporter=~"$reporter"';

/** Increase a second of all series together, or for each group of them. */
export function rate(metric: string, matchers: Matchers, by: string[] = []): string {
  return `sum${grouped(by)}(${rateOf(metric, matchers)})`;
}

/** The same of failures, whose counter appears with the first of them: 0 while another metric is there. */
export function failureRate(metric: string, beside: string): string {
  return `${rate(metric, [])} or sum(${beside}) * 0`;
}

/** How often something failed in the time shown. */
export function failureCount(metric: string, beside: string): string {
  return `sum(${countedIn(metric, '$__range')}) or sum(${beside}) * 0`;
}

/** The series of a metric that have some labels. */
export function series(metric: string, matchers: Matchers = []): string {
  return matchers.length === 0 ? metric : `${metric}{${matchers.join(', ')}}`;
}

/** The series by which services and workloads are found: those of requests, and of connections that are not HTTP. */
export function traffic(matchers: Matchers = []): string {
  return series('', ['__name__=~"istio_requests_total|istio_tcp_connections_opened_total"', ...matchers]);
}

/** Requests a second. */
export function requests(matchers: Matchers, by?: string[]): string {
  return rate('istio_requests_total', matchers, by);
}

/** Requests a second that fail by the server's fault; 0 where none does. */
export function failures(matchers: Matchers, by: string[] = []): string {
  const failed = FAILURES.map(failure => rateOf('istio_requests_total', [...matchers, failure])).join(' or ');
  return `sum${grouped(by)}(${failed}) or ${requests(matchers, by)} * 0`;
}

/** Share of the requests that do not fail by the server's fault; 1 where nothing fails. */
export function successRatio(matchers: Matchers, by?: string[]): string {
  return `1 - (${failures(matchers, by)}) / (${requests(matchers, by)} > 0)`;
}

/** A quantile of a histogram, such as 0.99. */
export function quantile(q: number, metric: string, matchers: Matchers, by: string[] = []): string {
  return `histogram_quantile(${q}, ${rate(`${metric}_bucket`, matchers, ['le', ...by])})`;
}

/** A quantile of the time that requests take, in milliseconds. */
export function latency(q: number, matchers: Matchers, by?: string[]): string {
  return quantile(q, 'istio_request_duration_milliseconds', matchers, by);
}

/** Share of the requests whose connection is encrypted and where both ends showed who they are. */
export function mutualTlsRatio(matchers: Matchers): string {
  const all = requests(matchers);
  return `(${requests([...matchers, 'connection_security_policy="mutual_tls"'])} or ${all} * 0) / (${all} > 0)`;
}

/** Processor time that containers take, in cores. */
export function cores(matchers: Matchers, by?: string[]): string {
  return rate('container_cpu_usage_seconds_total', matchers, by);
}

/** Memory that containers cannot give back. */
export function memory(matchers: Matchers, by: string[] = []): string {
  return `sum${grouped(by)}(${series(MEMORY, matchers)})`;
}

function rateOf(metric: string, matchers: Matchers): string {
  return `rate(${series(metric, matchers)}[$__rate_interval])`;
}

function grouped(by: string[]): string {
  return by.length === 0 ? '' : ` by (${by.join(', ')}) `;
}

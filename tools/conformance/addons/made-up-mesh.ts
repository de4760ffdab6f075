/*
 * The metrics of a mesh that does not exist, as Istio's proxies, ztunnels and a kubelet would report them: checkout asks reviews, 7 requests
 * a second of version 1 and 3 of version 2, which asks ratings as often. A fifth of what version 2 answers fails.
 */

/** How often metrics are scraped, in seconds. */
export const SCRAPE = 15;

/** What the reader of a dashboard chose. */
export const CHOICES: Record<string, string> = {
  namespace: 'shop', service: 'reviews', workload: 'reviews-v2', canary: 'v2', reporter: 'destination|waypoint',
};

type Labels = Readonly<Record<string, string>>;

/** A counter that grows evenly, or a gauge that stays. */
interface Series {
  readonly name: string;
  readonly labels: Labels;
  readonly perSecond?: number;
  readonly value?: number;
}

/** Requests of one workload to another: how many a second end how, and between which bounds of the histogram they take, in milliseconds. */
interface Calls {
  readonly from: string;
  readonly to: { readonly service: string; readonly version: string };
  readonly ends: readonly { readonly labels: Labels; readonly perSecond: number }[];
  readonly takes: readonly [over: number, upTo: number];
}

const OK = { response_code: '200', grpc_response_status: '', response_flags: '-' };
const UNAVAILABLE = { response_code: '503', grpc_response_status: '', response_flags: 'UH' };
/** A failure that HTTP does not tell. */
const GRPC_UNAVAILABLE = { response_code: '200', grpc_response_status: '14', response_flags: '-' };
const BOUNDS = [5, 10, 25, 50, 100];

const CALLS: readonly Calls[] = [
  {
    from: 'checkout',
    to: { service: 'reviews', version: 'v1' },
    takes: [5, 10],
    ends: [{ labels: OK, perSecond: 6.5 }, ...['302', '404', '0'].map(code => ({ labels: { ...OK, response_code: code }, perSecond: 0.5 / 3 }))],
  },
  {
    from: 'checkout',
    to: { service: 'reviews', version: 'v2' },
    takes: [25, 50],
    ends: [{ labels: OK, perSecond: 2.4 }, { labels: UNAVAILABLE, perSecond: 0.4 }, { labels: GRPC_UNAVAILABLE, perSecond: 0.2 }],
  },
  { from: 'reviews-v2', to: { service: 'ratings', version: 'v1' }, takes: [5, 10], ends: [{ labels: OK, perSecond: 3 }] },
];

/** The text that `promtool tsdb create-blocks-from openmetrics` reads, with samples of some time before an end, in seconds. */
export function madeUpMetrics(end: number, seconds: number): string {
  const times = Array.from({ length: seconds / SCRAPE + 1 }, (_, index) => index * SCRAPE);
  const lines = [...CALLS.flatMap(http), ...CALLS.flatMap(tcp), ...containers(), ...ztunnels()].flatMap(({ name, labels, perSecond, value = 0 }) => {
    const text = Object.entries(labels).map(([label, content]) => `${label}="${content}"`).join(',');
    return times.map(time => `${name}{${text}} ${perSecond === undefined ? value : perSecond * time} ${end - seconds + time}`);
  });
  return [...lines, '# EOF', ''].join('\n');
}

/** Both proxies of a call report it. */
function reported({ from, to: { service, version } }: Calls): Labels[] {
  return ['source', 'destination'].map(reporter => ({
    reporter,
    source_workload: from,
    source_workload_namespace: 'shop',
    destination_workload: `${service}-${version}`,
    destination_workload_namespace: 'shop',
    destination_version: version,
    destination_service_name: service,
    destination_service_namespace: 'shop',
    connection_security_policy: reporter === 'source' ? 'unknown' : 'mutual_tls',
  }));
}

function http(calls: Calls): Series[] {
  const { ends, takes: [over, upTo] } = calls;
  const histogram = (name: string, labels: Labels, perSecond: number, bound = (le: number) => le >= upTo): Series[] => [
    ...BOUNDS.map(le => ({ name: `${name}_bucket`, labels: { ...labels, le: `${le}` }, perSecond: bound(le) ? perSecond : 0 })),
    { name: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, perSecond },
    { name: `${name}_sum`, labels, perSecond: perSecond * (over + upTo) / 2 },
    { name: `${name}_count`, labels, perSecond },
  ];
  return reported(calls).flatMap(sides => ends.flatMap(({ labels, perSecond }) => [
    { name: 'istio_requests_total', labels: { ...sides, ...labels }, perSecond },
    ...['istio_request_duration_milliseconds', 'istio_request_bytes', 'istio_response_bytes']
      .flatMap(name => histogram(name, { ...sides, ...labels }, perSecond)),
  ]));
}

function tcp(calls: Calls): Series[] {
  const perSecond = { connections_opened: 1, connections_closed: 1, sent_bytes: 1000, received_bytes: 500 };
  return reported(calls).flatMap(labels =>
    Object.entries(perSecond).map(([what, rate]) => ({ name: `istio_tcp_${what}_total`, labels, perSecond: rate })));
}

function containers(): Series[] {
  const pods = [
    { namespace: 'shop', pod: 'reviews-v2-5d9c7', container: 'istio-proxy' },
    { namespace: 'shop', pod: 'reviews-v2-5d9c7', container: 'reviews' },
    { namespace: 'istio-system', pod: 'istiod-75c4f', container: 'discovery' },
    { namespace: 'istio-system', pod: 'ztunnel-x7l2p', container: 'istio-proxy' },
  ];
  return pods.flatMap(labels => [
    { name: 'container_cpu_usage_seconds_total', labels, perSecond: 0.1 },
    { name: 'container_memory_working_set_bytes', labels, value: 64 * 2 ** 20 },
  ]);
}

function ztunnels(): Series[] {
  const labels = { app: 'ztunnel', pod: 'ztunnel-x7l2p' };
  return [
    { name: 'istio_build', labels: { ...labels, component: 'ztunnel', tag: '1.31.1' }, value: 1 },
    { name: 'workload_manager_active_proxy_count', labels, value: 12 },
    { name: 'workload_manager_pending_proxy_count', labels, value: 0 },
    { name: 'istio_xds_connection_terminations_total', labels, perSecond: 0 },
    { name: 'istio_xds_message_total', labels: { ...labels, url: 'type.googleapis.com/istio.workload.Address' }, perSecond: 1 },
    { name: 'istio_dns_requests_total', labels, perSecond: 5 },
    { name: 'istio_tcp_sockets_open', labels, value: 30 },
    ...['connections_opened', 'connections_closed', 'sent_bytes', 'received_bytes']
      .map(what => ({ name: `istio_tcp_${what}_total`, labels: { ...labels, reporter: 'source' }, perSecond: 1 })),
  ];
}

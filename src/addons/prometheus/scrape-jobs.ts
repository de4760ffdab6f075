import { Relabeling, compose, copy, drop, keep, labels } from './relabeling';

/** Where the identity of a pod finds its token and the authority of the API server. */
const IDENTITY = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Pods that no longer, or not yet, answer. */
const NOT_RUNNING = 'Pending|Succeeded|Failed|Completed';

/** How often and how patiently something is scraped that asks for less than others. */
const SLOWLY = { scrape_interval: '5m', scrape_timeout: '30s' };

/** One job in the words of Prometheus's configuration. */
export interface ScrapeJobConfig {
  readonly job_name: string;
  readonly [setting: string]: unknown;
}

/** A job for everything that carries the annotations of a kind of object, and one for what is to be scraped less often. */
type Pace = 'usual' | 'slow';

/** What is scraped of a mesh and its cluster. */
export function scrapeJobs(): ScrapeJobConfig[] {
  return [
    { job_name: 'prometheus', static_configs: [{ targets: ['localhost:9090'] }] },
    apiServers(),
    kubelets('kubernetes-nodes', '/metrics'),
    kubelets('kubernetes-nodes-cadvisor', '/metrics/cadvisor'),
    pods('kubernetes-pods', 'usual'),
    pods('kubernetes-pods-slow', 'slow'),
    endpoints('kubernetes-service-endpoints', 'usual'),
    endpoints('kubernetes-service-endpoints-slow', 'slow'),
  ];
}

function apiServers(): ScrapeJobConfig {
  return {
    job_name: 'kubernetes-api-servers',
    scheme: 'https',
    authorization: { credentials_file: `${IDENTITY}/token` },
    tls_config: { ca_file: `${IDENTITY}/ca.crt` },
    kubernetes_sd_configs: [{ role: 'endpointslice' }],
    relabel_configs: [keep([
      '__meta_kubernetes_namespace', '__meta_kubernetes_service_name', '__meta_kubernetes_endpointslice_port_name',
    ], 'default;kubernetes;https')],
  };
}

/** The kubelets themselves, or the containers that they run. */
function kubelets(job_name: string, metrics_path: string): ScrapeJobConfig {
  return {
    job_name,
    metrics_path,
    scheme: 'https',
    authorization: { credentials_file: `${IDENTITY}/token` },
    // In most clusters a kubelet signs its own certificate, so there is nothing to check it against.
    tls_config: { ca_file: `${IDENTITY}/ca.crt`, insecure_skip_verify: true },
    kubernetes_sd_configs: [{ role: 'node' }],
    relabel_configs: [
      labels('__meta_kubernetes_node_label_'),
      copy('__metrics_path__', 'metrics_path'),
    ],
  };
}

/** Pods that say by annotations where their metrics are: proxies, gateways, istiod, ztunnel and many others. */
function pods(job_name: string, pace: Pace): ScrapeJobConfig {
  const annotation = '__meta_kubernetes_pod_annotation_prometheus_io';
  const port = [`${annotation}_port`, '__meta_kubernetes_pod_ip'];
  return {
    job_name,
    // The labels of a proxy's metrics name the workloads of both ends, whichever pod reports them.
    honor_labels: true,
    ...pace === 'slow' ? SLOWLY : {},
    kubernetes_sd_configs: [{ role: 'pod' }],
    relabel_configs: [
      ...chosen(annotation, pace),
      drop(['__meta_kubernetes_pod_phase'], NOT_RUNNING),
      ...annotated(annotation),
      compose(port, '__address__', '(\\d+);([^:]+)', '$2:$1'),
      compose(port, '__address__', '(\\d+);(.*:.*)', '[$2]:$1'),
      labels('__meta_kubernetes_pod_label_'),
      copy('__meta_kubernetes_namespace', 'namespace'),
      copy('__meta_kubernetes_pod_name', 'pod'),
      copy('__meta_kubernetes_pod_node_name', 'node'),
    ],
  };
}

/** The pods behind Services that say by annotations where the metrics of their pods are. */
function endpoints(job_name: string, pace: Pace): ScrapeJobConfig {
  const annotation = '__meta_kubernetes_service_annotation_prometheus_io';
  return {
    job_name,
    honor_labels: true,
    ...pace === 'slow' ? SLOWLY : {},
    kubernetes_sd_configs: [{ role: 'endpointslice' }],
    relabel_configs: [
      ...chosen(annotation, pace),
      ...annotated(annotation),
      compose(['__address__', `${annotation}_port`], '__address__', '(.+?)(?::\\d+)?;(\\d+)', '$1:$2'),
      labels('__meta_kubernetes_service_label_'),
      copy('__meta_kubernetes_namespace', 'namespace'),
      copy('__meta_kubernetes_service_name', 'service'),
      copy('__meta_kubernetes_pod_node_name', 'node'),
    ],
  };
}

function chosen(annotation: string, pace: Pace): Relabeling[] {
  return pace === 'slow'
    ? [keep([`${annotation}_scrape_slow`], 'true')]
    : [keep([`${annotation}_scrape`], 'true'), drop([`${annotation}_scrape_slow`], 'true')];
}

/** Scheme, path and parameters of a request for metrics. */
function annotated(annotation: string): Relabeling[] {
  return [
    copy(`${annotation}_scheme`, '__scheme__', '(https?)'),
    copy(`${annotation}_path`, '__metrics_path__'),
    labels(`${annotation}_param_`, '__param_$1'),
  ];
}

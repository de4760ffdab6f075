import { Unit } from './panels';

/** Values that labels and choices may have, to see how long the names of lines become, and how many there are. */
const LABELS: { readonly [label: string]: readonly string[] } = {
  namespace: ['bookshop', 'istio-ingress', 'payments'],
  source_workload_namespace: ['bookshop', 'istio-ingress'],
  destination_service_namespace: ['bookshop', 'payments'],
  source_workload: ['checkout', 'istio-ingressgateway'],
  workload: ['checkout'],
  destination_workload: ['reviews-v1', 'reviews-v2'],
  destination_service_name: ['reviews', 'payments'],
  service: ['reviews'],
  destination_version: ['v1', 'v2'],
  canary: ['v2'],
  reporter: ['destination', 'source'],
  response_code: ['200', '404', '503'],
  grpc_response_status: [''],
  response_flags: ['UH', 'URX', 'DC'],
  type: ['cds', 'eds', 'lds', 'rds'],
  event: ['add', 'update', 'delete', 'update'],
  component: ['pilot', 'proxy', 'ztunnel'],
  tag: ['1.31.1'],
  container: ['istio-proxy', 'app'],
  url: ['type.googleapis.com/istio.workload.Address', 'type.googleapis.com/istio.security.Authorization'],
  pod: ['istiod-75c4f9b6d-x7l2p', 'istiod-75c4f9b6d-4kq8w'],
};

/** A number of each unit as Grafana writes it. */
const NUMBERS: { readonly [unit in Unit]: string } = {
  [Unit.COUNT]: '12',
  [Unit.RATE]: '3.42 c/s',
  [Unit.REQUESTS]: '128 req/s',
  [Unit.RATIO]: '99.8%',
  [Unit.MILLISECONDS]: '12.7 ms',
  [Unit.SECONDS]: '1.24 s',
  [Unit.BYTES]: '64.2 MiB',
  [Unit.BYTE_RATE]: '3.81 kB/s',
  [Unit.CORES]: '0.35',
};

export function numberOf(unit: string | undefined): string {
  return NUMBERS[unit as Unit] ?? '12';
}

/** The names of the lines of a query: one for each set of values of the labels in its legend. */
export function lineNames(legend: string): string[] {
  const labels = [...legend.matchAll(/{{(\w+)}}/g)].map(([, label]) => LABELS[label] ?? ['?']);
  const count = Math.max(1, ...labels.map(values => values.length));
  return Array.from({ length: count }, (_, index) =>
    legend.replace(/{{(\w+)}}/g, (__, label: string) => valueOf(label, index)).trim());
}

/** A title with what the reader chose. */
export function chosen(title: string): string {
  return title.replace(/\$(\w+)/g, (_, label: string) => valueOf(label));
}

export function valueOf(label: string, index = 0): string {
  const values = LABELS[label] ?? ['?'];
  return values[index % values.length];
}

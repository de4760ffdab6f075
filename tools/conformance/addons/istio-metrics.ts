import * as fs from 'fs';
import * as path from 'path';
import { sampleOf } from './addon-manifests';
import { sourcesOf } from '../build';

/** How istiod and the agent register a metric in Go, and what of it Prometheus sees. */
const REGISTERED = /monitoring\.New(Sum|Gauge|Distribution|DerivedGauge|DerivedCounter)\(\s*"([a-z_0-9]+)"/g;
const HISTOGRAM = ['_bucket', '_sum', '_count'];

/** What the runtimes of Go, of Prometheus and of containers tell of every program. */
const RUNTIMES = /^(?:go_|process_|container_|up$)/;

/** The metrics that Istio emits, out of its own source and samples. */
export function istioMetrics(): (name: string) => boolean {
  const istio = sourcesOf('istio.io/istio/pkg/version');
  const names = new Set([...registered(istio), ...standard(istio), ...asked()]);
  return name => names.has(name) || RUNTIMES.test(name);
}

function* registered(istio: string): Iterable<string> {
  for (const file of goFiles(istio)) {
    for (const [, kind, name] of fs.readFileSync(file, 'utf8').matchAll(REGISTERED)) {
      yield* kind === 'Distribution' ? HISTOGRAM.map(suffix => `${name}${suffix}`) : [name];
    }
  }
}

/** The standard metrics of proxies, which istiod knows by name to let a Telemetry change them. */
function* standard(istio: string): Iterable<string> {
  const source = fs.readFileSync(path.join(istio, 'pilot', 'pkg', 'model', 'telemetry.go'), 'utf8');
  const [, table] = /metricToPrometheusMetric = map\[string\]string\{([^}]*)\}/.exec(source)!;
  for (const [, name] of table.matchAll(/:\s*"(\w+)"/g)) {
    yield* name.endsWith('_total') ? [`istio_${name}`] : HISTOGRAM.map(suffix => `istio_${name}${suffix}`);
  }
}

/** What the dashboard of ztunnel in Istio's samples asks for: ztunnel is not written in Go. */
function* asked(): Iterable<string> {
  const dashboards = sampleOf('grafana').flatMap(({ data }) => Object.entries((data ?? {}) as Record<string, string>));
  const [, ztunnel] = dashboards.find(([file]) => file.startsWith('ztunnel'))!;
  for (const [, query] of ztunnel.matchAll(/"expr":"((?:[^"\\]|\\.)*)"/g)) {
    for (const [name] of query.replace(/\\"(?:[^"\\]|\\\\.)*\\"/g, '').matchAll(/\b(?:istio|workload_manager)_\w+/g)) yield name;
  }
}

function* goFiles(folder: string): Iterable<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith('.go') && !entry.name.endsWith('_test.go')) yield path.join(entry.parentPath, entry.name);
  }
}

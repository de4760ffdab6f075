import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { DataSource } from '../../../src/addons/grafana/data-source';
import { Grafana } from '../../../src/addons/grafana/grafana';
import { Kiali } from '../../../src/addons/kiali/kiali';
import { Loki } from '../../../src/addons/logging/loki';
import { Prometheus } from '../../../src/addons/prometheus/prometheus';
import { Jaeger } from '../../../src/addons/tracing/jaeger';
import { Zipkin } from '../../../src/addons/tracing/zipkin';
import { sourcesOf } from '../build';

/** An object of Kubernetes, as loose as the manifests of others are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Manifest = any;

export type Addon = keyof typeof SAMPLES;

/** Where Istio's samples of the addons are. */
const SAMPLES = {
  prometheus: 'prometheus.yaml',
  grafana: 'grafana.yaml',
  jaeger: 'jaeger.yaml',
  kiali: 'kiali.yaml',
  loki: 'loki.yaml',
  zipkin: 'extras/zipkin.yaml',
};

const METRICS = Prometheus.fromUrl('http://prometheus:9090');

/** How we make each of them. */
const MAKERS: Record<Addon, (scope: Construct) => void> = {
  prometheus: scope => new Prometheus(scope, 'Addon'),
  grafana: scope => new Grafana(scope, 'Addon', {
    dataSources: [DataSource.metrics(METRICS), DataSource.logs(Loki.fromUrl('http://loki:3100'))],
  }),
  jaeger: scope => new Jaeger(scope, 'Addon'),
  kiali: scope => new Kiali(scope, 'Addon', { metrics: METRICS }),
  loki: scope => new Loki(scope, 'Addon'),
  zipkin: scope => new Zipkin(scope, 'Addon'),
};

export const ADDONS = Object.keys(SAMPLES) as Addon[];

/** The manifests of Istio's own sample. */
export function sampleOf(addon: Addon): Manifest[] {
  const text = fs.readFileSync(path.join(sourcesOf('istio.io/istio/pkg/version'), 'samples', 'addons', SAMPLES[addon]), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS()).filter(manifest => manifest !== null);
}

/** The manifests that we make, of one addon. */
export function oursOf(addon: Addon): Manifest[] {
  const chart = new Chart(new App(), addon, { namespace: 'istio-system' });
  MAKERS[addon](chart);
  return Testing.synth(chart);
}

/** The file of a ConfigMap. */
export function fileOf(manifests: Manifest[], map: string, file: string): string {
  return manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === map).data[file];
}

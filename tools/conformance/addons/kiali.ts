import { execFileSync } from 'child_process';
import { App, Chart, Testing } from 'cdk8s';
import { fileOf } from './addon-manifests';
import { Check } from './check';
import { addonProgram } from './programs';
import { Grafana } from '../../../src/addons/grafana/grafana';
import { Kiali } from '../../../src/addons/kiali/kiali';
import { KialiLogin } from '../../../src/addons/kiali/kiali-login';
import { Prometheus } from '../../../src/addons/prometheus/prometheus';
import { Jaeger } from '../../../src/addons/tracing/jaeger';

/** Keys that are newer than the module, whose newest version to be had is the last one of Kiali 1. */
const NEWER: Record<string, string> = {
  'field internal_url not found in type config.GrafanaConfig': 'Kiali 2.0 calls in_cluster_url so',
  'field external_url not found in type config.GrafanaConfig': 'Kiali 2.0 calls url so',
  'field internal_url not found in type config.TracingConfig': 'Kiali 2.0 calls in_cluster_url so',
  'field external_url not found in type config.TracingConfig': 'Kiali 2.0 calls url so',
};

/** Asks Kiali's own types about each key of our configuration, with all that it can say. */
export function checkKiali(): Check[] {
  const unknown = unknownKeys(configuration());
  const misspelt = unknownKeys(configuration().replace('web_root', 'webroot'));
  return [
    { name: 'Kiali has all keys of our configuration', problem: problemOf(unknown.filter(key => NEWER[key] === undefined)) },
    { name: 'each key that is newer than Kiali 1 is in use', problem: problemOf(Object.keys(NEWER).filter(key => !unknown.includes(key))) },
    {
      name: 'Kiali has no key that is misspelt',
      problem: misspelt.includes('field webroot not found in type config.Server') ? undefined : `only ${misspelt.join(', ')}`,
    },
  ];
}

function configuration(): string {
  const chart = new Chart(new App(), 'kiali', { namespace: 'istio-system' });
  new Kiali(chart, 'Kiali', {
    metrics: Prometheus.fromUrl('http://prometheus:9090'),
    dashboards: Grafana.fromUrl('http://grafana:3000', { publicUrl: 'https://grafana.example.com' }),
    traces: Jaeger.fromUrl('http://tracing/jaeger', { publicUrl: 'https://tracing.example.com/jaeger' }),
    login: KialiLogin.token('kiali-session'),
    canEdit: true,
  });
  return fileOf(Testing.synth(chart), 'kiali', 'config.yaml');
}

/** What Kiali's types do not have, without the numbers of the lines. */
function unknownKeys(input: string): string[] {
  const lines = execFileSync(addonProgram('kiali'), { input, encoding: 'utf8' }).split('\n').filter(line => line !== '');
  return lines.map(line => line.replace(/^line \d+: /, ''));
}

function problemOf(keys: readonly string[]): string | undefined {
  return keys.length === 0 ? undefined : keys.join(', ');
}

import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { fileOf, oursOf } from './addon-manifests';
import { Check, checkThat } from './check';
import { freePorts, until, whileRunning } from './running';
import { AccessLogCollector } from '../../../src/addons/logging/access-log-collector';
import { HEALTH_PORT } from '../../../src/addons/logging/collector-config';
import { Loki } from '../../../src/addons/logging/loki';
import { JAEGER_PORTS } from '../../../src/addons/tracing/jaeger-config';

const TRACE = '463ac35c9f6413ad48485a3953bb6124';

/** Starts the real Jaeger with our configuration, sends it spans, and asks for their trace. */
export async function runJaeger(folder: string): Promise<Check> {
  return checkThat('Jaeger starts with our configuration, takes spans by Zipkin and OpenTelemetry, and shows their trace', async () => {
    const configuration = fileOf(oursOf('jaeger'), 'jaeger', 'config.yaml').replaceAll('/badger', path.join(folder, 'badger'));
    const file = path.join(folder, 'jaeger.yaml');
    const ports = await writeForLoopback(configuration, file);
    const at = (port: number) => `http://127.0.0.1:${ports.get(String(port))}`;
    await whileRunning('jaeger', ['--config', file], `${at(JAEGER_PORTS.health)}/status`, async () => {
      await send(`${at(JAEGER_PORTS.zipkin)}/api/v2/spans`, [zipkinSpan()]);
      await send(`${at(JAEGER_PORTS.otlpHttp)}/v1/traces`, otlpSpans());
      await until(async () => {
        const answer = await fetch(`${at(JAEGER_PORTS.query)}/jaeger/api/traces/${TRACE}`);
        const { data } = await answer.json() as { readonly data?: { readonly spans: unknown[] }[] };
        return data?.[0]?.spans.length === 2;
      });
      await until(async () => (await (await fetch(`${at(JAEGER_PORTS.metrics)}/metrics`)).text()).includes('otelcol_'));
    });
  });
}

/** Starts the real OpenTelemetry collector with our configuration for access logs. */
export async function runLogCollector(folder: string): Promise<Check> {
  return checkThat('the OpenTelemetry collector starts with our configuration for access logs', async () => {
    const chart = new Chart(new App(), 'logs', { namespace: 'istio-system' });
    new AccessLogCollector(chart, 'AccessLogs', { store: Loki.fromUrl('http://127.0.0.1:1') });
    const configuration = fileOf(Testing.synth(chart), 'access-logs', 'config.yaml');
    const file = path.join(folder, 'access-logs.yaml');
    const ports = await writeForLoopback(configuration, file);
    await whileRunning('collector', ['--config', file], `http://127.0.0.1:${ports.get(String(HEALTH_PORT))}/`, async () => undefined);
  });
}

/** Writes the configuration for this machine: on loopback, and on ports that nobody else listens on. Tells which ports took the place of which. */
async function writeForLoopback(configuration: string, file: string): Promise<Map<string, number>> {
  const said = [...new Set([...configuration.matchAll(/(?:0\.0\.0\.0:|port: )(\d+)/g)].map(([, port]) => port))];
  const free = await freePorts(said.length);
  const ports = new Map(said.map((port, index) => [port, free[index]]));
  fs.writeFileSync(file, configuration
    .replace(/0\.0\.0\.0:(\d+)/g, (_, port) => `127.0.0.1:${ports.get(port)}`)
    .replace(/port: (\d+)/g, (_, port) => `port: ${ports.get(port)}`)
    .replaceAll('0.0.0.0', '127.0.0.1'));
  return ports;
}

async function send(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}

function zipkinSpan(): object {
  return {
    traceId: TRACE,
    id: 'a2fb4a1d1a96d312',
    name: 'get',
    kind: 'SERVER',
    timestamp: Date.now() * 1000,
    duration: 1000,
    localEndpoint: { serviceName: 'cart' },
  };
}

function otlpSpans(): object {
  const start = `${Date.now()}000000`;
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] };
  const span = { traceId: TRACE, spanId: 'b7ad6b7169203331', name: 'get', kind: 3, startTimeUnixNano: start, endTimeUnixNano: start };
  return { resourceSpans: [{ resource, scopeSpans: [{ spans: [span] }] }] };
}

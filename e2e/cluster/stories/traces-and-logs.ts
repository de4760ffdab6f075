import { CANARY } from './canary-app';
import { gatewayPod } from './gateway';
import { LOKI_PORT } from '../../../src/addons/logging/loki-config';
import { JAEGER_PORTS } from '../../../src/addons/tracing/jaeger-config';
import { Report } from '../../harness/report';
import { Client } from '../../harness/requests';
import { until } from '../../harness/until';
import { LogStore } from '../addons/log-store';
import { ApiServer } from '../kubernetes/api-server';
import { standInFor } from '../network';
import { Pod } from '../pod/pod';

/** The part of an answer of Jaeger that is looked at. */
interface Trace {
  readonly spans: { readonly tags: { readonly key: string; readonly value: unknown }[] }[];
}

const WAIT = { seconds: 60, everyMillis: 200 };

/** Opens a store of logs at the address of the Service that the example makes for its own. */
export async function openLogStore(api: ApiServer, namespace: string): Promise<LogStore> {
  const { spec: { clusterIP } } = await api.get(`/api/v1/namespaces/${namespace}/services/loki`);
  standInFor(clusterIP);
  return LogStore.start(clusterIP, LOKI_PORT);
}

/** Requests through the gateway, each of which the example's Telemetry traces and logs, are found where traces and logs are. */
export async function tracesAndLogsArrive(report: Report, api: ApiServer, jaeger: Pod, logs: LogStore): Promise<void> {
  const gateway = await gatewayPod(api, CANARY.gateway);
  const client = new Client(gateway.status.podIP, CANARY.gateway.port);
  const traces = new Client(jaeger.status.podIP, JAEGER_PORTS.query);
  const send = async () => client.send({ host: CANARY.host, path: '/observed' });
  const spans = `/jaeger/api/traces?service=istio-ingressgateway.${CANARY.namespace}`;
  const url = `http://${CANARY.host}/observed`;
  const isTraced = await until('a trace of a request', async () => {
    await send();
    const { body } = await traces.send({ path: spans });
    const { data = [] } = JSON.parse(body) as { readonly data?: Trace[] };
    return data.some(trace => trace.spans.some(({ tags }) => tags.some(({ key, value }) => key === 'http.url' && value === url)));
  }, WAIT).catch(() => false);
  report.check('Jaeger has the trace of a request', { expected: true, seen: isTraced });
  const line = ['"GET /observed HTTP/1.1" 200', gateway.metadata.name, CANARY.namespace];
  const isLogged = await until('an access log', async () => {
    await send();
    return logs.has('/otlp/v1/logs', ...line);
  }, WAIT).catch(() => false);
  report.check('the store of logs has the access log of a request, and the pod that wrote it', { expected: true, seen: isLogged });
}

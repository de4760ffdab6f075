import { KialiLogin } from './kiali-login';
import { Files } from '../addon-objects';
import { IDashboardServer } from '../grafana/dashboard-server';
import { IMetricsServer } from '../prometheus/metrics-server';
import { ITraceStore, TraceApi } from '../tracing/trace-store';
import { yamlText } from '../yaml-text';

export const CONFIG_FILE = 'config.yaml';

/** Port of the user interface and of the API. */
export const KIALI_PORT = 20001;
export const KIALI_METRICS_PORT = 9090;

/** Path of the user interface below the host. */
export const WEB_ROOT = '/kiali';

/** What Kiali knows of the world around it. */
export interface KialiSettings {
  readonly name: string;
  readonly namespace?: string;
  readonly login: KialiLogin;
  readonly canEdit: boolean;
  readonly metrics: IMetricsServer;
  readonly dashboards?: IDashboardServer;
  readonly traces?: ITraceStore;
}

/** The configuration of Kiali. */
export function kialiFiles({ name, namespace, login, canEdit, metrics, dashboards, traces }: KialiSettings): Files {
  return {
    [CONFIG_FILE]: yamlText({
      auth: { strategy: login._strategy },
      deployment: { cluster_wide_access: true, instance_name: name, namespace, view_only_mode: !canEdit },
      external_services: {
        prometheus: { url: metrics.url },
        grafana: dashboards === undefined ? { enabled: false } : renderDashboards(dashboards),
        tracing: traces === undefined ? { enabled: false } : renderTraces(traces),
      },
      server: {
        port: KIALI_PORT,
        web_root: WEB_ROOT,
        observability: { metrics: { enabled: true, port: KIALI_METRICS_PORT } },
      },
    }),
  };
}

/** Kiali finds its links by the titles of our dashboards, and fills their variables in. */
function renderDashboards({ url, publicUrl }: IDashboardServer): object {
  return {
    enabled: true,
    internal_url: url,
    external_url: publicUrl,
    dashboards: [
      { name: 'Istio Mesh' },
      { name: 'Istio Services', variables: { namespace: 'var-namespace', service: 'var-service' } },
      { name: 'Istio Workloads', variables: { namespace: 'var-namespace', workload: 'var-workload' } },
      { name: 'Istio Canary', variables: { namespace: 'var-namespace', service: 'var-service' } },
      { name: 'Istio Control Plane' },
      { name: 'Istio Performance' },
    ],
  };
}

/** Kiali asks Jaeger, and Tempo by its Jaeger API; it cannot ask Zipkin. */
function renderTraces({ api, queryUrl, publicUrl }: ITraceStore): object {
  return api === TraceApi.JAEGER
    ? { enabled: true, provider: 'jaeger', internal_url: queryUrl, external_url: publicUrl, use_grpc: false }
    : { enabled: false };
}

import { AccessLogReceiver } from './logging/log-store';
import { SpanCollector } from './tracing/trace-store';
import { ExtensionProvider } from '../imports/mesh-config';

/** Name of the provider that traces go to. */
export const TRACES = 'traces';

/** Name of the provider that access logs go to. */
export const ACCESS_LOGS = 'access-logs';

/** The provider of the mesh's configuration through which proxies report spans. */
export function traceProvider({ host, port, protocol }: SpanCollector): ExtensionProvider {
  return { name: TRACES, [protocol]: { service: host, port } };
}

/** The provider of the mesh's configuration through which proxies report access logs, each with the pod that wrote it. */
export function accessLogProvider({ host, port }: AccessLogReceiver): ExtensionProvider {
  return {
    name: ACCESS_LOGS,
    envoyOtelAls: {
      service: host,
      port,
      logFormat: { labels: { pod: '%ENVIRONMENT(POD_NAME)%', namespace: '%ENVIRONMENT(POD_NAMESPACE)%' } },
    },
  };
}

import { ILogStore } from './log-store';
import { Files } from '../addon-objects';
import { yamlText } from '../yaml-text';

/** Port that proxies report to: OpenTelemetry over gRPC. */
export const COLLECTOR_PORT = 4317;
export const HEALTH_PORT = 13133;
export const CONFIG_FILE = 'config.yaml';

/** The configuration of an OpenTelemetry collector that brings access logs to a store. */
export function collectorFiles(store: ILogStore): Files {
  return {
    [CONFIG_FILE]: yamlText({
      extensions: { health_check: { endpoint: `0.0.0.0:${HEALTH_PORT}` } },
      receivers: { otlp: { protocols: { grpc: { endpoint: `0.0.0.0:${COLLECTOR_PORT}` } } } },
      processors: { batch: {} },
      exporters: { otlphttp: { endpoint: `${store.url}/otlp` } },
      service: {
        extensions: ['health_check'],
        pipelines: { logs: { receivers: ['otlp'], processors: ['batch'], exporters: ['otlphttp'] } },
      },
    }),
  };
}

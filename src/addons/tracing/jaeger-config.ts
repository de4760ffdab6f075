import { Files } from '../addon-objects';
import { yamlText } from '../yaml-text';

/** Ports that Jaeger listens on, by what they are for. */
export const JAEGER_PORTS = {
  query: 16686,
  grpcQuery: 16685,
  otlpGrpc: 4317,
  otlpHttp: 4318,
  zipkin: 9411,
  jaegerGrpc: 14250,
  jaegerThrift: 14268,
  health: 13133,
  metrics: 8888,
};

export const CONFIG_FILE = 'config.yaml';

/** Folder of the stored spans in the pod. */
export const DATA_FOLDER = '/badger';

/** Path of the user interface and of the API below the host. */
export const BASE_PATH = '/jaeger';

const STORE = 'badger_storage';
const EXPORTER = 'jaeger_storage_exporter';

/**
 * The configuration of Jaeger 2, which is an OpenTelemetry collector with a store and a user interface.
 *
 * @param retention how long spans are kept, as Go says it: `72h`
 */
export function jaegerFiles(retention: string): Files {
  return {
    [CONFIG_FILE]: yamlText({
      service: {
        extensions: ['jaeger_storage', 'jaeger_query', 'healthcheckv2'],
        pipelines: { traces: { receivers: ['otlp', 'jaeger', 'zipkin'], processors: ['batch'], exporters: [EXPORTER] } },
        telemetry: {
          resource: { 'service.name': 'jaeger' },
          metrics: {
            level: 'normal',
            readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: JAEGER_PORTS.metrics } } } }],
          },
        },
      },
      extensions: {
        jaeger_storage: { backends: { [STORE]: { badger: store(retention) } } },
        jaeger_query: {
          base_path: BASE_PATH,
          storage: { traces: STORE },
          http: listen('query'),
          grpc: listen('grpcQuery'),
        },
        healthcheckv2: { use_v2: true, http: listen('health') },
      },
      receivers: {
        otlp: { protocols: { grpc: listen('otlpGrpc'), http: listen('otlpHttp') } },
        jaeger: { protocols: { grpc: listen('jaegerGrpc'), thrift_http: listen('jaegerThrift') } },
        zipkin: listen('zipkin'),
      },
      processors: { batch: {} },
      exporters: { [EXPORTER]: { trace_storage: STORE } },
    }),
  };
}

function store(retention: string): object {
  return {
    ephemeral: false,
    directories: { keys: `${DATA_FOLDER}/key`, values: `${DATA_FOLDER}/data` },
    ttl: { spans: retention },
  };
}

function listen(port: keyof typeof JAEGER_PORTS): object {
  return { endpoint: `0.0.0.0:${JAEGER_PORTS[port]}` };
}

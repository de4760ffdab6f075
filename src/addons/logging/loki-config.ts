import { Files } from '../addon-objects';
import { yamlText } from '../yaml-text';

export const LOKI_PORT = 3100;
export const LOKI_GRPC_PORT = 9095;
export const CONFIG_FILE = 'config.yaml';

/** Folder of the stored logs in the pod. */
export const DATA_FOLDER = '/var/lib/loki';

/**
 * The configuration of a Loki of one process that stores on its own disk.
 *
 * @param retention how long logs are kept, as Go says it: `72h`
 */
export function lokiFiles(retention: string): Files {
  return {
    [CONFIG_FILE]: yamlText({
      // Without tenants: the network policy says who may ask.
      auth_enabled: false,
      server: { http_listen_port: LOKI_PORT, grpc_listen_port: LOKI_GRPC_PORT },
      common: {
        instance_addr: '127.0.0.1',
        path_prefix: DATA_FOLDER,
        replication_factor: 1,
        ring: { kvstore: { store: 'inmemory' } },
        storage: { filesystem: { chunks_directory: `${DATA_FOLDER}/chunks`, rules_directory: `${DATA_FOLDER}/rules` } },
      },
      schema_config: {
        configs: [{
          from: '2024-04-01', store: 'tsdb', object_store: 'filesystem', schema: 'v13', index: { prefix: 'index_', period: '24h' },
        }],
      },
      limits_config: {
        retention_period: retention,
        reject_old_samples: true,
        reject_old_samples_max_age: '168h',
        // Labels of access logs that did not become labels of the stream, such as the trace.
        allow_structured_metadata: true,
        volume_enabled: true,
      },
      ruler: { wal: { dir: `${DATA_FOLDER}/ruler-wal` } },
      compactor: { retention_enabled: true, delete_request_store: 'filesystem', working_directory: `${DATA_FOLDER}/compactor` },
      analytics: { reporting_enabled: false },
    }),
  };
}

import * as fs from 'fs';
import * as path from 'path';
import { Pod, REGIONS } from './pod';
import { ISTIO_1_31 } from '../../../src/schema';
import { installEnvoy } from '../../harness/envoy';
import { EnvoyAdmin } from '../../harness/envoy-admin';
import { runFolder } from '../../harness/places';
import { Process } from '../../harness/process';
import { Client } from '../../harness/requests';

export const XDS = { address: '127.0.0.1', port: 15010 };

export interface ProxyOptions {
  readonly kind: 'router' | 'sidecar';
  readonly pod: Pod;
  /** Port of the pod's address that it takes requests on, for the harness to ask which generation of manifests it has. */
  readonly entrance: number;
}

/** An Envoy in place of a pod's proxy, set up as the agent beside it would do. */
export class Proxy {
  public static async start(options: ProxyOptions): Promise<Proxy> {
    const { pod } = options;
    const bootstrap = path.join(runFolder(), `${pod.name}.json`);
    fs.writeFileSync(bootstrap, JSON.stringify(bootstrapOf(options)));
    const admin = new EnvoyAdmin(pod.ip);
    const process = await Process.start(pod.name, installEnvoy(), {
      args: ['-c', bootstrap, '--disable-hot-restart', '--concurrency', '1', '--drain-time-s', '1'],
      isReady: async () => admin.isLive(),
    });
    return new Proxy(options, admin, process);
  }

  private readonly entrance: Client;

  private constructor(private readonly options: ProxyOptions, public readonly admin: EnvoyAdmin, private readonly process: Process) {
    this.entrance = new Client(options.pod.ip, options.entrance);
  }

  public get name(): string {
    return this.options.pod.name;
  }

  /** Whether the proxy answers for a host by itself, which tells the manifests that it has. */
  public async answersFor(host: string): Promise<boolean> {
    return (await this.entrance.send({ host })).status === 200;
  }

  public async stop(): Promise<void> {
    this.entrance.close();
    this.admin.close();
    await this.process.stop();
  }
}

function bootstrapOf({ kind, pod: { name, namespace, labels, ip, region = REGIONS[0] } }: ProxyOptions): object {
  const dynamic = { ads: {}, initial_fetch_timeout: '0s', resource_api_version: 'V3' };
  return {
    node: {
      id: `${kind}~${ip}~${name}.${namespace}~${namespace}.svc.cluster.local`,
      cluster: `${labels.app}.${namespace}`,
      locality: { region, zone: `${region}1` },
      metadata: {
        CLUSTER_ID: 'Kubernetes', NAMESPACE: namespace, ISTIO_VERSION: ISTIO_1_31.version, INSTANCE_IPS: ip, LABELS: labels, SERVICE_ACCOUNT: 'default',
      },
    },
    admin: { address: { socket_address: { address: ip, port_value: 15000 } } },
    dynamic_resources: {
      lds_config: dynamic,
      cds_config: dynamic,
      ads_config: {
        api_type: 'DELTA_GRPC',
        set_node_on_first_message_only: true,
        transport_api_version: 'V3',
        grpc_services: [{
          envoy_grpc: { cluster_name: 'xds-grpc' },
          initial_metadata: [{ key: 'x-identity', value: `spiffe://cluster.local/ns/${namespace}/sa/default` }],
        }],
      },
    },
    static_resources: { clusters: [xdsCluster()] },
  };
}

function xdsCluster(): object {
  return {
    name: 'xds-grpc',
    type: 'STATIC',
    connect_timeout: '1s',
    typed_extension_protocol_options: {
      'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
        '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
        'explicit_http_config': { http2_protocol_options: {} },
      },
    },
    load_assignment: {
      cluster_name: 'xds-grpc',
      endpoints: [{ lb_endpoints: [{ endpoint: { address: { socket_address: { address: XDS.address, port_value: XDS.port } } } }] }],
    },
  };
}

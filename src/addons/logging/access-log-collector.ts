import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { AccessLogReceiver, ILogStore } from './log-store';
import { judgeAtSynth } from '../../base/judgement';
import { imageOf } from '../addon-image';
import { AddonObjects, Files } from '../addon-objects';
import { AddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { DEFAULT_CLUSTER_DOMAIN, hostOf } from '../server-url';
import { yamlText } from '../yaml-text';

/** Properties of a collector of access logs. */
export interface AccessLogCollectorProps extends AddonProps {
  /** The store that the logs are brought to. */
  readonly store: ILogStore;

  /**
   * DNS suffix of the cluster, with which the mesh's configuration names the collector.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

const PORT = 4317;
const HEALTH_PORT = 13133;
const CONFIG_FILE = 'config.yaml';

/** The image's user. */
const USER = 10001;

/**
 * An OpenTelemetry collector that takes access logs from proxies and brings them to a store of logs: a Deployment (the default child),
 * a Service, a ConfigMap, and a NetworkPolicy that lets all pods report.
 *
 * @see https://istio.io/latest/docs/tasks/observability/logs/otel-provider/
 */
export class AccessLogCollector extends Construct {
  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service that proxies report to. */
  public readonly service: ApiObject;

  private readonly clusterDomain: string;

  constructor(scope: Construct, id: string, props: AccessLogCollectorProps) {
    super(scope, id);
    const { image = imageOf('collector', props.release), store, access, resources = {} } = props;
    this.clusterDomain = props.clusterDomain ?? DEFAULT_CLUSTER_DOMAIN;
    const name = props.metadata?.name ?? 'access-logs';
    const files = () => collectorFiles(store);

    const objects = new AddonObjects(this, { metadata: { ...props.metadata, name }, selector: { app: name }, image });
    objects.serviceAccount();
    const config = objects.configMap('Config', files);
    this.deployment = objects.deployment({
      config: files,
      container: {
        image,
        args: [`--config=/etc/collector/${CONFIG_FILE}`],
        ports: [{ name: 'grpc-otel', port: PORT }],
        resources: renderResources(resources, { cpuRequest: '10m', memoryRequest: '128Mi', memoryLimit: '512Mi' }),
        user: USER,
        volumes: [{ name: 'config', mountPath: '/etc/collector', readOnly: true, source: { configMap: { name: config.name } } }],
        ready: { path: '/', port: HEALTH_PORT },
        alive: { path: '/', port: HEALTH_PORT },
      },
    });
    this.service = objects.service('Service', [{ name: 'grpc-otel', port: PORT }]);
    objects.networkPolicy({ access, asked: [], reported: [PORT] });
    judgeAtSynth(this);
  }

  /** Where proxies report access logs to. */
  public get receiver(): AccessLogReceiver {
    return { host: hostOf(this.service, this.clusterDomain), port: PORT };
  }
}

function collectorFiles(store: ILogStore): Files {
  return {
    [CONFIG_FILE]: yamlText({
      extensions: { health_check: { endpoint: `0.0.0.0:${HEALTH_PORT}` } },
      receivers: { otlp: { protocols: { grpc: { endpoint: `0.0.0.0:${PORT}` } } } },
      processors: { batch: {} },
      exporters: { otlphttp: { endpoint: `${store.url}/otlp` } },
      service: {
        extensions: ['health_check'],
        pipelines: { logs: { receivers: ['otlp'], processors: ['batch'], exporters: ['otlphttp'] } },
      },
    }),
  };
}

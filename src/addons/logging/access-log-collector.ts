import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { COLLECTOR_PORT, CONFIG_FILE, HEALTH_PORT, collectorFiles } from './collector-config';
import { AccessLogReceiver, ILogStore } from './log-store';
import { judgeAtSynth } from '../../base/judgement';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { AddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { DEFAULT_CLUSTER_DOMAIN, hostOf } from '../server-url';

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
        ports: [{ name: 'grpc-otel', port: COLLECTOR_PORT }],
        resources: renderResources(resources, { cpuRequest: '10m', memoryRequest: '128Mi', memoryLimit: '512Mi' }),
        user: USER,
        volumes: [{ name: 'config', mountPath: '/etc/collector', readOnly: true, source: { configMap: { name: config.name } } }],
        ready: { path: '/', port: HEALTH_PORT },
        alive: { path: '/', port: HEALTH_PORT },
      },
    });
    this.service = objects.service('Service', [{ name: 'grpc-otel', port: COLLECTOR_PORT }]);
    objects.networkPolicy({ access, asked: [], reported: [COLLECTOR_PORT] });
    judgeAtSynth(this);
  }

  /** Where proxies report access logs to. */
  public get receiver(): AccessLogReceiver {
    return { host: hostOf(this.service, this.clusterDomain), port: COLLECTOR_PORT };
  }
}

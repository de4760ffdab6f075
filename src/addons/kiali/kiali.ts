import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { CONFIG_FILE, KIALI_METRICS_PORT, KIALI_PORT, WEB_ROOT, kialiFiles } from './kiali-config';
import { KialiLogin } from './kiali-login';
import { kialiPermissions } from './kiali-permissions';
import { checkArguments } from '../../base/argument';
import { judgeAtSynth } from '../../base/judgement';
import { namespaceOf } from '../../base/namespace';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { RoutedAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { IDashboardServer } from '../grafana/dashboard-server';
import { IMetricsServer } from '../prometheus/metrics-server';
import { ITraceStore } from '../tracing/trace-store';

/** Properties of a Kiali. */
export interface KialiProps extends RoutedAddonProps {
  /** Where the metrics of the mesh are. */
  readonly metrics: IMetricsServer;

  /**
   * A Grafana that Kiali links to.
   *
   * @default - no links
   */
  readonly dashboards?: IDashboardServer;

  /**
   * Where the traces of the mesh are. Kiali shows those of a Jaeger; it cannot ask a Zipkin.
   *
   * @default - no traces
   */
  readonly traces?: ITraceStore;

  /**
   * How Kiali makes sure who asks.
   *
   * @default KialiLogin.anonymous()
   */
  readonly login?: KialiLogin;

  /**
   * Whether Kiali may change the objects of the mesh. What it changes there, the next deployment of an app takes back.
   *
   * @default false
   */
  readonly canEdit?: boolean;
}

/** The image's user. */
const USER = 1000;

/**
 * A Kiali that shows the mesh: a Deployment (the default child), a Service, a ConfigMap, an identity that may look at the objects of all
 * namespaces, and a NetworkPolicy.
 *
 * @see https://istio.io/latest/docs/ops/integrations/kiali/
 */
export class Kiali extends Construct {
  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pod. */
  public readonly service: ApiObject;

  /** Throws if a route leaves the question who asks to a Kiali without a login. */
  constructor(scope: Construct, id: string, props: KialiProps) {
    const { image = imageOf('kiali', props.release), login = KialiLogin.anonymous(), canEdit = false, access, route, resources = {} } = props;
    const { metrics, dashboards, traces } = props;
    checkArguments('Kiali', { 'route.authentication': routeProblem(route, login._hasLogin()) });
    super(scope, id);
    const name = props.metadata?.name ?? 'kiali';
    const files = () => kialiFiles({ name, namespace: namespaceOf(this), login, canEdit, metrics, dashboards, traces });

    const objects = new AddonObjects(this, {
      metadata: { ...props.metadata, name },
      selector: { 'app.kubernetes.io/name': 'kiali', 'app.kubernetes.io/instance': name },
      image,
    });
    objects.clusterRole(kialiPermissions(canEdit), objects.serviceAccount());
    const config = objects.configMap('Config', files);
    this.deployment = objects.deployment({
      config: files,
      usesApi: true,
      // `istioctl dashboard kiali` looks for it.
      labels: { app: 'kiali' },
      annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(KIALI_METRICS_PORT), 'kiali.io/dashboards': 'go,kiali' },
      container: {
        image,
        command: ['/opt/kiali/kiali', '-config', `/kiali-configuration/${CONFIG_FILE}`],
        env: [{ name: 'ACTIVE_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }],
        ports: [{ name: 'api-port', port: KIALI_PORT }, { name: 'http-metrics', port: KIALI_METRICS_PORT }],
        resources: renderResources(resources, { cpuRequest: '10m', memoryRequest: '64Mi', memoryLimit: '1Gi' }),
        user: USER,
        volumes: [
          { name: 'config', mountPath: '/kiali-configuration', readOnly: true, source: { configMap: { name: config.name } } },
          ...login._volumes(),
        ],
        ready: { path: `${WEB_ROOT}/healthz`, port: KIALI_PORT },
        alive: { path: `${WEB_ROOT}/healthz`, port: KIALI_PORT },
      },
    });
    this.service = objects.service('Service', [{ name: 'http', port: KIALI_PORT }, { name: 'http-metrics', port: KIALI_METRICS_PORT }]);
    objects.networkPolicy({ access, route, asked: [KIALI_PORT, KIALI_METRICS_PORT] });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'http', WEB_ROOT);
    }
    judgeAtSynth(this);
  }
}

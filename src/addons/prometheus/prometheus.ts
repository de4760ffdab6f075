import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { MeshRules } from './mesh-rules';
import { IMetricsServer } from './metrics-server';
import { CONFIG_FILE, CONFIG_FOLDER, prometheusFiles } from './prometheus-config';
import { RuleGroup, renderPrometheusDuration } from './rule';
import { ScrapeTarget } from './scrape-target';
import { checkArguments } from '../../base/argument';
import { frozen } from '../../base/frozen';
import { judgeAtSynth } from '../../base/judgement';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { StoringAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { addressOf, serverUrlProblem } from '../server-url';

/** Properties of a Prometheus. */
export interface PrometheusProps extends StoringAddonProps {
  /**
   * How long metrics are kept.
   *
   * @default Duration.days(15)
   */
  readonly retention?: Duration;

  /**
   * Recording and alerting rules. More can be added by `addRules`.
   *
   * @default MeshRules.standard()
   */
  readonly rules?: RuleGroup[];

  /**
   * What is scraped besides pods and Services with the annotations `prometheus.io/scrape`, the API servers and the kubelets.
   *
   * @default - nothing
   */
  readonly targets?: ScrapeTarget[];
}

const PORT = 9090;

/** The image's user `nobody`. */
const USER = 65534;

/** What the scrape jobs look for targets in, and scrape. */
const PERMISSIONS = [
  { apiGroups: [''], resources: ['nodes', 'services', 'pods'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
  { nonResourceURLs: ['/metrics'], verbs: ['get'] },
];

/**
 * A Prometheus that scrapes the mesh: a Deployment (the default child), a Service, a ConfigMap with its rules and scrape jobs, an identity
 * that may look for pods, and a NetworkPolicy.
 *
 * @see https://istio.io/latest/docs/ops/integrations/prometheus/
 */
export class Prometheus extends Construct implements IMetricsServer {
  /**
   * A server that exists already.
   *
   * @param url URL of its API, as seen from pods of the cluster. Throws if it is none
   */
  public static fromUrl(url: string): IMetricsServer {
    checkArguments('Prometheus.fromUrl', { url: serverUrlProblem(url) });
    return { url };
  }

  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pod. */
  public readonly service: ApiObject;

  private readonly rules: RuleGroup[];

  /** Throws if a route leaves the question who asks to Prometheus, which does not ask. */
  constructor(scope: Construct, id: string, props: PrometheusProps = {}) {
    const { image = imageOf('prometheus', props.release), retention = Duration.days(15), access, route, storage, resources = {} } = props;
    checkArguments('Prometheus', { 'route.authentication': routeProblem(route) });
    super(scope, id);
    const name = props.metadata?.name ?? 'prometheus';
    const targets = [...frozen(props.targets) ?? []];
    this.rules = [...props.rules ?? MeshRules.standard()];
    const files = () => prometheusFiles(targets, this.rules);

    const objects = new AddonObjects(this, {
      metadata: { ...props.metadata, name },
      selector: {
        'app.kubernetes.io/name': 'prometheus', 'app.kubernetes.io/instance': name, 'app.kubernetes.io/component': 'server',
      },
      image,
    });
    const account = objects.serviceAccount();
    objects.clusterRole(PERMISSIONS, account);
    const config = objects.configMap('Config', files);
    this.deployment = objects.deployment({
      usesApi: true,
      container: {
        image,
        args: [
          `--config.file=${CONFIG_FOLDER}/${CONFIG_FILE}`,
          '--storage.tsdb.path=/data',
          `--storage.tsdb.retention.time=${renderPrometheusDuration(retention)}`,
          // Follows changes of the ConfigMap, so that metrics in memory outlive them.
          '--enable-feature=auto-reload-config',
          '--config.auto-reload-interval=30s',
        ],
        ports: [{ name: 'http', port: PORT }],
        resources: renderResources(resources, { cpuRequest: '100m', memoryRequest: '512Mi', memoryLimit: '2Gi' }),
        user: USER,
        volumes: [
          { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true, source: { configMap: { name: config.name } } },
          objects.volume('data', '/data', storage),
        ],
        ready: { path: '/-/ready', port: PORT },
        alive: { path: '/-/healthy', port: PORT },
      },
    });
    this.service = objects.service('Service', [{ name: 'http', port: PORT }]);
    objects.networkPolicy({ access, route, asked: [PORT] });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'http');
    }
    judgeAtSynth(this);
  }

  /** URL of the server, as seen from pods of the cluster. */
  public get url(): string {
    return `http://${addressOf(this.service)}:${PORT}`;
  }

  /** Adds groups of rules, after those there are. */
  public addRules(...groups: RuleGroup[]): void {
    this.rules.push(...groups);
  }
}

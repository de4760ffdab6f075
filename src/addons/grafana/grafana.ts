import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { DashboardServerReferenceOptions, IDashboardServer } from './dashboard-server';
import { DataSource } from './data-source';
import { CONFIG_FOLDER, CONFIG_PATHS, DASHBOARDS_FOLDER, DATA_FOLDER, grafanaFiles } from './grafana-config';
import { GrafanaLogin } from './grafana-login';
import { Dashboard, MeshDashboards } from './mesh-dashboards';
import { checkArguments } from '../../base/argument';
import { judgeAtSynth } from '../../base/judgement';
import { ifGiven } from '../../base/problems';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { StoringAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { addressOf, serverUrlProblem } from '../server-url';

/** Properties of a Grafana. */
export interface GrafanaProps extends StoringAddonProps {
  /**
   * Servers whose data is shown. More can be added by `addDataSource`.
   *
   * @default - none yet
   */
  readonly dataSources?: DataSource[];

  /**
   * Dashboards. More can be added by `addDashboard`.
   *
   * @default MeshDashboards.standard()
   */
  readonly dashboards?: Dashboard[];

  /**
   * Who may see and change the dashboards.
   *
   * @default GrafanaLogin.viewersOnly()
   */
  readonly login?: GrafanaLogin;

  /**
   * URL by which people reach the server, such as `https://grafana.example.com`. Other addons link to it.
   *
   * @default - unknown, so nothing links to the dashboards
   */
  readonly publicUrl?: string;
}

const PORT = 3000;

/** The image's user `grafana`. */
const USER = 472;

/**
 * A Grafana with dashboards of the mesh: a Deployment (the default child), a Service, ConfigMaps for its configuration and for each
 * dashboard, and a NetworkPolicy. What is in the ConfigMaps cannot be changed in the browser.
 *
 * @see https://istio.io/latest/docs/ops/integrations/grafana/
 */
export class Grafana extends Construct implements IDashboardServer {
  /**
   * A server that exists already.
   *
   * @param url URL of the server, as seen from pods of the cluster. Throws if it is none
   */
  public static fromUrl(url: string, options: DashboardServerReferenceOptions = {}): IDashboardServer {
    const { publicUrl } = options;
    checkArguments('Grafana.fromUrl', { url: serverUrlProblem(url), publicUrl: ifGiven(publicUrl, serverUrlProblem) });
    return { url, publicUrl };
  }

  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pod. */
  public readonly service: ApiObject;

  /** URL by which people reach the server, if it was given. */
  public readonly publicUrl?: string;

  private readonly sources: DataSource[];
  private readonly objects: AddonObjects;
  private readonly dashboardMaps: ApiObject[] = [];

  /** Throws if the public URL is none, or if a route leaves the question who asks to a Grafana without a login. */
  constructor(scope: Construct, id: string, props: GrafanaProps = {}) {
    const { publicUrl, login = GrafanaLogin.viewersOnly(), access, route, storage, resources = {} } = props;
    checkArguments('Grafana', {
      'publicUrl': ifGiven(publicUrl, serverUrlProblem),
      'route.authentication': routeProblem(route, login._hasLogin()),
    });
    super(scope, id);
    const { image = imageOf('grafana', props.release), dashboards = MeshDashboards.standard() } = props;
    const name = props.metadata?.name ?? 'grafana';
    this.publicUrl = publicUrl;
    this.sources = [...props.dataSources ?? []];
    const files = () => grafanaFiles(login._settings(), this.sources, { host: route?.host, publicUrl });

    this.objects = new AddonObjects(this, {
      metadata: { ...props.metadata, name },
      selector: { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': name },
      image,
    });
    this.objects.serviceAccount();
    const config = this.objects.configMap('Config', files);
    dashboards.forEach(dashboard => this.addDashboard(dashboard));
    this.deployment = this.objects.deployment({
      config: files,
      container: {
        image,
        env: [
          { name: 'GF_PATHS_CONFIG', value: `${CONFIG_FOLDER}/grafana.ini` },
          { name: 'GF_PATHS_PROVISIONING', value: `${CONFIG_FOLDER}/provisioning` },
          { name: 'GF_PATHS_DATA', value: DATA_FOLDER },
          ...login._env(),
        ],
        ports: [{ name: 'grafana', port: PORT }],
        resources: renderResources(resources, { cpuRequest: '50m', memoryRequest: '128Mi', memoryLimit: '512Mi' }),
        user: USER,
        volumes: [
          { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true, source: { configMap: { name: config.name, items: CONFIG_PATHS } } },
          { name: 'dashboards', mountPath: DASHBOARDS_FOLDER, readOnly: true, source: { projected: { sources: this.dashboardSources() } } },
          this.objects.volume('data', DATA_FOLDER, storage),
        ],
        ready: { path: '/api/health', port: PORT },
        alive: { path: '/api/health', port: PORT },
      },
    });
    this.service = this.objects.service('Service', [{ name: 'service', port: PORT }]);
    this.objects.networkPolicy({ access, route, asked: [PORT] });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'service');
    }
    judgeAtSynth(this);
  }

  /** URL of the server, as seen from pods of the cluster. */
  public get url(): string {
    return `http://${addressOf(this.service)}:${PORT}`;
  }

  /** Shows data of more servers. */
  public addDataSource(...sources: DataSource[]): void {
    this.sources.push(...sources);
  }

  /** Shows one more dashboard, in a ConfigMap of its own: all in one would be more than `kubectl apply` can remember. */
  public addDashboard(dashboard: Dashboard): void {
    const { name, model } = dashboard;
    const file = () => ({ [`${name}.json`]: JSON.stringify(model) });
    this.dashboardMaps.push(this.objects.configMap(`Dashboard-${name}`, file, `-dashboard-${name}`));
  }

  private dashboardSources(): any {
    return Lazy.any({ produce: () => this.dashboardMaps.map(({ name }) => ({ configMap: { name } })) });
  }
}

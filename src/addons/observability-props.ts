import { AddonAccess } from './addon-access';
import { AddonRelease } from './addon-image';
import { IDashboardServer } from './grafana/dashboard-server';
import { ILogStore } from './logging/log-store';
import { IMetricsServer } from './prometheus/metrics-server';
import { RouteAuthentication } from './route-authentication';
import { ITraceStore } from './tracing/trace-store';
import { IGatewayWorkload } from '../gateway/gateway-workload';
import { IMeshGateway } from '../gateway/mesh-gateway-reference';

/** How people reach all addons from outside of the cluster. */
export interface ObservabilityRoute {
  /** Domain of the hosts, each the name of a part before it: `grafana`, `kiali`, `prometheus` and `tracing`. The gateway must serve them. */
  readonly domain: string;

  /** The gateway that serves the hosts. */
  readonly gateway: IMeshGateway;

  /** The pods of the gateway: they make sure who asks. */
  readonly workload: IGatewayWorkload;

  /** How the gateway makes sure who asks. */
  readonly authentication: RouteAuthentication;

  /**
   * Whether people reach the gateway by HTTPS, for the links from one part to another.
   *
   * @default true
   */
  readonly https?: boolean;
}

/** Properties of the observability of a mesh. */
export interface ObservabilityProps {
  /**
   * Release of Istio that the addons are for.
   *
   * @default AddonRelease.ISTIO_1_31
   */
  readonly release?: AddonRelease;

  /**
   * A server of metrics in place of a new Prometheus: one that exists, or a `Prometheus` with settings of its own.
   *
   * @default - a Prometheus is made
   */
  readonly metrics?: IMetricsServer;

  /**
   * A store of traces in place of a new Jaeger.
   *
   * @default - a Jaeger is made
   */
  readonly traces?: ITraceStore;

  /**
   * A store of logs in place of a new Loki.
   *
   * @default - a Loki is made
   */
  readonly logs?: ILogStore;

  /**
   * A Grafana in place of a new one. It has to bring its data sources and dashboards.
   *
   * @default - a Grafana is made, with data sources and dashboards
   */
  readonly dashboards?: IDashboardServer;

  /**
   * Who may reach what is made here over the network.
   *
   * @default AddonAccess.ownNamespace()
   */
  readonly access?: AddonAccess;

  /**
   * Hosts by which people reach what is made here, through a gateway of the mesh.
   *
   * @default - from inside of the cluster alone, or by `kubectl port-forward`
   */
  readonly route?: ObservabilityRoute;

  /**
   * Share of the requests that are traced, 0 to 100 percent in steps of 0.01.
   *
   * @default 1
   */
  readonly tracingPercent?: number;

  /**
   * Root namespace of the mesh, where the Telemetry for the whole of it belongs.
   *
   * @default - the namespace of the chart
   */
  readonly rootNamespace?: string;

  /**
   * DNS suffix of the cluster.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

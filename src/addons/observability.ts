import { Construct } from 'constructs';
import { AddonRoute } from './addon-route';
import { IDashboardServer } from './grafana/dashboard-server';
import { DataSource } from './grafana/data-source';
import { Grafana } from './grafana/grafana';
import { Kiali } from './kiali/kiali';
import { AccessLogCollector } from './logging/access-log-collector';
import { ILogStore } from './logging/log-store';
import { Loki } from './logging/loki';
import { ACCESS_LOGS, TRACES, accessLogProvider, traceProvider } from './mesh-providers';
import { ObservabilityProps, ObservabilityRoute } from './observability-props';
import { IMetricsServer } from './prometheus/metrics-server';
import { Prometheus } from './prometheus/prometheus';
import { Jaeger } from './tracing/jaeger';
import { BASE_PATH } from './tracing/jaeger-config';
import { ITraceStore } from './tracing/trace-store';
import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import { ExtensionProvider } from '../imports/mesh-config';
import { Telemetry } from '../telemetry/telemetry';
import { percentProblem } from '../validation/vocabulary/numbers';

/**
 * The whole observability of a mesh, wired: Grafana shows metrics, logs and traces, Kiali asks Prometheus and Jaeger and links to Grafana,
 * and a Telemetry lets the proxies report spans and access logs.
 *
 * The mesh's configuration needs `extensionProviders`, which the Telemetry names.
 */
export class Observability extends Construct {
  /**
   * Makes all that is not given: a Prometheus, a Jaeger, a Loki with its collector of access logs, a Grafana and a Kiali.
   *
   * Throws if the share of traced requests is none, or if a route leaves the question who asks to addons, which have no login here.
   *
   * @param scope the construct that holds them, in a chart of the namespace that they are for
   */
  public static standard(scope: Construct, id: string, props: ObservabilityProps = {}): Observability {
    checkArguments('Observability.standard', { tracingPercent: ifGiven(props.tracingPercent, percentProblem) });
    return new Observability(scope, id, props);
  }

  /** Where the metrics are. */
  public readonly metrics: IMetricsServer;

  /** Where the traces are. */
  public readonly traces: ITraceStore;

  /** Where the logs are. */
  public readonly logs: ILogStore;

  /** What brings access logs to the store. */
  public readonly accessLogs: AccessLogCollector;

  /** Where the dashboards are. */
  public readonly dashboards: IDashboardServer;

  /** What shows the mesh itself. */
  public readonly kiali: Kiali;

  /** What proxies report. */
  public readonly telemetry: Telemetry;

  private constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);
    const { release, access, clusterDomain, rootNamespace, tracingPercent = 1 } = props;
    const made = (part: string) => ({ release, access, route: props.route && routeOf(props.route, part) });

    this.metrics = props.metrics ?? new Prometheus(this, 'Prometheus', made('prometheus'));
    this.traces = props.traces ?? new Jaeger(this, 'Jaeger', {
      ...made('tracing'),
      publicUrl: props.route && `${publicUrl(props.route, 'tracing')}${BASE_PATH}`,
      clusterDomain,
    });
    this.logs = props.logs ?? new Loki(this, 'Loki', { release, access });
    this.accessLogs = new AccessLogCollector(this, 'AccessLogs', { release, access, clusterDomain, store: this.logs });
    this.dashboards = props.dashboards ?? new Grafana(this, 'Grafana', {
      ...made('grafana'),
      publicUrl: props.route && publicUrl(props.route, 'grafana'),
      dataSources: [DataSource.metrics(this.metrics), DataSource.logs(this.logs), DataSource.traces(this.traces)],
    });
    this.kiali = new Kiali(this, 'Kiali', {
      ...made('kiali'), metrics: this.metrics, dashboards: this.dashboards, traces: this.traces,
    });
    this.telemetry = new Telemetry(this, 'Telemetry', {
      metadata: { name: 'mesh-default', ...rootNamespace === undefined ? {} : { namespace: rootNamespace } },
      tracing: this.traces.collector === undefined ? [] : [{ providers: [TRACES], randomSamplingPercentage: tracingPercent }],
      accessLogging: [{ providers: [ACCESS_LOGS] }],
    });
  }

  /** What the mesh's configuration has to have among its `extensionProviders`, for the `meshConfig` of a `ControlPlane`. */
  public get extensionProviders(): ExtensionProvider[] {
    const { collector } = this.traces;
    return [...collector === undefined ? [] : [traceProvider(collector)], accessLogProvider(this.accessLogs.receiver)];
  }
}

/** The route to one part, whose host is its name in the domain. */
function routeOf({ domain, gateway, workload, authentication }: ObservabilityRoute, part: string): AddonRoute {
  return { host: `${part}.${domain}`, gateway, workload, authentication };
}

function publicUrl({ domain, https = true }: ObservabilityRoute, part: string): string {
  return `${https ? 'https' : 'http'}://${part}.${domain}`;
}

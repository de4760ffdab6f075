import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { BASE_PATH, CONFIG_FILE, DATA_FOLDER, JAEGER_PORTS, jaegerFiles } from './jaeger-config';
import { ITraceStore, SpanCollector, SpanProtocol, TraceApi, TraceStoreReferenceOptions } from './trace-store';
import { checkArguments } from '../../base/argument';
import { renderDuration, durationProblem } from '../../base/duration';
import { frozen } from '../../base/frozen';
import { judgeAtSynth } from '../../base/judgement';
import { ifGiven } from '../../base/problems';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { StoringAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { DEFAULT_CLUSTER_DOMAIN, addressOf, hostOf, serverUrlProblem } from '../server-url';

/** Properties of a Jaeger. */
export interface JaegerProps extends StoringAddonProps {
  /**
   * How long spans are kept.
   *
   * @default Duration.days(3)
   */
  readonly retention?: Duration;

  /**
   * DNS suffix of the cluster, with which the mesh's configuration names the collector.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;

  /**
   * URL by which people reach the user interface, such as `https://tracing.example.com/jaeger`. Kiali links to it.
   *
   * @default - unknown, so nothing links to the traces
   */
  readonly publicUrl?: string;
}

/** The image's user. */
const USER = 10001;

/** What proxies and applications report spans to. */
const COLLECTOR_PORTS = [
  { name: 'jaeger-collector-http', port: JAEGER_PORTS.jaegerThrift },
  { name: 'jaeger-collector-grpc', port: JAEGER_PORTS.jaegerGrpc },
  { name: 'http-zipkin', port: JAEGER_PORTS.zipkin },
  { name: 'grpc-otel', port: JAEGER_PORTS.otlpGrpc },
  { name: 'http-otel', port: JAEGER_PORTS.otlpHttp },
];

/**
 * A Jaeger that collects the mesh's spans and shows its traces: a Deployment (the default child), the Services `tracing` for the user
 * interface, `jaeger-collector` for spans and `zipkin` for those that speak Zipkin, a ConfigMap, and a NetworkPolicy.
 *
 * @see https://istio.io/latest/docs/ops/integrations/jaeger/
 */
export class Jaeger extends Construct implements ITraceStore {
  /**
   * A Jaeger that exists already.
   *
   * Throws if a URL is none.
   *
   * @param queryUrl URL of its API, as seen from pods of the cluster
   */
  public static fromUrl(queryUrl: string, options: TraceStoreReferenceOptions = {}): ITraceStore {
    const { collector, publicUrl } = options;
    checkArguments('Jaeger.fromUrl', { queryUrl: serverUrlProblem(queryUrl), publicUrl: ifGiven(publicUrl, serverUrlProblem) });
    return { queryUrl, api: TraceApi.JAEGER, collector: frozen(collector), publicUrl };
  }

  /** The API by which traces are asked for: Jaeger's. */
  public readonly api: TraceApi = TraceApi.JAEGER;

  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the user interface and the API. */
  public readonly service: ApiObject;

  /** The Service that proxies report spans to. */
  public readonly collectorService: ApiObject;

  /** URL by which people reach the user interface, if it was given. */
  public readonly publicUrl?: string;

  private readonly clusterDomain: string;

  /** Throws if spans are to be kept for less than a millisecond, if the public URL is none, or if a route leaves the question who asks to Jaeger. */
  constructor(scope: Construct, id: string, props: JaegerProps = {}) {
    const { retention = Duration.days(3), clusterDomain = DEFAULT_CLUSTER_DOMAIN, publicUrl, access, route, storage, resources = {} } = props;
    checkArguments('Jaeger', {
      'retention': durationProblem(retention),
      'publicUrl': ifGiven(publicUrl, serverUrlProblem),
      'route.authentication': routeProblem(route),
    });
    super(scope, id);
    this.clusterDomain = clusterDomain;
    this.publicUrl = publicUrl;
    const { image = imageOf('jaeger', props.release) } = props;
    const name = props.metadata?.name ?? 'jaeger';
    const files = () => jaegerFiles(renderDuration(retention));

    const objects = new AddonObjects(this, { metadata: { ...props.metadata, name }, selector: { app: name }, image });
    objects.serviceAccount();
    const config = objects.configMap('Config', files);
    this.deployment = objects.deployment({
      config: files,
      annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(JAEGER_PORTS.metrics) },
      container: {
        image,
        args: ['--config', `/etc/jaeger/${CONFIG_FILE}`],
        ports: [{ name: 'query', port: JAEGER_PORTS.query }, ...COLLECTOR_PORTS.map(({ port }) => ({ name: `tcp-${port}`, port }))],
        resources: renderResources(resources, { cpuRequest: '10m', memoryRequest: '128Mi', memoryLimit: '1Gi' }),
        user: USER,
        volumes: [
          { name: 'config', mountPath: '/etc/jaeger', readOnly: true, source: { configMap: { name: config.name } } },
          objects.volume('data', DATA_FOLDER, storage),
        ],
        ready: { path: '/status', port: JAEGER_PORTS.health },
        alive: { path: '/status', port: JAEGER_PORTS.health },
      },
    });
    this.service = objects.service('Service', [
      { name: 'http-query', port: 80, targetPort: JAEGER_PORTS.query },
      { name: 'grpc-query', port: JAEGER_PORTS.grpcQuery },
    ], 'tracing');
    this.collectorService = objects.service('CollectorService', COLLECTOR_PORTS, `${name}-collector`);
    objects.service('ZipkinService', [{ name: 'http-query', port: JAEGER_PORTS.zipkin }], 'zipkin');
    objects.networkPolicy({
      access,
      route,
      asked: [JAEGER_PORTS.query, JAEGER_PORTS.grpcQuery, JAEGER_PORTS.metrics],
      reported: COLLECTOR_PORTS.map(({ port }) => port),
    });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'http-query', BASE_PATH);
    }
    judgeAtSynth(this);
  }

  /** URL of the API by which traces are asked for, as seen from pods of the cluster. */
  public get queryUrl(): string {
    return `http://${addressOf(this.service)}${BASE_PATH}`;
  }

  /** Where proxies report spans to: OpenTelemetry over gRPC. */
  public get collector(): SpanCollector | undefined {
    return { host: hostOf(this.collectorService, this.clusterDomain), port: JAEGER_PORTS.otlpGrpc, protocol: SpanProtocol.OTLP };
  }
}

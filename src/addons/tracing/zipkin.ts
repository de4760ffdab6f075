import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ITraceStore, SpanCollector, SpanProtocol, TraceApi, TraceStoreReferenceOptions } from './trace-store';
import { checkArguments } from '../../base/argument';
import { frozen } from '../../base/frozen';
import { judgeAtSynth } from '../../base/judgement';
import { ifGiven } from '../../base/problems';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { RoutedAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { DEFAULT_CLUSTER_DOMAIN, addressOf, hostOf, serverUrlProblem } from '../server-url';

/** Properties of a Zipkin. */
export interface ZipkinProps extends RoutedAddonProps {
  /**
   * How many spans are kept in memory, the newest ones, 1 or more.
   *
   * @default 500000
   */
  readonly maxSpans?: number;

  /**
   * DNS suffix of the cluster, with which the mesh's configuration names the collector.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

const PORT = 9411;

/** The image's user `zipkin`. */
const USER = 1000;

/**
 * A Zipkin that collects the mesh's spans in memory and shows its traces: a Deployment (the default child), the Services `zipkin` and
 * `tracing`, and a NetworkPolicy. It takes the place of a Jaeger: both have Services of these names.
 *
 * @see https://istio.io/latest/docs/ops/integrations/zipkin/
 */
export class Zipkin extends Construct implements ITraceStore {
  /**
   * A Zipkin that exists already.
   *
   * Throws if a URL is none.
   *
   * @param queryUrl URL of its API, as seen from pods of the cluster
   */
  public static fromUrl(queryUrl: string, options: TraceStoreReferenceOptions = {}): ITraceStore {
    const { collector, publicUrl } = options;
    checkArguments('Zipkin.fromUrl', { queryUrl: serverUrlProblem(queryUrl), publicUrl: ifGiven(publicUrl, serverUrlProblem) });
    return { queryUrl, api: TraceApi.ZIPKIN, collector: frozen(collector), publicUrl };
  }

  /** The API by which traces are asked for: Zipkin's. */
  public readonly api: TraceApi = TraceApi.ZIPKIN;

  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the user interface and the API. */
  public readonly service: ApiObject;

  /** The Service that proxies report spans to. */
  public readonly collectorService: ApiObject;

  private readonly clusterDomain: string;

  /** Throws if a route leaves the question who asks to Zipkin, which does not ask. */
  constructor(scope: Construct, id: string, props: ZipkinProps = {}) {
    const { image = imageOf('zipkin', props.release), maxSpans = 500_000, access, route, resources = {} } = props;
    checkArguments('Zipkin', { 'route.authentication': routeProblem(route) });
    super(scope, id);
    this.clusterDomain = props.clusterDomain ?? DEFAULT_CLUSTER_DOMAIN;
    const name = props.metadata?.name ?? 'zipkin';

    const objects = new AddonObjects(this, { metadata: { ...props.metadata, name }, selector: { app: name }, image });
    objects.serviceAccount();
    this.deployment = objects.deployment({
      container: {
        image,
        env: [{ name: 'STORAGE_TYPE', value: 'mem' }, { name: 'MEM_MAX_SPANS', value: String(maxSpans) }],
        ports: [{ name: 'http-query', port: PORT }],
        resources: renderResources(resources, { cpuRequest: '10m', memoryRequest: '256Mi', memoryLimit: '1Gi' }),
        user: USER,
        volumes: [],
        ready: { path: '/health', port: PORT },
      },
    });
    this.service = objects.service('Service', [{ name: 'http-query', port: 80, targetPort: PORT }], 'tracing');
    this.collectorService = objects.service('CollectorService', [{ name: 'http-query', port: PORT }], 'zipkin');
    objects.networkPolicy({ access, route, asked: [], reported: [PORT] });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'http-query');
    }
    judgeAtSynth(this);
  }

  /** URL of the API by which traces are asked for, as seen from pods of the cluster. */
  public get queryUrl(): string {
    return `http://${addressOf(this.service)}`;
  }

  /** Where proxies report spans to. */
  public get collector(): SpanCollector | undefined {
    return { host: hostOf(this.collectorService, this.clusterDomain), port: PORT, protocol: SpanProtocol.ZIPKIN };
  }
}

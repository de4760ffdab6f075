import { ApiObject, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { ILogStore } from './log-store';
import { CONFIG_FILE, DATA_FOLDER, LOKI_GRPC_PORT, LOKI_PORT, lokiFiles } from './loki-config';
import { checkArguments } from '../../base/argument';
import { renderDuration } from '../../base/duration';
import { judgeAtSynth } from '../../base/judgement';
import { problem } from '../../validation/vocabulary/problem';
import { imageOf } from '../addon-image';
import { AddonObjects } from '../addon-objects';
import { StoringAddonProps } from '../addon-props';
import { renderResources } from '../addon-resources';
import { routeProblem, routeTo } from '../addon-route';
import { addressOf, serverUrlProblem } from '../server-url';

/** Properties of a Loki. */
export interface LokiProps extends StoringAddonProps {
  /**
   * How long logs are kept, a day or more.
   *
   * @default Duration.days(7)
   */
  readonly retention?: Duration;
}

/** The image's user `loki`. */
const USER = 10001;

/**
 * A Loki that stores logs: a Deployment (the default child), a Service, a ConfigMap, and a NetworkPolicy. An `AccessLogCollector` brings
 * the mesh's access logs to it.
 */
export class Loki extends Construct implements ILogStore {
  /**
   * A store that exists already.
   *
   * @param url URL of its API, as seen from pods of the cluster. Throws if it is none
   */
  public static fromUrl(url: string): ILogStore {
    checkArguments('Loki.fromUrl', { url: serverUrlProblem(url) });
    return { url };
  }

  /** The Deployment of the pod. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pod. */
  public readonly service: ApiObject;

  /** Throws if logs are to be kept for less than a day, or if a route leaves the question who asks to Loki, which does not ask. */
  constructor(scope: Construct, id: string, props: LokiProps = {}) {
    const { retention = Duration.days(7), access, route, storage, resources = {} } = props;
    // Loki deletes by the day, and refuses to start with less.
    checkArguments('Loki', {
      'retention': retention.toMilliseconds() >= Duration.days(1).toMilliseconds() ? undefined : problem(renderDuration(retention), 'use a day or more'),
      'route.authentication': routeProblem(route),
    });
    super(scope, id);
    const { image = imageOf('loki', props.release) } = props;
    const name = props.metadata?.name ?? 'loki';
    const files = () => lokiFiles(renderDuration(retention));

    const objects = new AddonObjects(this, {
      metadata: { ...props.metadata, name },
      selector: {
        'app.kubernetes.io/name': 'loki', 'app.kubernetes.io/instance': name, 'app.kubernetes.io/component': 'single-binary',
      },
      image,
    });
    objects.serviceAccount();
    const config = objects.configMap('Config', files);
    this.deployment = objects.deployment({
      config: files,
      annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(LOKI_PORT) },
      container: {
        image,
        args: [`-config.file=/etc/loki/config/${CONFIG_FILE}`, '-target=all'],
        ports: [{ name: 'http-metrics', port: LOKI_PORT }, { name: 'grpc', port: LOKI_GRPC_PORT }],
        resources: renderResources(resources, { cpuRequest: '50m', memoryRequest: '256Mi', memoryLimit: '1Gi' }),
        user: USER,
        volumes: [
          { name: 'config', mountPath: '/etc/loki/config', readOnly: true, source: { configMap: { name: config.name } } },
          objects.volume('data', DATA_FOLDER, storage),
        ],
        ready: { path: '/ready', port: LOKI_PORT },
      },
    });
    this.service = objects.service('Service', [
      { name: 'http-metrics', port: LOKI_PORT },
      { name: 'grpc', port: LOKI_GRPC_PORT },
    ]);
    objects.networkPolicy({ access, route, asked: [LOKI_PORT, LOKI_GRPC_PORT] });
    if (route !== undefined) {
      routeTo(this, route, this.service, 'http-metrics');
    }
    judgeAtSynth(this);
  }

  /** URL of the store, as seen from pods of the cluster. */
  public get url(): string {
    return `http://${addressOf(this.service)}:${LOKI_PORT}`;
  }
}

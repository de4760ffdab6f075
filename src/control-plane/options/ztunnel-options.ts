import { Duration } from 'cdk8s';
import { ImageOptions, imageProblems, renderImage } from './image-options';
import { PodOptions, podProblems, renderPod } from './pod-options';
import { renderSeconds, secondsProblem } from '../../base/duration';
import { Problems, ifGiven } from '../../base/problems';
import { countProblem } from '../../validation/vocabulary/counts';
import { labelProblem } from '../../validation/vocabulary/label';
import { Tree } from '../values/tree';

/** Options of the node proxy (ztunnel), which carries the traffic of an ambient mesh. */
export interface ZtunnelOptions extends PodOptions, ImageOptions {
  /**
   * Whether the node proxy is installed.
   *
   * @default - what the profile says
   */
  readonly enabled?: boolean;

  /**
   * Namespace of the node proxy.
   *
   * @default - what the profile says, else that of the control plane
   */
  readonly namespace?: string;

  /**
   * Name of the node proxy's objects.
   *
   * @default 'ztunnel'
   */
  readonly name?: string;

  /**
   * Labels of the node proxy's objects.
   *
   * @default - none besides those of Istio
   */
  readonly labels?: { [name: string]: string };

  /**
   * Annotations of the node proxy's objects.
   *
   * @default - none
   */
  readonly annotations?: { [name: string]: string };

  /**
   * Level of the log, such as `debug`, in the words of Rust's loggers.
   *
   * @default 'info'
   */
  readonly logLevel?: string;

  /**
   * Whether log lines are JSON.
   *
   * @default - as in the control plane
   */
  readonly logAsJson?: boolean;

  /**
   * Address (host and port) that certificates come from.
   *
   * @default - that of istiod
   */
  readonly caAddress?: string;

  /**
   * Address (host and port) that the configuration comes from.
   *
   * @default - that of istiod
   */
  readonly xdsAddress?: string;

  /**
   * Network that the nodes are in, where a mesh has several.
   *
   * @default - that of the control plane
   */
  readonly network?: string;

  /**
   * Labels of nodes that the node proxy runs on, besides Linux.
   *
   * @default - any
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Volumes of the pods besides those of Istio, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly volumes?: any[];

  /**
   * Where those volumes are, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly volumeMounts?: any[];

  /**
   * SELinux labels of the container, in the words of Kubernetes.
   *
   * @default - what the platform says
   */
  readonly seLinuxOptions?: { [key: string]: any };

  /**
   * Lets the namespace have pods that nodes cannot do without: how many.
   *
   * @default - what the platform says
   */
  readonly podQuota?: number;

  /**
   * Whether revoked certificates of peers are refused, by the list in the ConfigMap `istio-ca-crl`.
   *
   * @default false
   */
  readonly certificateRevocation?: boolean;

  /**
   * How long a pod may take to end, in whole seconds.
   *
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriodSeconds?: Duration;

  /**
   * How names are looked up, such as `ClusterFirst`.
   *
   * @default - left to the cluster
   */
  readonly dnsPolicy?: string;

  /**
   * Servers and domains for looking names up, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly dnsConfig?: { [key: string]: any };
}

/** The settings of the node proxy. */
export function renderZtunnel(options: ZtunnelOptions): Tree {
  return {
    ztunnel: {
      ...renderPod(options),
      ...renderImage(options),
      resourceName: options.name,
      labels: options.labels,
      annotations: options.annotations,
      logLevel: options.logLevel,
      logAsJson: options.logAsJson,
      caAddress: options.caAddress,
      xdsAddress: options.xdsAddress,
      network: options.network,
      nodeSelector: options.nodeSelector,
      volumes: options.volumes,
      volumeMounts: options.volumeMounts,
      seLinuxOptions: options.seLinuxOptions,
      resourceQuotas: options.podQuota === undefined ? undefined : { enabled: true, pods: options.podQuota },
      peerCaCrl: { enabled: options.certificateRevocation },
      terminationGracePeriodSeconds: renderSeconds(options.terminationGracePeriodSeconds),
      dnsPolicy: options.dnsPolicy,
      dnsConfig: options.dnsConfig,
    },
  };
}

export function ztunnelProblems(options: ZtunnelOptions): Problems {
  return {
    ...podProblems(options),
    ...imageProblems(options),
    namespace: ifGiven(options.namespace, labelProblem),
    name: ifGiven(options.name, labelProblem),
    podQuota: ifGiven(options.podQuota, countProblem),
    terminationGracePeriodSeconds: ifGiven(options.terminationGracePeriodSeconds, secondsProblem),
  };
}

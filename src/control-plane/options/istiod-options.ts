import { Duration } from 'cdk8s';
import { DisruptionBudget, budgetProblems, renderBudget } from './disruption-budget';
import { ImageOptions, imageProblems, renderImage } from './image-options';
import { ipFamilyProblems } from './ip-families';
import { PodOptions, podProblems, renderPod } from './pod-options';
import { ScalingOptions, atLeastOneProblem, renderScaling, scalingProblems } from './scaling-options';
import { durationProblem, renderDuration } from '../../base/duration';
import { Problems, ifGiven, within } from '../../base/problems';
import { labelProblem } from '../../validation/vocabulary/label';
import { percentProblem } from '../../validation/vocabulary/numbers';
import { qualifiedNameProblem } from '../../validation/vocabulary/qualified-name';
import { Tree } from '../values/tree';

/** Keeps pods off nodes whose network plugin is not ready yet. */
export interface TaintOptions {
  /**
   * Name of the taint that istiod takes away.
   *
   * @default 'cni.istio.io/not-ready'
   */
  readonly name?: string;

  /**
   * Namespace of the network plugin.
   *
   * @default - that of istiod
   */
  readonly namespace?: string;
}

/** Options of istiod, the control plane itself. */
export interface IstiodOptions extends PodOptions, ImageOptions, ScalingOptions {
  /**
   * Whether istiod is installed.
   *
   * @default - what the profile says
   */
  readonly enabled?: boolean;

  /**
   * The load, in percent of the memory that is set aside, at which pods are added, 1 or more.
   *
   * @default - memory is not looked at
   */
  readonly memoryUtilization?: number;

  /**
   * How fast pods are added and taken away, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly autoscaleBehavior?: { [key: string]: any };

  /**
   * How many pods stay when nodes are emptied, where there is more than one.
   *
   * @default - one stays
   */
  readonly disruptionBudget?: DisruptionBudget;

  /**
   * Share of requests that are traced, 0 to 100 percent; 0 leaves it to istiod.
   *
   * @default - what the profile says
   */
  readonly traceSampling?: number;

  /**
   * Labels of nodes that istiod runs on.
   *
   * @default - any
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * How pods are spread over nodes and zones, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly topologySpreadConstraints?: any[];

  /**
   * Arguments of istiod besides those of this library.
   *
   * @default - none
   */
  readonly extraArgs?: string[];

  /**
   * Environment variables with sources, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly envVarFrom?: any[];

  /**
   * Containers that run before istiod, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly initContainers?: any[];

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
   * System calls that are allowed, in the words of Kubernetes; the level "restricted" of the Pod Security Standards wants
   * `{ type: 'RuntimeDefault' }`.
   *
   * @default - left to the cluster
   */
  readonly seccompProfile?: { [key: string]: any };

  /**
   * Labels of the Deployment.
   *
   * @default - none besides those of Istio
   */
  readonly deploymentLabels?: { [name: string]: string };

  /**
   * Annotations of the Deployment.
   *
   * @default - none
   */
  readonly deploymentAnnotations?: { [name: string]: string };

  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly serviceAnnotations?: { [name: string]: string };

  /**
   * Annotations of the ServiceAccount.
   *
   * @default - none
   */
  readonly serviceAccountAnnotations?: { [name: string]: string };

  /**
   * `SingleStack`, `PreferDualStack` or `RequireDualStack`.
   *
   * @default - left to the cluster
   */
  readonly ipFamilyPolicy?: string;

  /**
   * IP families of the Service, `IPv4` and `IPv6`, the first one first.
   *
   * @default - left to the cluster
   */
  readonly ipFamilies?: string[];

  /**
   * Which of istiod's pods a client gets, such as `PreferClose`.
   *
   * @default - any
   */
  readonly trafficDistribution?: string;

  /**
   * How long a connection of a proxy lasts at most.
   *
   * @default Duration.minutes(30)
   */
  readonly maxConnectionAge?: Duration;

  /**
   * Certificates, in PEM, that istiod trusts besides the usual ones where it fetches keys of JWTs from.
   *
   * @default - none
   */
  readonly jwksRootCertificates?: string;

  /**
   * ConfigMap with a list of revoked certificates.
   *
   * @default - none
   */
  readonly crlConfigMap?: string;

  /**
   * Has istiod take away the taint of nodes whose network plugin is ready.
   *
   * @default - it does not
   */
  readonly taint?: TaintOptions;

  /**
   * Namespace of the node proxies that istiod trusts.
   *
   * @default - that of istiod
   */
  readonly trustedZtunnelNamespace?: string;

  /**
   * Name of the node proxies' ServiceAccount that istiod trusts.
   *
   * @default 'ztunnel'
   */
  readonly trustedZtunnelName?: string;

  /**
   * Has istiod analyze all objects and write what it finds to their status.
   *
   * @default false
   */
  readonly analysis?: boolean;

  /**
   * What all gateways of a GatewayClass have besides what istiod makes: by class, then by `deployment`, `service`,
   * `serviceAccount`, `horizontalPodAutoscaler` or `podDisruptionBudget`, in the words of Kubernetes.
   *
   * @default - nothing
   */
  readonly gatewayClasses?: { [gatewayClass: string]: any };
}

/** The settings of istiod. */
export function renderIstiod(options: IstiodOptions): Tree {
  const { disruptionBudget, taint } = options;
  return {
    pilot: {
      ...renderPod(options),
      ...renderImage(options),
      ...renderScaling(options),
      memory: { targetAverageUtilization: options.memoryUtilization },
      autoscaleBehavior: options.autoscaleBehavior,
      traceSampling: options.traceSampling,
      nodeSelector: options.nodeSelector,
      topologySpreadConstraints: options.topologySpreadConstraints,
      extraContainerArgs: options.extraArgs,
      envVarFrom: options.envVarFrom,
      initContainers: options.initContainers,
      volumes: options.volumes,
      volumeMounts: options.volumeMounts,
      seccompProfile: options.seccompProfile,
      deploymentLabels: options.deploymentLabels,
      deploymentAnnotations: options.deploymentAnnotations,
      serviceAnnotations: options.serviceAnnotations,
      serviceAccountAnnotations: options.serviceAccountAnnotations,
      ipFamilyPolicy: options.ipFamilyPolicy,
      ipFamilies: options.ipFamilies,
      trafficDistribution: options.trafficDistribution,
      keepaliveMaxServerConnectionAge: renderDuration(options.maxConnectionAge),
      jwksResolverExtraRootCA: options.jwksRootCertificates,
      crlConfigMapName: options.crlConfigMap,
      taint: taint && { enabled: true, name: taint.name, namespace: taint.namespace },
      trustedZtunnelNamespace: options.trustedZtunnelNamespace,
      trustedZtunnelName: options.trustedZtunnelName,
    },
    pdb: disruptionBudget && renderBudget(disruptionBudget),
    gatewayClasses: options.gatewayClasses,
    global: { istiod: { enableAnalysis: options.analysis } },
  };
}

export function istiodProblems(options: IstiodOptions): Problems {
  const { taint = {} } = options;
  return {
    ...podProblems(options),
    ...imageProblems(options),
    ...scalingProblems(options),
    memoryUtilization: ifGiven(options.memoryUtilization, atLeastOneProblem),
    ...within('disruptionBudget', budgetProblems(options.disruptionBudget ?? {})),
    traceSampling: ifGiven(options.traceSampling, percentProblem),
    ...ipFamilyProblems(options.ipFamilyPolicy, options.ipFamilies),
    maxConnectionAge: durationProblem(options.maxConnectionAge),
    ...within('taint', { name: ifGiven(taint.name, qualifiedNameProblem), namespace: ifGiven(taint.namespace, labelProblem) }),
    trustedZtunnelNamespace: ifGiven(options.trustedZtunnelNamespace, labelProblem),
  };
}

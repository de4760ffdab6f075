import { Duration } from 'cdk8s';
import { ImageOptions, imageProblems, pullPolicyProblem, renderImage } from './image-options';
import { PodOptions, podProblems, renderPod } from './pod-options';
import { numberOrPercentage, numberOrPercentageProblem } from './scaling-options';
import { renderSeconds, secondsProblem } from '../../base/duration';
import { Problems, ifGiven } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { countProblem } from '../../validation/vocabulary/counts';
import { eachProblem } from '../../validation/vocabulary/each';
import { labelProblem } from '../../validation/vocabulary/label';
import { logLevelProblem } from '../../validation/vocabulary/log-level';
import { Tree } from '../values/tree';

/** What happens to pods that began before the network plugin was ready. */
export enum CniRepair {
  /** Their network is mended. */
  REPAIR = 'repair',

  /** They are deleted, and come again. */
  DELETE = 'delete',

  /** They get a label. */
  LABEL = 'label',

  /** Nothing. */
  NONE = 'none',
}

/** How the network plugin serves an ambient mesh. */
export interface AmbientCniOptions {
  /**
   * Whether it does.
   *
   * @default - what the profile says
   */
  readonly enabled?: boolean;

  /**
   * Which pods belong to the mesh: `podSelector` and `namespaceSelector`, in the words of Kubernetes; one of them must fit.
   *
   * @default - pods and namespaces labelled `istio.io/dataplane-mode: ambient`
   */
  readonly enablementSelectors?: any[];

  /**
   * Whether the pods' name look-ups go through the node proxy.
   *
   * @default true
   */
  readonly dnsCapture?: boolean;

  /**
   * Whether IPv6 is led through the node proxy too.
   *
   * @default true
   */
  readonly ipv6?: boolean;

  /**
   * Whether the rules of pods are renewed when the plugin begins anew.
   *
   * @default true
   */
  readonly reconcileOnStartup?: boolean;

  /**
   * Whether the plugin runs in the network of its node.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the plugin asks again for a pod which does not seem to belong to the mesh.
   *
   * @default false
   */
  readonly detectionRetry?: boolean;
}

/** Options of the network plugin, which leads the traffic of pods to their proxies without giving the pods themselves the right to. */
export interface CniOptions extends PodOptions, ImageOptions {
  /**
   * Whether the network plugin is installed.
   *
   * @default - what the profile says
   */
  readonly enabled?: boolean;

  /**
   * Namespace of the network plugin.
   *
   * @default - what the profile says, else that of the control plane
   */
  readonly namespace?: string;

  /**
   * How the plugin serves an ambient mesh.
   *
   * @default - what the profile says
   */
  readonly ambient?: AmbientCniOptions;

  /**
   * Folder of the nodes that network plugins are in.
   *
   * @default - what the platform says, else `/opt/cni/bin`
   */
  readonly binDir?: string;

  /**
   * Folder of the nodes that the configuration of network plugins is in.
   *
   * @default - what the platform says, else `/etc/cni/net.d`
   */
  readonly confDir?: string;

  /**
   * File in that folder.
   *
   * @default - found by the plugin
   */
  readonly confFileName?: string;

  /**
   * Folder of the nodes that the networks of pods are in.
   *
   * @default - what the platform says, else `/var/run/netns`
   */
  readonly netnsDir?: string;

  /**
   * Whether the plugin has a configuration file of its own rather than a part of another one.
   *
   * @default false
   */
  readonly ownConfig?: boolean;

  /**
   * Name of that file.
   *
   * @default - the plugin's own
   */
  readonly ownConfigFileName?: string;

  /**
   * Whether the plugin is one of several in a chain.
   *
   * @default - what the platform says, else true
   */
  readonly chained?: boolean;

  /**
   * `default` or `multus`.
   *
   * @default - what the platform says
   */
  readonly provider?: string;

  /**
   * Namespaces whose pods are left alone.
   *
   * @default - `kube-system`
   */
  readonly excludeNamespaces?: string[];

  /**
   * What happens to pods that began before the plugin was ready.
   *
   * @default CniRepair.REPAIR
   */
  readonly repair?: CniRepair;

  /**
   * Level of the log.
   *
   * @default - that of the control plane
   */
  readonly logLevel?: string;

  /**
   * `Always`, `IfNotPresent` or `Never`.
   *
   * @default - that of the control plane
   */
  readonly imagePullPolicy?: string;

  /**
   * Labels of the DaemonSet.
   *
   * @default - none besides those of Istio
   */
  readonly daemonSetLabels?: { [name: string]: string };

  /**
   * System calls that are allowed, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly seccompProfile?: { [key: string]: any };

  /**
   * SELinux labels of the container, in the words of Kubernetes.
   *
   * @default - what the platform says
   */
  readonly seLinuxOptions?: { [key: string]: any };

  /**
   * Whether AppArmor is told by an annotation to leave the container alone, as clusters older than 1.30 need it, rather than by a field.
   *
   * @default true
   */
  readonly appArmorAnnotation?: boolean;

  /**
   * Lets the namespace have pods that nodes cannot do without: how many.
   *
   * @default - what the platform says
   */
  readonly podQuota?: number;

  /**
   * How many pods may be missing while they are replaced, as a number or a percentage.
   *
   * @default '1'
   */
  readonly maxUnavailable?: string;

  /**
   * How long a pod may take to end, in whole seconds.
   *
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriodSeconds?: Duration;
}

const REPAIRS: { readonly [R in CniRepair]: Tree } = {
  [CniRepair.REPAIR]: { repairPods: true, deletePods: false, labelPods: false },
  [CniRepair.DELETE]: { repairPods: false, deletePods: true, labelPods: false },
  [CniRepair.LABEL]: { repairPods: false, deletePods: false, labelPods: true },
  [CniRepair.NONE]: { enabled: false },
};

/** The settings of the network plugin. */
export function renderCni(options: CniOptions): Tree {
  const { ambient, repair, podQuota, maxUnavailable } = options;
  return {
    cni: {
      ...renderPod(options),
      ...renderImage(options),
      ambient: ambient && {
        enabled: ambient.enabled,
        enablementSelectors: ambient.enablementSelectors,
        dnsCapture: ambient.dnsCapture,
        ipv6: ambient.ipv6,
        reconcileIptablesOnStartup: ambient.reconcileOnStartup,
        shareHostNetworkNamespace: ambient.hostNetwork,
        enableAmbientDetectionRetry: ambient.detectionRetry,
      },
      cniBinDir: options.binDir,
      cniConfDir: options.confDir,
      cniConfFileName: options.confFileName,
      cniNetnsDir: options.netnsDir,
      istioOwnedCNIConfig: options.ownConfig,
      istioOwnedCNIConfigFileName: options.ownConfigFileName,
      chained: options.chained,
      provider: options.provider,
      excludeNamespaces: options.excludeNamespaces,
      repair: repair && REPAIRS[repair],
      logging: { level: options.logLevel },
      pullPolicy: options.imagePullPolicy,
      daemonSetLabels: options.daemonSetLabels,
      seccompProfile: options.seccompProfile,
      seLinuxOptions: options.seLinuxOptions,
      useAppArmorAnnotation: options.appArmorAnnotation,
      resourceQuotas: podQuota === undefined ? undefined : { enabled: true, pods: podQuota },
      updateStrategy: maxUnavailable === undefined ? undefined : { rollingUpdate: { maxUnavailable: numberOrPercentage(maxUnavailable) } },
      terminationGracePeriodSeconds: renderSeconds(options.terminationGracePeriodSeconds),
    },
  };
}

export function cniProblems(options: CniOptions): Problems {
  return {
    ...podProblems(options),
    ...imageProblems(options),
    namespace: ifGiven(options.namespace, labelProblem),
    provider: ifGiven(options.provider, choiceProblem('default', 'multus')),
    ...eachProblem('excludeNamespaces', options.excludeNamespaces, labelProblem),
    logLevel: ifGiven(options.logLevel, logLevelProblem),
    imagePullPolicy: ifGiven(options.imagePullPolicy, pullPolicyProblem),
    podQuota: ifGiven(options.podQuota, countProblem),
    maxUnavailable: ifGiven(options.maxUnavailable, numberOrPercentageProblem),
    terminationGracePeriodSeconds: ifGiven(options.terminationGracePeriodSeconds, secondsProblem),
  };
}

import { CertificateOptions } from './options/certificate-options';
import { CniOptions } from './options/cni-options';
import { ControlPlaneGatewayOptions } from './options/gateway-options';
import { ImageVariant } from './options/image-options';
import { InjectionOptions } from './options/injection-options';
import { IstiodOptions } from './options/istiod-options';
import { ProxyOptions } from './options/proxy-options';
import { RemoteOptions } from './options/remote-options';
import { ValidationOptions } from './options/validation-options';
import { WaypointOptions } from './options/waypoint-options';
import { ZtunnelOptions } from './options/ztunnel-options';
import { CompatibilityVersion, Platform, Profile } from './values/profile';
import { MeshConfig, Network } from '../imports/mesh-config';

/** Which objects of a control plane are made. */
export enum ResourceScope {
  /** All. */
  ALL = 'all',

  /** Those of the whole cluster, for its administrators. */
  CLUSTER = 'cluster',

  /** Those of a namespace, for the mesh's administrators. */
  NAMESPACE = 'namespace',
}

/** Properties of a control plane. */
export interface ControlPlaneProps {
  /**
   * What is installed and how; all other properties say what differs from it.
   *
   * @default Profile.DEFAULT
   */
  readonly profile?: Profile;

  /**
   * The sort of cluster, where it differs from others.
   *
   * @default - an ordinary one
   */
  readonly platform?: Platform;

  /**
   * An older release whose defaults the control plane keeps to.
   *
   * @default - those of this release
   */
  readonly compatibilityVersion?: CompatibilityVersion;

  /**
   * Namespace of the control plane, which is also the root namespace of the mesh. It is not made here.
   *
   * @default 'istio-system'
   */
  readonly namespace?: string;

  /**
   * Registry and folder of the images.
   *
   * @default 'registry.istio.io/release'
   */
  readonly hub?: string;

  /**
   * Tag of the images.
   *
   * @default - the release that this library is made for
   */
  readonly tag?: string;

  /**
   * How the images are built.
   *
   * @default - what the profile says
   */
  readonly variant?: ImageVariant;

  /**
   * `Always`, `IfNotPresent` or `Never`.
   *
   * @default - left to the cluster
   */
  readonly imagePullPolicy?: string;

  /**
   * Secrets to pull images with, of the namespaces of the pods.
   *
   * @default - none
   */
  readonly imagePullSecrets?: string[];

  /**
   * Name of this control plane among several in a cluster: pods and namespaces choose it by the label `istio.io/rev`. At most 56 lower case
   * letters, digits and inner dashes.
   *
   * @default - none: it is the default one
   */
  readonly revision?: string;

  /**
   * Further names by which pods and namespaces choose this control plane, so that an upgrade need not change their labels. The tag
   * `default` serves those that name no revision. Each at most 43 lower case letters, digits and inner dashes.
   *
   * @default - none
   */
  readonly revisionTags?: string[];

  /**
   * Whether the objects are made that a cluster needs once, however many control planes it has: CustomResourceDefinitions and
   * the identity for other clusters' control planes.
   *
   * @default - what the profile says
   */
  readonly base?: boolean;

  /**
   * CustomResourceDefinitions that are left out, by name (`envoyfilters.networking.istio.io`).
   *
   * @default - none
   */
  readonly excludedCrds?: string[];

  /**
   * Which objects are made.
   *
   * @default ResourceScope.ALL
   */
  readonly resourceScope?: ResourceScope;

  /**
   * Configuration of the mesh, laid over what the profile says; of lists, the whole list is replaced.
   *
   * @default - what the profile says
   */
  readonly meshConfig?: MeshConfig;

  /**
   * Networks of the mesh by name, with their endpoints and gateways.
   *
   * @default - none
   */
  readonly meshNetworks?: { [network: string]: Network };

  /**
   * Identifier of the mesh, where several work together.
   *
   * @default - the trust domain
   */
  readonly meshId?: string;

  /**
   * Name of this cluster, where a mesh has several.
   *
   * @default 'Kubernetes'
   */
  readonly clusterName?: string;

  /**
   * Network that the pods of this cluster are in, where a mesh has several.
   *
   * @default - none
   */
  readonly network?: string;

  /**
   * Domain of the cluster's services.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;

  /**
   * Level of the logs, such as `default:info,ads:debug`: `debug`, `info`, `warn`, `error`, `fatal` or `none`, of all scopes or of one.
   *
   * @default 'default:info'
   */
  readonly logLevel?: string;

  /**
   * Whether log lines are JSON.
   *
   * @default false
   */
  readonly logAsJson?: boolean;

  /**
   * Priority of istiod's and the gateways' pods.
   *
   * @default - left to the cluster
   */
  readonly priorityClass?: string;

  /**
   * Whether network policies let traffic in by the ports only that components listen on.
   *
   * @default false
   */
  readonly networkPolicies?: boolean;

  /**
   * Whether pods of istiod and gateways are kept when nodes are emptied, where there is more than one.
   *
   * @default true
   */
  readonly disruptionBudgets?: boolean;

  /**
   * Whether traffic of pods is redirected by nftables rather than iptables.
   *
   * @default false
   */
  readonly nativeNftables?: boolean;

  /**
   * Options of istiod.
   *
   * @default - what the profile says
   */
  readonly istiod?: IstiodOptions;

  /**
   * Options of all proxies.
   *
   * @default - what the profile says
   */
  readonly proxy?: ProxyOptions;

  /**
   * Options of adding proxies to pods.
   *
   * @default - what the profile says
   */
  readonly injection?: InjectionOptions;

  /**
   * Options of judging Istio's objects before the cluster takes them.
   *
   * @default - objects that name the revision are judged
   */
  readonly validation?: ValidationOptions;

  /**
   * Options of certificates.
   *
   * @default - istiod signs them
   */
  readonly certificates?: CertificateOptions;

  /**
   * Options of a control plane that runs elsewhere.
   *
   * @default - what the profile says
   */
  readonly remote?: RemoteOptions;

  /**
   * Options of waypoints.
   *
   * @default - what the profile says
   */
  readonly waypoint?: WaypointOptions;

  /**
   * Options of the network plugin.
   *
   * @default - what the profile says
   */
  readonly cni?: CniOptions;

  /**
   * Options of the node proxy.
   *
   * @default - what the profile says
   */
  readonly ztunnel?: ZtunnelOptions;

  /**
   * The gateways that traffic enters the mesh by.
   *
   * @default - what the profile says: one or none
   */
  readonly ingressGateways?: ControlPlaneGatewayOptions[];

  /**
   * The gateways that traffic leaves the mesh by.
   *
   * @default - what the profile says: one or none
   */
  readonly egressGateways?: ControlPlaneGatewayOptions[];

  /**
   * Settings in the words of Istio's values, laid over all others: for what has no property of its own.
   *
   * @default - none
   */
  readonly values?: { [key: string]: any };
}

import { ComponentResources, renderResources } from './component-resources';
import { Toleration } from './pod-options';
import { ScalingOptions, renderScaling } from './scaling-options';
import { GatewayExposure } from '../../gateway/gateway-exposure';
import { GatewayPort } from '../../gateway/gateway-port';
import { InstalledGateway } from '../values/installation';
import { Tree } from '../values/tree';

/** Files from a Secret or ConfigMap in a gateway's pods. */
export interface GatewayVolume {
  /** Name of the volume. */
  readonly name: string;

  /**
   * Folder that the files are in.
   *
   * @default - none: a ConfigMap may be there for other containers alone
   */
  readonly mountPath?: string;
}

/** A rule that keeps a gateway's pods apart from others. */
export interface GatewayAntiAffinity {
  /** Label of the other pods. */
  readonly key: string;

  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: string;

  /**
   * Values of the label.
   *
   * @default - none, as for `Exists`
   */
  readonly values?: string[];

  /** Label of nodes within which they are kept apart, such as `kubernetes.io/hostname`. */
  readonly topologyKey: string;

  /**
   * Whether pods rather wait than run together.
   *
   * @default false
   */
  readonly required?: boolean;
}

/** Options of a gateway that the control plane brings with it. */
export interface ControlPlaneGatewayOptions extends ScalingOptions {
  /**
   * Name of the gateway.
   *
   * @default - `istio-ingressgateway` or `istio-egressgateway`
   */
  readonly name?: string;

  /**
   * Namespace of the gateway.
   *
   * @default - that of the control plane
   */
  readonly namespace?: string;

  /**
   * Labels of the pods, by which MeshGateways and the Service select them.
   *
   * @default - `app: istio-ingressgateway` and `istio: ingressgateway`, or the same for egress
   */
  readonly labels?: { [name: string]: string };

  /**
   * How the Service is reached.
   *
   * @default - for ingress GatewayExposure.loadBalancer(), for egress GatewayExposure.clusterIp()
   */
  readonly expose?: GatewayExposure;

  /**
   * Ports of the Service.
   *
   * @default - what the profile says: http2 80 and https 443, for ingress health (15021) too
   */
  readonly ports?: GatewayPort[];

  /**
   * CPU and memory of each pod.
   *
   * @default - what the profile says
   */
  readonly resources?: ComponentResources;

  /**
   * Environment variables of the proxy.
   *
   * @default - none besides those of Istio
   */
  readonly env?: { [name: string]: string };

  /**
   * Labels of nodes that the gateway runs on.
   *
   * @default - any
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Taints of nodes that the pods are willing to run with.
   *
   * @default - none
   */
  readonly tolerations?: Toleration[];

  /**
   * Pods that the gateway's pods keep away from.
   *
   * @default - none
   */
  readonly antiAffinity?: GatewayAntiAffinity[];

  /**
   * Annotations of the pods.
   *
   * @default - none besides those of Istio
   */
  readonly podAnnotations?: { [name: string]: string };

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
   * Address that the load balancer is asked for.
   *
   * @default - any
   */
  readonly loadBalancerIp?: string;

  /**
   * Blocks of addresses that the load balancer lets in.
   *
   * @default - everybody
   */
  readonly loadBalancerSourceRanges?: string[];

  /**
   * `Local` keeps the addresses of clients, `Cluster` spreads better.
   *
   * @default - left to the cluster
   */
  readonly externalTrafficPolicy?: string;

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
   * Secrets whose files the pods have, by the Secret's name; they may be missing.
   *
   * @default - two for certificates, `istio-ingressgateway-certs` and `istio-ingressgateway-ca-certs`
   */
  readonly secretVolumes?: { [secret: string]: GatewayVolume };

  /**
   * ConfigMaps whose files the pods have, by the ConfigMap's name; they may be missing.
   *
   * @default - none
   */
  readonly configVolumes?: { [configMap: string]: GatewayVolume };

  /**
   * Containers beside the proxy, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly additionalContainers?: any[];

  /**
   * Template by which istiod's injection completes the pods, such as `gateway`.
   *
   * @default - none: the pods are complete
   */
  readonly injectionTemplate?: string;

  /**
   * Whether the Service is left out, for one that is made elsewhere.
   *
   * @default false
   */
  readonly customService?: boolean;

  /**
   * Tag of the proxy's image.
   *
   * @default - that of the control plane
   */
  readonly tag?: string;

  /**
   * Whether the proxy runs as root.
   *
   * @default false
   */
  readonly runAsRoot?: boolean;
}

/** A gateway of the installation. */
export function renderGateway(standardName: string, options: ControlPlaneGatewayOptions): InstalledGateway {
  const { name = standardName, namespace, labels, expose } = options;
  return {
    name,
    namespace,
    labels,
    values: { ...podValues(options), ...serviceValues(options) },
    expose: expose && (ports => expose._render(ports) as Tree),
  };
}

function podValues(options: ControlPlaneGatewayOptions): Tree {
  const { antiAffinity = [], secretVolumes, configVolumes, serviceAccountAnnotations } = options;
  const terms = (required: boolean) => antiAffinity.filter(term => (term.required ?? false) === required).map(antiAffinityTerm);
  return {
    ...renderScaling(options),
    resources: renderResources(options.resources),
    env: options.env,
    nodeSelector: options.nodeSelector,
    tolerations: options.tolerations,
    podAntiAffinityLabelSelector: terms(true),
    podAntiAffinityTermLabelSelector: terms(false),
    podAnnotations: options.podAnnotations,
    serviceAccount: { annotations: serviceAccountAnnotations },
    secretVolumes: secretVolumes && Object.entries(secretVolumes).map(([secretName, volume]) => ({ ...volume, secretName })),
    configVolumes: configVolumes && Object.entries(configVolumes).map(([configMapName, volume]) => ({ ...volume, configMapName })),
    additionalContainers: options.additionalContainers,
    injectionTemplate: options.injectionTemplate,
    tag: options.tag,
    runAsRoot: options.runAsRoot,
  };
}

function antiAffinityTerm({ key, operator, values, topologyKey }: GatewayAntiAffinity): Tree {
  return { key, operator, values: values?.join(','), topologyKey };
}

function serviceValues(options: ControlPlaneGatewayOptions): Tree {
  return {
    ports: options.ports?.map(({ name, port, targetPort }) => ({ name, port, targetPort: targetPort ?? port, protocol: 'TCP' })),
    serviceAnnotations: options.serviceAnnotations,
    loadBalancerIP: options.loadBalancerIp,
    loadBalancerSourceRanges: options.loadBalancerSourceRanges,
    externalTrafficPolicy: options.externalTrafficPolicy,
    ipFamilyPolicy: options.ipFamilyPolicy,
    ipFamilies: options.ipFamilies,
    customService: options.customService,
  };
}

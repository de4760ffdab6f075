import { ComponentResources, renderResources, resourcesProblems } from './component-resources';
import { GatewayAntiAffinity, antiAffinityProblems, renderAntiAffinity } from './gateway-anti-affinity';
import { ipFamilyProblems } from './ip-families';
import { ScalingOptions, renderScaling, scalingProblems } from './scaling-options';
import { Toleration, renderTolerations, tolerationProblems } from './toleration';
import { Problems, ifGiven, within, withinEach } from '../../base/problems';
import { GatewayExposure } from '../../gateway/gateway-exposure';
import { GatewayPort, gatewayPortProblems } from '../../gateway/gateway-port';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { eachProblem, entryProblem } from '../../validation/vocabulary/each';
import { tagProblem } from '../../validation/vocabulary/image';
import { isIpAddress, subnetProblem } from '../../validation/vocabulary/ip';
import { labelProblem } from '../../validation/vocabulary/label';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { labelValueProblem, qualifiedNameProblem } from '../../validation/vocabulary/qualified-name';
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

/** Options of a gateway that the control plane brings with it. */
export interface ControlPlaneGatewayOptions extends ScalingOptions {
  /**
   * Name of the gateway, unique in its namespace: at most 63 lower case letters, digits and inner dashes.
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
   * Ports of the Service, at least one. Pods that do not run as root listen on ports from 1024 on.
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

  /**
   * System calls that are allowed to the pods, in the words of Kubernetes; the level "restricted" of the Pod Security Standards wants
   * `{ type: 'RuntimeDefault' }`.
   *
   * @default - left to the cluster
   */
  readonly seccompProfile?: { [key: string]: any };
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
  const { secretVolumes, configVolumes, serviceAccountAnnotations } = options;
  return {
    ...renderScaling(options),
    resources: renderResources(options.resources),
    env: options.env,
    nodeSelector: options.nodeSelector,
    tolerations: renderTolerations(options.tolerations),
    ...renderAntiAffinity(options.antiAffinity ?? []),
    podAnnotations: options.podAnnotations,
    serviceAccount: { annotations: serviceAccountAnnotations },
    secretVolumes: secretVolumes && Object.entries(secretVolumes).map(([secretName, volume]) => ({ ...volume, secretName })),
    configVolumes: configVolumes && Object.entries(configVolumes).map(([configMapName, volume]) => ({ ...volume, configMapName })),
    additionalContainers: options.additionalContainers,
    injectionTemplate: options.injectionTemplate,
    tag: options.tag,
    runAsRoot: options.runAsRoot,
    seccompProfile: options.seccompProfile,
  };
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

/** What is wrong with a gateway but for its exposure, which depends on the whole installation. */
export function gatewayProblems(options: ControlPlaneGatewayOptions): Problems {
  const { name, namespace, labels, ports, runAsRoot = false, loadBalancerIp, ipFamilies } = options;
  return {
    name: ifGiven(name, labelProblem),
    namespace: ifGiven(namespace, labelProblem),
    ...entryProblem('labels', labels, (key, value) => qualifiedNameProblem(key) ?? labelValueProblem(value)),
    ...ports === undefined ? {} : { ...gatewayPortProblems(ports), ...runAsRoot ? {} : lowPortProblems(ports) },
    ...within('resources', resourcesProblems(options.resources ?? {})),
    ...scalingProblems(options),
    ...withinEach('tolerations', options.tolerations, tolerationProblems),
    ...withinEach('antiAffinity', options.antiAffinity, antiAffinityProblems),
    loadBalancerIp: ifGiven(loadBalancerIp, ip => isIpAddress(ip) ? undefined : problem(ip, 'use an IP address')),
    ...eachProblem('loadBalancerSourceRanges', options.loadBalancerSourceRanges, subnetProblem),
    externalTrafficPolicy: ifGiven(options.externalTrafficPolicy, choiceProblem('Local', 'Cluster')),
    ...ipFamilyProblems(options.ipFamilyPolicy, ipFamilies),
    tag: ifGiven(options.tag, tagProblem),
  };
}

/** Other than root may not listen on these ports of the pods. */
function lowPortProblems(ports: GatewayPort[]): Problems {
  return Object.fromEntries(ports.map(({ port, targetPort }, index): [string, Problem] => {
    const listened = targetPort ?? port;
    const isTooLow = listened >= 1 && listened < 1024;
    return [`ports[${index}].${targetPort === undefined ? 'port' : 'targetPort'}`, isTooLow
      ? problem(listened, 'use a targetPort of 1024 or more, or runAsRoot') : undefined];
  }).filter(([, found]) => found !== undefined));
}

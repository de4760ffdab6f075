import { Manifest } from '../../validation/manifest';

/** The kinds that rules read, as `group/kind`: all versions of a kind are one, and two groups may have kinds of one name. */
export const KIND = {
  // Istio
  AuthorizationPolicy: 'security.istio.io/AuthorizationPolicy',
  DestinationRule: 'networking.istio.io/DestinationRule',
  EnvoyFilter: 'networking.istio.io/EnvoyFilter',
  Gateway: 'networking.istio.io/Gateway',
  PeerAuthentication: 'security.istio.io/PeerAuthentication',
  ProxyConfig: 'networking.istio.io/ProxyConfig',
  RequestAuthentication: 'security.istio.io/RequestAuthentication',
  ServiceEntry: 'networking.istio.io/ServiceEntry',
  Sidecar: 'networking.istio.io/Sidecar',
  Telemetry: 'telemetry.istio.io/Telemetry',
  TrafficExtension: 'extensions.istio.io/TrafficExtension',
  VirtualService: 'networking.istio.io/VirtualService',
  WasmPlugin: 'extensions.istio.io/WasmPlugin',
  WorkloadEntry: 'networking.istio.io/WorkloadEntry',
  WorkloadGroup: 'networking.istio.io/WorkloadGroup',
  // Gateway API
  BackendTLSPolicy: 'gateway.networking.k8s.io/BackendTLSPolicy',
  GatewayClass: 'gateway.networking.k8s.io/GatewayClass',
  GRPCRoute: 'gateway.networking.k8s.io/GRPCRoute',
  HTTPRoute: 'gateway.networking.k8s.io/HTTPRoute',
  KubernetesGateway: 'gateway.networking.k8s.io/Gateway',
  ReferenceGrant: 'gateway.networking.k8s.io/ReferenceGrant',
  TCPRoute: 'gateway.networking.k8s.io/TCPRoute',
  TLSRoute: 'gateway.networking.k8s.io/TLSRoute',
  // Kubernetes
  ConfigMap: '/ConfigMap',
  CronJob: 'batch/CronJob',
  CustomResourceDefinition: 'apiextensions.k8s.io/CustomResourceDefinition',
  DaemonSet: 'apps/DaemonSet',
  Deployment: 'apps/Deployment',
  Job: 'batch/Job',
  MutatingWebhookConfiguration: 'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  Namespace: '/Namespace',
  Node: '/Node',
  Pod: '/Pod',
  ReplicaSet: 'apps/ReplicaSet',
  Secret: '/Secret',
  Service: '/Service',
  ServiceAccount: '/ServiceAccount',
  StatefulSet: 'apps/StatefulSet',
  ValidatingWebhookConfiguration: 'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
} as const;

const CLUSTER_WIDE: ReadonlySet<string> = new Set([
  KIND.CustomResourceDefinition, KIND.GatewayClass, KIND.MutatingWebhookConfiguration, KIND.Namespace, KIND.Node,
  KIND.ValidatingWebhookConfiguration,
]);

/** What the API server tells kinds apart by. */
export function kindKey(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  return `${slash === -1 ? '' : apiVersion.slice(0, slash)}/${kind}`;
}

/** The key of an object's kind. */
export function kindKeyOf({ apiVersion, kind }: Manifest): string {
  return kindKey(apiVersion, kind);
}

/** Whether objects of the kind are in no namespace. */
export function isClusterWide(kind: string): boolean {
  return CLUSTER_WIDE.has(kind);
}

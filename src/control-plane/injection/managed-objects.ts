import { LOW_PORTS } from './gateway';
import { Choice, Expression, Fields, forEach, print, quote, when } from './go-yaml';

/*
 * What istiod's gateway controller makes for a Gateway of the Gateway API, besides the pods. Names, labels and annotations come from
 * the Gateway and its infrastructure.
 */

/** Annotations of a Gateway that are meant for the controller or for kubectl. */
const NOT_INHERITED = [
  'kubectl.kubernetes.io/last-applied-configuration', 'gateway.istio.io/name-override', 'gateway.istio.io/service-account',
  'gateway.istio.io/controller-version',
];
const INHERITED_ANNOTATIONS = `(omit .InfrastructureAnnotations ${NOT_INHERITED.map(name => `\`${name}\``).join(' ')})`;

const GATEWAY_NAMES = { 'gateway.networking.k8s.io/gateway-name': '.Name', 'gateway.networking.k8s.io/gateway-class-name': '.GatewayClass' };

/** The Gateway that an object goes with. */
const OWNER = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', name: '{{ .Name }}', uid: '{{ .UID }}' };

/** A map of names to expressions, as the template language writes it. */
export function dictionary(entries: { readonly [name: string]: string }): string {
  return `(strdict ${Object.entries(entries).map(([name, value]) => `\`${name}\` ${value}`).join(' ')})`;
}

export function mergedMaps(...maps: string[]): Expression {
  return print(`toJsonMap ${maps.join(' ')}`);
}

/** Labels of an object: those of the infrastructure, those that name the Gateway, and who manages it. */
export function managedLabels(manager?: string, before: readonly string[] = []): Expression {
  const named = manager === undefined ? GATEWAY_NAMES : { ...GATEWAY_NAMES, 'gateway.istio.io/managed': manager };
  return mergedMaps(...before, '.InfrastructureLabels', dictionary(named));
}

export function inheritedAnnotations(...more: string[]): Expression {
  return mergedMaps(INHERITED_ANNOTATIONS, ...more);
}

/** Name, namespace, labels, annotations and owner of an object beside the pods. */
export function managedMetadata(name: string, labels: Expression = managedLabels(), annotations: Expression = inheritedAnnotations()): Fields {
  return { name: quote(name), namespace: quote('.Namespace'), annotations, labels, ownerReferences: [OWNER] };
}

/** The identity of the pods. */
export function serviceAccount(isOwned?: string): Fields {
  const metadata = managedMetadata('.ServiceAccount');
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: isOwned === undefined ? metadata : { ...metadata, ownerReferences: when(isOwned, [OWNER]) },
  };
}

/** What differs between the Services of gateways. */
export interface ManagedService {
  /** Annotations that those of the Gateway replace. */
  readonly annotations?: { readonly [name: string]: string };
  readonly protocol?: Expression;
  /** The Gateway's identifier, as a string even if there is none. */
  readonly owner?: string;
}

/** The Service in front of the pods. */
export function service({ annotations, protocol, owner }: ManagedService = {}): Fields {
  const inherited = annotations === undefined ? inheritedAnnotations() : mergedMaps(dictionary(annotations), INHERITED_ANNOTATIONS);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      ...managedMetadata('.DeploymentName', managedLabels(), inherited),
      ownerReferences: [{ ...OWNER, uid: owner ?? print('.UID') }],
    },
    spec: {
      ipFamilyPolicy: 'PreferDualStack',
      ports: [forEach('.Ports', {
        name: quote('.Name'),
        port: print('.Port'),
        protocol: protocol ?? 'TCP',
        appProtocol: print('.AppProtocol'),
      })],
      selector: SELECTOR,
      loadBalancerIP: when('and .Spec.Addresses (eq .ServiceType `LoadBalancer`)', quote('(index .Spec.Addresses 0).Value')),
      type: quote('.ServiceType'),
    },
  };
}

export const SELECTOR: Fields = { '{{ .GatewayNameLabel }}': '{{ .Name }}' };

/** How many pods there are, until a Gateway's own settings say so. */
export function autoscaler(): Fields {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: managedMetadata('.DeploymentName'),
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: quote('.DeploymentName') }, maxReplicas: 1 },
  };
}

export function disruptionBudget(): Fields {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: managedMetadata('.DeploymentName'),
    spec: { selector: { matchLabels: { 'gateway.networking.k8s.io/gateway-name': quote('.Name') } } },
  };
}

/** A Deployment with what differs between the sorts of gateways. */
export interface ManagedDeployment {
  /** An expression for who manages it. */
  readonly manager: string;
  /** Whether its pods are kept out of ambient meshes by a label. */
  readonly isOutOfAmbient: boolean;
  readonly spec: Fields;
}

export function managedDeployment({ manager, isOutOfAmbient, spec }: ManagedDeployment): Fields {
  const podLabels = {
    'sidecar.istio.io/inject': '`false`',
    ...isOutOfAmbient ? { 'istio.io/dataplane-mode': '`none`' } : {},
    'service.istio.io/canonical-name': '.DeploymentName',
    'service.istio.io/canonical-revision': '`latest`',
  };
  const scraping = { 'prometheus.io/path': '`/stats/prometheus`', 'prometheus.io/port': '`15020`', 'prometheus.io/scrape': '`true`' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: managedMetadata('.DeploymentName', managedLabels(manager)),
    spec: {
      selector: { matchLabels: SELECTOR },
      template: {
        metadata: {
          annotations: inheritedAnnotations(dictionary({ 'istio.io/rev': '(.Revision | default `default`)' }), dictionary(scraping)),
          labels: managedLabels(manager, [dictionary(podLabels)]),
        },
        spec,
      },
    },
  };
}

/** Settings of a pod's security: those of all gateways, else what it takes to listen on low ports. */
export function gatewaySecurityContext(): Choice {
  return when('.Values.gateways.securityContext', print('toJson .Values.gateways.securityContext'), {
    sysctls: LOW_PORTS,
    seccompProfile: when('.Values.gateways.seccompProfile', print('toJson .Values.gateways.seccompProfile')),
  });
}


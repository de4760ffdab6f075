import { Answer, DECLARED, known } from './answer';
import { KIND } from './kinds';
import { Objects } from './objects';
import { Labels, at, labelsAt, listAt, numberAt, textAt } from './read';
import { Externals } from './surroundings';
import { World } from './world';
import { Manifest, namespaceOf } from '../../validation/manifest';
import { item } from '../../validation/path';

/** A listener of a Gateway of Gateway API. */
export interface KubernetesListener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  /** Absent for all hosts. */
  readonly hostname?: string;
  /** Which namespaces' routes may attach: `Same`, `All`, `Selector` or `None`. */
  readonly from: string;
  /** Labels of those namespaces; undefined where they are asked for by more than labels. */
  readonly namespaceLabels?: Labels;
  readonly path: string;
}

/** A Gateway of Gateway API. */
export interface KubernetesGateway {
  readonly object: Manifest;
  readonly namespace: string;
  readonly name: string;
  readonly className: string;
  readonly listeners: readonly KubernetesListener[];
  readonly isWaypoint: boolean;
  /** What a waypoint is for: `service`, `workload`, `all` or `none`. */
  readonly waypointFor: string;
  /** Labels of the pods that Istio makes for it. */
  readonly podLabels: Labels;
  /** The ServiceAccount that Istio makes for them. */
  readonly serviceAccount: string;
}

/** What Istio labels the pods with that it makes for a Gateway. */
export const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';
const SERVICE_ACCOUNT = 'gateway.istio.io/service-account';
const NAME = 'gateway.istio.io/name-override';
const WAYPOINT_CLASSES = ['istio-waypoint', 'istio-agentgateway-waypoint'];
/** Classes whose objects get the name of the Gateway alone. */
const BARE_CLASSES = [...WAYPOINT_CLASSES, 'istio-agentgateway', 'istio-east-west'];
/** Classes that Istio brings along. */
export const ISTIO_CLASSES = ['istio', 'istio-remote', 'istio-east-west', 'istio-agentgateway', ...WAYPOINT_CLASSES];

/** The Gateways of Gateway API. */
export class KubernetesGateways {
  public readonly all: readonly KubernetesGateway[];
  private readonly byName: Map<string, KubernetesGateway>;

  public constructor(objects: Objects, private readonly externals: Externals, private readonly world: World) {
    this.all = objects.all(KIND.KubernetesGateway).map(gatewayFrom);
    this.byName = new Map(this.all.map(gateway => [`${gateway.namespace}/${gateway.name}`, gateway]));
  }

  public find(name: string, namespace: string): Answer<KubernetesGateway> {
    const fullName = `${namespace}/${name}`;
    const found = this.byName.get(fullName);
    if (found !== undefined) {
      return known(found);
    }
    // The Gateway of another namespace, named without it.
    const isMeant = this.world.holds(namespace) && this.all.some(gateway => gateway.name === name);
    return this.externals.gateways.includes(fullName) ? DECLARED : this.world.without(KIND.KubernetesGateway, namespace, isMeant);
  }
}

/** A Gateway as its manifest says it. */
export function gatewayFrom(object: Manifest): KubernetesGateway {
  const { name } = object.metadata;
  const className = textAt(object.spec, 'gatewayClassName') ?? '';
  const labels = labelsAt(object, 'metadata', 'labels');
  const annotations = labelsAt(object, 'metadata', 'annotations');
  return {
    object,
    namespace: namespaceOf(object),
    name,
    className,
    listeners: listAt(object.spec, 'listeners').map(listenerFrom),
    isWaypoint: WAYPOINT_CLASSES.includes(className),
    waypointFor: labels['istio.io/waypoint-for'] ?? 'service',
    podLabels: { ...labels, ...labelsAt(object.spec, 'infrastructure', 'labels'), [GATEWAY_NAME]: name },
    serviceAccount: annotations[SERVICE_ACCOUNT] ?? annotations[NAME]
      ?? (BARE_CLASSES.includes(className) ? name : `${name}-${className}`),
  };
}

function listenerFrom(listener: unknown, index: number): KubernetesListener {
  const selector = at(listener, 'allowedRoutes', 'namespaces', 'selector');
  return {
    name: textAt(listener, 'name') ?? '',
    port: numberAt(listener, 'port') ?? 0,
    protocol: textAt(listener, 'protocol') ?? '',
    hostname: textAt(listener, 'hostname'),
    from: textAt(listener, 'allowedRoutes', 'namespaces', 'from') ?? 'Same',
    namespaceLabels: at(selector, 'matchExpressions') === undefined ? labelsAt(selector, 'matchLabels') : undefined,
    path: item('spec.listeners', index),
  };
}

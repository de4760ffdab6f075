import { Answer, valueOf } from './answer';
import { KubernetesGateway, KubernetesGateways } from './kubernetes-gateways';
import { Namespaces } from './namespaces';
import { Labels } from './read';

/** The waypoint that something asks for. */
export interface WaypointUse {
  readonly name: string;
  readonly namespace: string;
}

export const USE_WAYPOINT = 'istio.io/use-waypoint';
const NAMESPACE_OF_WAYPOINT = 'istio.io/use-waypoint-namespace';
/** What asks for none, whatever the namespace says. */
const NONE = 'none';

/** Which waypoints are asked for. */
export class Waypoints {
  public constructor(private readonly namespaces: Namespaces, private readonly gateways: KubernetesGateways) {}

  /** The waypoint that labels ask for, else that of the namespace; `unknown` where the namespace is not in the manifests. */
  public usedBy(labels: Labels, namespace: string): WaypointUse | 'none' | 'unknown' {
    const own = useOf(labels, namespace);
    if (own !== undefined) {
      return own;
    }
    const answer = this.namespaces.find(namespace);
    if (answer.is !== 'known' || answer.value === undefined) {
      return 'unknown';
    }
    return useOf(answer.value.labels, namespace) ?? NONE;
  }

  public find({ name, namespace }: WaypointUse): Answer<KubernetesGateway> {
    return this.gateways.find(name, namespace);
  }

  /** The waypoint that calls of a service with some labels come through; undefined where there is none, or nobody knows. */
  public inFrontOf(service: Labels, namespace: string): KubernetesGateway | undefined {
    const use = this.usedBy(service, namespace);
    const waypoint = typeof use === 'string' ? undefined : valueOf(this.find(use));
    const takesServices = waypoint?.isWaypoint === true && ['all', 'service'].includes(waypoint.waypointFor);
    return takesServices && isOpenTo(waypoint, namespace) ? waypoint : undefined;
  }
}

/** Whether a waypoint takes what is in a namespace. */
export function isOpenTo({ namespace: own, listeners }: KubernetesGateway, namespace: string): boolean {
  return namespace === own || listeners.length === 0 || listeners.some(({ from }) => from === 'All' || from === 'Selector');
}

function useOf(labels: Labels, namespace: string): WaypointUse | typeof NONE | undefined {
  const name = labels[USE_WAYPOINT];
  if (name === undefined || name === NONE) {
    return name;
  }
  return { name, namespace: labels[NAMESPACE_OF_WAYPOINT] ?? namespace };
}

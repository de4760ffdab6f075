import { ComponentResources, renderResources, resourcesProblems } from './component-resources';
import { Toleration, renderTolerations, tolerationProblems } from './toleration';
import { Problems, within, withinEach } from '../../base/problems';
import { Tree } from '../values/tree';

/** Options of the waypoints that istiod makes. */
export interface WaypointOptions {
  /**
   * CPU and memory of each waypoint.
   *
   * @default - what the profile says
   */
  readonly resources?: ComponentResources;

  /**
   * Which nodes and which neighbours waypoints like, in the words of Kubernetes.
   *
   * @default - any
   */
  readonly affinity?: { [key: string]: any };

  /**
   * How waypoints are spread over nodes and zones, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly topologySpreadConstraints?: any[];

  /**
   * Labels of nodes that waypoints run on.
   *
   * @default - any
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Taints of nodes that waypoints are willing to run with.
   *
   * @default - none
   */
  readonly tolerations?: Toleration[];
}

/** The settings of waypoints. */
export function renderWaypoint({ resources, affinity, topologySpreadConstraints, nodeSelector, tolerations }: WaypointOptions): Tree {
  return {
    global: {
      waypoint: {
        resources: renderResources(resources), affinity, topologySpreadConstraints, nodeSelector, tolerations: renderTolerations(tolerations),
      },
    },
  };
}

export function waypointProblems({ resources, tolerations }: WaypointOptions): Problems {
  return { ...within('resources', resourcesProblems(resources ?? {})), ...withinEach('tolerations', tolerations, tolerationProblems) };
}

import { ComponentResources, renderResources, resourcesProblems } from './component-resources';
import { Toleration, renderTolerations, tolerationProblems } from './toleration';
import { Problems, within, withinEach } from '../../base/problems';
import { Tree } from '../values/tree';

/** What can be said about the pods of any component. */
export interface PodOptions {
  /**
   * CPU and memory of the main container.
   *
   * @default - what the profile says
   */
  readonly resources?: ComponentResources;

  /**
   * Which nodes and which neighbours the pods like, in the words of Kubernetes (`nodeAffinity`, `podAffinity`, `podAntiAffinity`).
   *
   * @default - any
   */
  readonly affinity?: { [key: string]: any };

  /**
   * Taints of nodes that the pods are willing to run with, besides those that the component itself names or, for pods of every node, instead of them.
   *
   * @default - what the component itself names
   */
  readonly tolerations?: Toleration[];

  /**
   * Annotations of the pods.
   *
   * @default - none besides those of Istio
   */
  readonly podAnnotations?: { [name: string]: string };

  /**
   * Labels of the pods.
   *
   * @default - none besides those of Istio
   */
  readonly podLabels?: { [name: string]: string };

  /**
   * Environment variables of the main container: how features of Istio are switched that have no option of their own.
   *
   * @default - none besides those of Istio
   */
  readonly env?: { [name: string]: string };
}

export function renderPod({ resources, affinity, tolerations, podAnnotations, podLabels, env }: PodOptions): Tree {
  return { resources: renderResources(resources), affinity, tolerations: renderTolerations(tolerations), podAnnotations, podLabels, env };
}

export function podProblems({ resources, tolerations }: PodOptions): Problems {
  return { ...within('resources', resourcesProblems(resources ?? {})), ...withinEach('tolerations', tolerations, tolerationProblems) };
}

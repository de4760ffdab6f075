import { ComponentResources, renderResources } from './component-resources';
import { Tree } from '../values/tree';

/** A taint of nodes that pods are willing to run with. */
export interface Toleration {
  /**
   * Key of the taint.
   *
   * @default - any
   */
  readonly key?: string;

  /**
   * `Exists`, or `Equal` to compare the value.
   *
   * @default 'Equal'
   */
  readonly operator?: string;

  /**
   * Value of the taint.
   *
   * @default - none
   */
  readonly value?: string;

  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   *
   * @default - any
   */
  readonly effect?: string;

  /**
   * How many seconds pods stay on a node that gets such a taint.
   *
   * @default - for ever
   */
  readonly tolerationSeconds?: number;
}

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
  return { resources: renderResources(resources), affinity, tolerations, podAnnotations, podLabels, env };
}

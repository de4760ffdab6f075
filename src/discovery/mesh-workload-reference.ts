import { IConstruct } from 'constructs';

/** Pods that configuration is for: a `MeshWorkload`, the pods of an `IngressGateway`, or pods known by their labels. */
export interface IMeshWorkload {
  /** Labels that the pods have, all of them. */
  readonly selector: { [key: string]: string };

  /**
   * Namespace of the pods.
   *
   * @default - unknown
   */
  readonly workloadNamespace?: string;
}

/** What to do with a policy that ztunnels ignore. */
export const AT_WAYPOINT = 'use PolicyTarget.service, or the policyTarget of its Waypoint';

/** What some handles know besides. */
export interface KnownWorkload extends IMeshWorkload {
  /** Whether the pods are known to share the proxy of their node, ztunnel, instead of having proxies of their own. */
  readonly _isAmbient?: boolean;

  /** What makes the pods, where that is of this app. */
  readonly _podMaker?: IConstruct;
}

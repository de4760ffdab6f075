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

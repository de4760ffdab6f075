/** The pods that a gateway's configuration is for: an `IngressGateway` of this app, or pods known by their labels. */
export interface IGatewayWorkload {
  /** Labels that the pods have, all of them. */
  readonly selector: { [key: string]: string };

  /**
   * Namespace of the pods, which is also where secrets with their certificates belong.
   *
   * @default - unknown
   */
  readonly workloadNamespace?: string;
}

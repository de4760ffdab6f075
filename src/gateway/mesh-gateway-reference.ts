/** A gateway that routes can be bound to: one of this app, one made elsewhere, or all sidecars. */
export interface IMeshGateway {
  /** Name of the Istio Gateway object, or `mesh` without a namespace for all sidecars. */
  readonly name: string;

  /**
   * Namespace of the Istio Gateway object.
   *
   * @default - the namespace of the object that mentions the gateway
   */
  readonly namespace?: string;
}

/** Istio's reserved word for all sidecars of the mesh. */
export const MESH = 'mesh';

/** The gateway as routes name it: `namespace/name`, or the bare name where the namespace is unknown or the word is `mesh`. */
export function renderGateway(gateway: IMeshGateway): string {
  const { name, namespace } = gateway;
  return namespace === undefined ? name : `${namespace}/${name}`;
}

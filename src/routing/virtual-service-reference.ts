/** A VirtualService that another one may delegate to: one of this app, or one made elsewhere. */
export interface IVirtualService {
  /** Name of the VirtualService object. */
  readonly name: string;

  /**
   * Namespace of the VirtualService object.
   *
   * @default - the namespace of the object that mentions it
   */
  readonly namespace?: string;
}

import { ControlPlaneProps } from '../../../src/control-plane/control-plane-props';

/** One installation, said twice. */
export interface ManifestCase {
  readonly name: string;
  readonly props: ControlPlaneProps;
  /** The same in the words of `istioctl manifest generate --set`. */
  readonly flags: readonly string[];
  /** The same as an IstioOperator, for what flags cannot say. */
  readonly spec?: object;
}

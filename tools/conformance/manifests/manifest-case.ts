import { ControlPlaneProps } from '../../../src/control-plane/control-plane-props';

/** One installation, said in properties and in the words of istioctl. */
export interface ManifestCase {
  readonly name: string;
  /** None where only the words of istioctl are compared. */
  readonly props?: ControlPlaneProps;
  /** The same in the words of `istioctl manifest generate --set`. */
  readonly flags: readonly string[];
  /** The same as an IstioOperator, for what flags cannot say. */
  readonly spec?: object;
}

import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/**
 * What becomes of the requests that a policy's rules hold for. CUSTOM policies are asked first, then DENY, then ALLOW.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy-Action
 */
export class AuthorizationAction {
  /** They are allowed. As soon as a workload has one such policy, whatever none of them allows is denied. */
  public static allow(): AuthorizationAction {
    return new AuthorizationAction(istio.AuthorizationPolicyAction.ALLOW);
  }

  /** They are denied, whatever allows them. */
  public static deny(): AuthorizationAction {
    return new AuthorizationAction(istio.AuthorizationPolicyAction.DENY);
  }

  /** They are marked for the audit log, if the proxy has a plug-in for that. Whether they are allowed is left to other policies. */
  public static audit(): AuthorizationAction {
    return new AuthorizationAction(istio.AuthorizationPolicyAction.AUDIT);
  }

  /**
   * A service outside of the proxy is asked, which can deny them but not allow what other policies deny.
   *
   * @param provider name of an extension provider of the mesh. Throws if it is empty
   */
  public static custom(provider: string): AuthorizationAction {
    checkArguments('AuthorizationAction.custom', { provider: emptyProblem(provider, 'use the name of an extension provider') });
    return new AuthorizationAction(istio.AuthorizationPolicyAction.CUSTOM, provider);
  }

  private constructor(private readonly action: istio.AuthorizationPolicyAction, private readonly provider?: string) {}

  /** @internal */
  public _render(): Pick<istio.AuthorizationPolicySpec, 'action' | 'provider'> {
    return { action: this.action, provider: this.provider === undefined ? undefined : { name: this.provider } };
  }
}

import { Construct } from 'constructs';
import { JwtRule } from './jwt-rule';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { metadataIn } from '../discovery/home';
import { PolicyTarget } from '../discovery/policy-target';
import * as istio from '../imports/istio';

/** Properties of a RequestAuthentication. */
export interface RequestAuthenticationProps extends MeshResourceProps {
  /**
   * The workloads, services or gateways whose requests are looked at.
   *
   * @default - all workloads of the object's namespace; in the root namespace, all of the mesh
   */
  readonly target?: PolicyTarget;

  /**
   * Whose tokens are valid. More can be added by `addRule`.
   *
   * @default - no issuer's yet
   */
  readonly rules?: JwtRule[];
}

/**
 * Whose tokens are valid. A request with a bad token is refused; one without a token passes, unless an AuthorizationPolicy wants one.
 *
 * @see https://istio.io/latest/docs/reference/config/security/request_authentication/#RequestAuthentication
 */
export class RequestAuthentication extends MeshResource {
  private readonly target?: PolicyTarget;
  private readonly rules: JwtRule[];

  constructor(scope: Construct, id: string, props: RequestAuthenticationProps = {}) {
    super(scope, id, istio.RequestAuthentication.GVK, metadataIn(props.target?._home, props.metadata));
    this.target = props.target;
    this.rules = [...props.rules ?? []];
  }

  /** Takes the tokens of more issuers. */
  public addRule(...rules: JwtRule[]): void {
    this.rules.push(...rules);
  }

  /** @internal */
  public _spec(): istio.RequestAuthenticationSpec {
    this.target?._needProxies();
    return {
      ...this.target?._render(this),
      jwtRules: this.rules.length === 0 ? undefined : this.rules.map(rule => rule._render()),
    };
  }
}

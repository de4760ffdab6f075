import { serverUrlProblem } from './server-url';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/** Who signs the JSON web tokens that let somebody through. */
export interface TokenIssuer {
  /** Issuer of the tokens, as their claim `iss` says it. */
  readonly issuer: string;

  /**
   * URL of the issuer's public keys.
   *
   * @default - found by OpenID Connect discovery, from the issuer
   */
  readonly jwksUri?: string;

  /**
   * Audiences of which a token must name one.
   *
   * @default - any
   */
  readonly audiences?: string[];
}

/** How the gateway makes sure who asks, before a request reaches an addon. */
export class RouteAuthentication {
  /**
   * By a JSON web token in the header `Authorization`. A request without a token of this issuer is refused with status 403, one with
   * a bad token with 401. Throws if the issuer is empty or the URL of its keys is none.
   */
  public static jwt(issuer: TokenIssuer): RouteAuthentication {
    checkArguments('RouteAuthentication.jwt', {
      issuer: emptyProblem(issuer.issuer, 'use the issuer of the tokens'),
      jwksUri: ifGiven(issuer.jwksUri, serverUrlProblem),
    });
    const kept = frozen(issuer);
    return new RouteAuthentication({
      action: istio.AuthorizationPolicyAction.DENY,
      from: [{ source: { notRequestPrincipals: [`${kept.issuer}/*`] } }],
    }, kept);
  }

  /**
   * By an external authorizer, such as a proxy that sends people to log in.
   *
   * @param provider name of the authorizer among the extension providers of the mesh's configuration
   */
  public static externalAuthorizer(provider: string): RouteAuthentication {
    checkArguments('RouteAuthentication.externalAuthorizer', { provider: emptyProblem(provider, 'use the name of a provider') });
    return new RouteAuthentication({ action: istio.AuthorizationPolicyAction.CUSTOM, provider: { name: provider } });
  }

  /** By the addon itself: the gateway lets everybody through. For addons with a login of their own. */
  public static byAddon(): RouteAuthentication {
    return new RouteAuthentication();
  }

  private constructor(private readonly guard?: RouteGuard, private readonly issuer?: TokenIssuer) {}

  /**
   * What the gateway's AuthorizationPolicy says; nothing if it lets everybody through. Other hosts of the gateway are not concerned.
   *
   * @internal
   */
  public _policy(hosts: string[]): Pick<istio.AuthorizationPolicySpec, 'action' | 'provider' | 'rules'> | undefined {
    return this.guard && {
      action: this.guard.action,
      provider: this.guard.provider,
      rules: [{ from: this.guard.from, to: [{ operation: { hosts } }] }],
    };
  }

  /**
   * The tokens that the gateway is to read; nothing if it reads none.
   *
   * @internal
   */
  public _jwtRules(): istio.JwtRule[] | undefined {
    return this.issuer && [{ ...this.issuer, forwardOriginalToken: true }];
  }
}

interface RouteGuard {
  readonly action: istio.AuthorizationPolicyAction;
  readonly provider?: { readonly name: string };
  readonly from?: istio.AuthorizationPolicyFrom[];
}

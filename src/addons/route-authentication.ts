import { serverUrlProblem } from './server-url';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { HttpMatch } from '../routing/http-match';
import { StringMatch } from '../routing/string-match';
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
   * By a JSON web token in the header `Authorization`. A request without a token of this issuer, for one of its audiences, is refused with
   * status 403, one with a bad token with 401. Throws if the issuer is empty or the URL of its keys is none.
   */
  public static jwt(issuer: TokenIssuer): RouteAuthentication {
    checkArguments('RouteAuthentication.jwt', {
      issuer: emptyProblem(issuer.issuer, 'use the issuer of the tokens'),
      jwksUri: ifGiven(issuer.jwksUri, serverUrlProblem),
    });
    return new RouteAuthentication(frozen(issuer));
  }

  /**
   * By an external authorizer, such as a proxy that sends people to log in.
   *
   * @param provider name of the authorizer among the extension providers of the mesh's configuration
   */
  public static externalAuthorizer(provider: string): RouteAuthentication {
    checkArguments('RouteAuthentication.externalAuthorizer', { provider: emptyProblem(provider, 'use the name of a provider') });
    return new RouteAuthentication(undefined, provider);
  }

  /** By the addon itself: the gateway lets everybody through. An addon without a login of its own refuses that. */
  public static byAddon(): RouteAuthentication {
    return new RouteAuthentication();
  }

  private constructor(private readonly issuer?: TokenIssuer, private readonly provider?: string) {}

  /** @internal */
  public _isLeftToAddon(): boolean {
    return this.issuer === undefined && this.provider === undefined;
  }

  /**
   * The requests that the route is for, any of these; undefined if it is for all of them.
   *
   * Claims are conditions of the route and not of a policy, as a policy of the gateway that denies by HTTP would deny all that is not HTTP.
   *
   * @internal
   */
  public _matches(): HttpMatch[] | undefined {
    if (this.issuer === undefined) {
      return undefined;
    }
    const { issuer, audiences = [] } = this.issuer;
    const claims = (more: { [claim: string]: StringMatch } = {}) =>
      HttpMatch.of({ headers: { '@request.auth.claims[iss]': StringMatch.exact(issuer), ...more } });
    return audiences.length === 0 ? [claims()] : audiences.map(audience => claims({ '@request.auth.claims[aud]': StringMatch.exact(audience) }));
  }

  /**
   * The tokens that the gateway is to read; nothing if it reads none.
   *
   * @internal
   */
  public _jwtRules(): istio.JwtRule[] | undefined {
    return this.issuer && [{ ...this.issuer, forwardOriginalToken: true }];
  }

  /**
   * What the gateway's AuthorizationPolicy says, if it takes one. Other hosts of the gateway are not concerned.
   *
   * @internal
   */
  public _policy(hosts: string[]): Pick<istio.AuthorizationPolicySpec, 'action' | 'provider' | 'rules'> | undefined {
    return this.provider === undefined ? undefined : {
      action: istio.AuthorizationPolicyAction.CUSTOM,
      provider: { name: this.provider },
      rules: [{ to: [{ operation: { hosts } }] }],
    };
  }
}

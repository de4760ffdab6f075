import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { jwksProblem } from '../validation/vocabulary/jwks';
import { jwksUriProblem } from '../validation/vocabulary/jwks-uri';

/** The fields that say where keys are; one is a field of the CRD, but not of the generated type. */
type KeyFields = Pick<istio.JwtRule, 'jwks' | 'jwksUri'> & { readonly jwks_uri?: string };

/**
 * The public keys that the tokens of an issuer are verified with.
 *
 * @see https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule
 */
export class JwtKeys {
  /**
   * Keys that the issuer publishes.
   *
   * @param uri an http or https URL of a JSON Web Key Set, at most 2048 characters. Throws if it is none
   */
  public static uri(uri: string): JwtKeys {
    checkArguments('JwtKeys.uri', { uri: jwksUriProblem(uri) });
    return new JwtKeys({ jwksUri: uri });
  }

  /**
   * Keys as a JSON Web Key Set. When the issuer changes its keys, this has to change too. A key with its private part is a warning.
   *
   * @param jwks the JSON text. Throws if a key in it is incomplete
   */
  public static inline(jwks: string): JwtKeys {
    checkArguments('JwtKeys.inline', { jwks: jwks === '' ? undefined : jwksProblem(jwks) });
    return new JwtKeys({ jwks });
  }

  /**
   * Keys that the issuer publishes, written to the field `jwks_uri`, an older spelling of `jwksUri`.
   *
   * @deprecated use `uri`.
   */
  public static uriSnakeCase(uri: string): JwtKeys {
    checkArguments('JwtKeys.uriSnakeCase', { uri: jwksUriProblem(uri) });
    return new JwtKeys({ jwks_uri: uri });
  }

  private constructor(private readonly keys: KeyFields) {}

  /** @internal */
  public _render(): KeyFields {
    return this.keys;
  }
}

import { generateKeyPairSync, sign } from 'crypto';

const LIFETIME_SECONDS = 600;

/** Someone who gives out tokens, with a key made for the run. */
export class TokenIssuer {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(public readonly name: string) {}

  /** What the tokens are checked with: a JSON Web Key Set. */
  public get jwks(): string {
    return JSON.stringify({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: this.name }] });
  }

  /** A signed JSON Web Token, as a header of a request. */
  public authorization(claims: Record<string, unknown> = {}): { readonly authorization: string } {
    const now = Math.floor(Date.now() / 1000);
    const parts = [
      { alg: 'ES256', typ: 'JWT', kid: this.name },
      { iss: this.name, sub: 'somebody', iat: now, exp: now + LIFETIME_SECONDS, ...claims },
    ].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const signature = sign('sha256', Buffer.from(parts), { key: this.keys.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
    return { authorization: `Bearer ${parts}.${signature}` };
  }
}

import { checkArguments } from '../../base/argument';
import { emptyProblem } from '../../validation/vocabulary/empty';
import { AddonVolume } from '../addon-pod';

/** Where Kiali looks for the key by which it encrypts sessions; the name of the file is Kiali's as well. */
const KEY_FOLDER = '/kiali-override-secrets/login-token-signing-key';
const KEY_FILE = 'value.txt';

/** How Kiali makes sure who asks. */
export class KialiLogin {
  /** Not at all: whoever reaches it sees the mesh through the eyes of Kiali's own identity. */
  public static anonymous(): KialiLogin {
    return new KialiLogin('anonymous');
  }

  /**
   * By the token of a ServiceAccount, such as `kubectl create token` prints, with whose permissions Kiali then asks the API server.
   *
   * @param secret name of a Secret in the namespace of Kiali, the key `key` of which has 16, 24 or 32 letters: it encrypts the sessions
   */
  public static token(secret: string): KialiLogin {
    checkArguments('KialiLogin.token', { secret: emptyProblem(secret, 'use the name of a secret') });
    return new KialiLogin('token', secret);
  }

  private constructor(private readonly strategy: string, private readonly secret?: string) {}

  /** @internal */
  public _hasLogin(): boolean {
    return this.secret !== undefined;
  }

  /**
   * The strategy by Kiali's name.
   *
   * @internal
   */
  public get _strategy(): string {
    return this.strategy;
  }

  /**
   * The volumes that Kiali needs for it.
   *
   * @internal
   */
  public _volumes(): AddonVolume[] {
    return this.secret === undefined ? [] : [{
      name: 'signing-key',
      mountPath: KEY_FOLDER,
      readOnly: true,
      source: { secret: { secretName: this.secret, items: [{ key: 'key', path: KEY_FILE }] } },
    }];
  }
}

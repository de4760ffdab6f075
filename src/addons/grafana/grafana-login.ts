import { checkArguments } from '../../base/argument';
import { emptyProblem } from '../../validation/vocabulary/empty';

/** Sections of `grafana.ini`. */
export interface GrafanaSettings {
  readonly [section: string]: { readonly [setting: string]: string | boolean };
}

/** Who may see and change the dashboards of a Grafana. No form of it has a password that others know. */
export class GrafanaLogin {
  /** Whoever reaches it may look, and nobody may change anything: there is no administrator. */
  public static viewersOnly(): GrafanaLogin {
    return new GrafanaLogin();
  }

  /**
   * An administrator logs in, and others only if the administrator made them a user.
   *
   * @param secret name of a Secret in the namespace of the Grafana, with the keys `admin-user` and `admin-password`, and `secret-key`
   * for what Grafana encrypts in its database
   */
  public static administrator(secret: string): GrafanaLogin {
    checkArguments('GrafanaLogin.administrator', { secret: emptyProblem(secret, 'use the name of a secret') });
    return new GrafanaLogin(secret);
  }

  private constructor(private readonly secret?: string) {}

  /** @internal */
  public _hasLogin(): boolean {
    return this.secret !== undefined;
  }

  /**
   * What `grafana.ini` says of it.
   *
   * @internal
   */
  public _settings(): GrafanaSettings {
    const hasLogin = this._hasLogin();
    return {
      'security': { disable_initial_admin_creation: !hasLogin, disable_gravatar: true },
      'users': { allow_sign_up: false },
      'auth': { disable_login_form: !hasLogin },
      'auth.basic': { enabled: hasLogin },
      'auth.anonymous': { enabled: !hasLogin, org_role: 'Viewer' },
    };
  }

  /**
   * What comes out of the Secret.
   *
   * @internal
   */
  public _env(): object[] {
    const { secret } = this;
    return secret === undefined ? [] : [
      fromSecret(secret, 'GF_SECURITY_ADMIN_USER', 'admin-user'),
      fromSecret(secret, 'GF_SECURITY_ADMIN_PASSWORD', 'admin-password'),
      fromSecret(secret, 'GF_SECURITY_SECRET_KEY', 'secret-key'),
    ];
  }
}

function fromSecret(name: string, variable: string, key: string): object {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}

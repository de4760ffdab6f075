import { IConstruct } from 'constructs';
import { checkArguments } from '../base/argument';
import { fullNameOf, objectOfKind } from '../base/object-of-kind';
import { labelProblem } from '../validation/vocabulary/label';
import { policyValueProblem } from '../validation/vocabulary/policy-value';
import { objectNameProblem } from '../validation/vocabulary/subdomain';
import { exactTrustDomainProblem } from '../validation/vocabulary/trust-domain';

const LOCAL_TRUST_DOMAIN = 'cluster.local';

/** Options of an identity. */
export interface MeshIdentityOptions {
  /**
   * Trust domain of the mesh that issues the identity. Sidecars, gateways and waypoints take `cluster.local` for the own mesh, whatever its
   * trust domain is called; ztunnel compares texts, so policies of an ambient mesh with another trust domain have to name that.
   *
   * @default 'cluster.local'
   */
  readonly trustDomain?: string;
}

/**
 * Who a workload is: its service account, proven by mutual TLS. Policies call it a principal.
 *
 * @see https://istio.io/latest/docs/concepts/security/#istio-identity
 */
export class MeshIdentity {
  /**
   * The identity of the pods that run as a ServiceAccount.
   *
   * @param serviceAccount a ServiceAccount of cdk8s-plus (any release), or any construct whose default child is an ApiObject of that kind;
   * its namespace is read at synthesis, where a missing one is an error
   */
  public static fromServiceAccount(serviceAccount: IConstruct, options: MeshIdentityOptions = {}): MeshIdentity {
    const apiObject = objectOfKind('MeshIdentity.fromServiceAccount', serviceAccount, 'ServiceAccount');
    const trustDomain = checkedTrustDomain('MeshIdentity.fromServiceAccount', options);
    return new MeshIdentity(() => {
      const { name, namespace } = fullNameOf(apiObject);
      return principal(trustDomain, namespace, name);
    });
  }

  /**
   * The identity of the pods that run as a ServiceAccount of another app.
   *
   * @param namespace namespace of the pods
   * @param serviceAccount name of the ServiceAccount; `default` is what pods run as that name none
   */
  public static of(namespace: string, serviceAccount: string, options: MeshIdentityOptions = {}): MeshIdentity {
    checkArguments('MeshIdentity.of', { namespace: labelProblem(namespace), serviceAccount: objectNameProblem(serviceAccount) });
    const trustDomain = checkedTrustDomain('MeshIdentity.of', options);
    return new MeshIdentity(() => principal(trustDomain, namespace, serviceAccount));
  }

  /** Whoever runs in a namespace. */
  public static anyInNamespace(namespace: string, options: MeshIdentityOptions = {}): MeshIdentity {
    checkArguments('MeshIdentity.anyInNamespace', { namespace: labelProblem(namespace) });
    const trustDomain = checkedTrustDomain('MeshIdentity.anyInNamespace', options);
    return new MeshIdentity(() => principal(trustDomain, namespace, '*'));
  }

  /** Whoever proves an identity at all. Plain text has none. */
  public static any(): MeshIdentity {
    return new MeshIdentity(() => '*');
  }

  /**
   * A principal written by hand.
   *
   * @param text such as `cluster.local/ns/shop/sa/cart`; a `*` at the start or the end stands for any text
   */
  public static principal(text: string): MeshIdentity {
    checkArguments('MeshIdentity.principal', { text: policyValueProblem(text) });
    return new MeshIdentity(() => text);
  }

  /** @internal */
  public static _late(render: () => string): MeshIdentity {
    return new MeshIdentity(render);
  }

  private constructor(private readonly render: () => string) {}

  /** @internal */
  public _render(): string {
    return this.render();
  }
}

function principal(trustDomain: string, namespace: string, serviceAccount: string): string {
  return `${trustDomain}/ns/${namespace}/sa/${serviceAccount}`;
}

function checkedTrustDomain(where: string, { trustDomain = LOCAL_TRUST_DOMAIN }: MeshIdentityOptions): string {
  checkArguments(where, { trustDomain: exactTrustDomainProblem(trustDomain) });
  return trustDomain;
}

import { anyOfProblems } from './any-of';
import { MeshIdentity } from './mesh-identity';
import { SourceOptions, accountProblems, sourceProblems } from './source-options';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { at } from '../base/rendering';
import { IMeshNamespace, namespaceProblem } from '../discovery/mesh-namespace-reference';
import * as istio from '../imports/istio';
import { addressBlockProblem } from '../validation/vocabulary/ip';
import { policyValueProblem } from '../validation/vocabulary/policy-value';

/**
 * Where a request comes from.
 *
 * One source holds if everything that it says holds (AND). Where it lists values, any one of them is enough (OR).
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Source
 */
export class Source {
  /** Workloads with one of the identities, proven by mutual TLS. */
  public static identities(...identities: MeshIdentity[]): Source {
    checkArguments('Source.identities', anyOfProblems('identities', identities, 'identity'));
    return new Source({ principals: identities });
  }

  /** Workloads of one of the namespaces by their names, proven by mutual TLS. Throws if a name is empty; a `*` in it stands for any text. */
  public static namespaces(...names: string[]): Source {
    checkArguments('Source.namespaces', anyOfProblems('names', names, 'namespace', policyValueProblem));
    return new Source({ namespaces: frozen(names) });
  }

  /**
   * Workloads of one of the namespaces, proven by mutual TLS.
   *
   * @param namespaces each a `MeshNamespace`, a Namespace of cdk8s-plus, or an ApiObject of that kind. Throws if one is of another kind
   */
  public static inNamespaces(...namespaces: IMeshNamespace[]): Source {
    checkArguments('Source.inNamespaces', anyOfProblems('namespaces', namespaces, 'namespace', namespaceProblem));
    return new Source({ namespaces: namespaces.map(({ name }) => name) });
  }

  /**
   * Workloads that run as one of the ServiceAccounts, of whichever trust domain, proven by mutual TLS.
   *
   * @param names at most 16, as `namespace/account`, or the account alone in the namespace of the policy
   */
  public static serviceAccounts(...names: string[]): Source {
    checkArguments('Source.serviceAccounts', accountProblems('names', names));
    return new Source({ serviceAccounts: frozen(names) });
  }

  /** Connections from one of the addresses or subnets (`10.1.0.0/16`). Behind a load balancer or a gateway it is theirs. */
  public static ipBlocks(...blocks: string[]): Source {
    checkArguments('Source.ipBlocks', anyOfProblems('blocks', blocks, 'address', addressBlockProblem));
    return new Source({ ipBlocks: frozen(blocks) });
  }

  /**
   * Requests of clients with one of the addresses or subnets, as `X-Forwarded-For` or the PROXY protocol tells them. The mesh must be told how
   * many proxies in front of it can be trusted.
   */
  public static remoteIpBlocks(...blocks: string[]): Source {
    checkArguments('Source.remoteIpBlocks', anyOfProblems('blocks', blocks, 'address', addressBlockProblem));
    return new Source({ remoteIpBlocks: frozen(blocks) });
  }

  /**
   * Requests with a valid token. `JwtRule` makes such sources too.
   *
   * @param principals issuer, `/` and subject each; a `*` at the start or the end stands for any text, and alone for any valid token with a subject
   */
  public static requestPrincipals(...principals: string[]): Source {
    checkArguments('Source.requestPrincipals', anyOfProblems('principals', principals, 'principal', policyValueProblem));
    return new Source({ requestPrincipals: frozen(principals) });
  }

  /** Requests for which all of the options hold. Throws if there is no option, or a value is wrong. */
  public static of(options: SourceOptions): Source {
    checkArguments('Source.of', sourceProblems(options));
    return new Source(frozen(options));
  }

  private constructor(private readonly options: SourceOptions) {}

  /** @internal */
  public _render(): istio.AuthorizationPolicySource {
    const { principals, notPrincipals, ...others } = this.options;
    return {
      principals: renderIdentities('principals', principals),
      notPrincipals: renderIdentities('notPrincipals', notPrincipals),
      requestPrincipals: others.requestPrincipals,
      notRequestPrincipals: others.notRequestPrincipals,
      namespaces: others.namespaces,
      notNamespaces: others.notNamespaces,
      serviceAccounts: others.serviceAccounts,
      notServiceAccounts: others.notServiceAccounts,
      trustDomains: others.trustDomains,
      notTrustDomains: others.notTrustDomains,
      ipBlocks: others.ipBlocks,
      notIpBlocks: others.notIpBlocks,
      remoteIpBlocks: others.remoteIpBlocks,
      notRemoteIpBlocks: others.notRemoteIpBlocks,
    };
  }
}

function renderIdentities(field: string, identities: MeshIdentity[] | undefined): string[] | undefined {
  return identities?.map((identity, index) => at(`${field}[${index}]`, () => identity._render()));
}

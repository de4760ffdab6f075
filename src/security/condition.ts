import { anyOfProblems } from './any-of';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { conditionCountProblem, conditionKeyProblem, conditionValueProblem } from '../validation/vocabulary/condition';
import { problemIf } from '../validation/vocabulary/problem';

/** What an attribute is compared with. At least one of the two, none of them an empty list. */
export interface ConditionValues {
  /**
   * Values of which the attribute has one. In texts a `*` at the start or the end stands for any text, and alone for any value that is there.
   *
   * @default - any value, or none
   */
  readonly values?: string[];

  /**
   * Values of which the attribute has none. Where the attribute is missing, that holds.
   *
   * @default - none excluded
   */
  readonly notValues?: string[];
}

/**
 * One more thing that must hold for a rule, most often an attribute of the request.
 *
 * @see https://istio.io/latest/docs/reference/config/security/conditions/
 */
export class Condition {
  /** A header of the request (HTTP). Throws if the name or a value is empty. */
  public static header(name: string, values: ConditionValues): Condition {
    return Condition.make('Condition.header', `request.headers[${name}]`, values);
  }

  /** Address of the connection's other end: IP addresses or subnets. Throws if a value is none. */
  public static sourceIp(values: ConditionValues): Condition {
    return Condition.make('Condition.sourceIp', 'source.ip', values);
  }

  /** Address of the client, as `X-Forwarded-For` or the PROXY protocol tells it: IP addresses or subnets. Throws if a value is none. */
  public static remoteIp(values: ConditionValues): Condition {
    return Condition.make('Condition.remoteIp', 'remote.ip', values);
  }

  /** Namespace of the client, proven by mutual TLS. Throws if a value is empty. */
  public static sourceNamespace(values: ConditionValues): Condition {
    return Condition.make('Condition.sourceNamespace', 'source.namespace', values);
  }

  /** Service account of the client, proven by mutual TLS, as `namespace/account` or `account`: at most 16 values. Throws if a value is none. */
  public static sourceServiceAccount(values: ConditionValues): Condition {
    return Condition.make('Condition.sourceServiceAccount', 'source.serviceAccount', values);
  }

  /** Identity of the client, proven by mutual TLS, such as `cluster.local/ns/shop/sa/cart`. Throws if a value is empty. */
  public static sourcePrincipal(values: ConditionValues): Condition {
    return Condition.make('Condition.sourcePrincipal', 'source.principal', values);
  }

  /** Trust domain of the client's identity. Throws if a value has a wildcard inside. */
  public static sourceTrustDomain(values: ConditionValues): Condition {
    return Condition.make('Condition.sourceTrustDomain', 'source.trustDomain', values);
  }

  /** Issuer, `/` and subject of a valid token (HTTP). Throws if a value is empty. */
  public static requestPrincipal(values: ConditionValues): Condition {
    return Condition.make('Condition.requestPrincipal', 'request.auth.principal', values);
  }

  /** Audiences of a valid token (HTTP). Throws if a value is empty. */
  public static requestAudiences(values: ConditionValues): Condition {
    return Condition.make('Condition.requestAudiences', 'request.auth.audiences', values);
  }

  /** The party that a valid token was issued to, its claim `azp` (HTTP). Throws if a value is empty. */
  public static requestPresenter(values: ConditionValues): Condition {
    return Condition.make('Condition.requestPresenter', 'request.auth.presenter', values);
  }

  /** A claim of a valid token (HTTP); `JwtRule.claim` says it of nested claims too. Throws if the name or a value is empty. */
  public static claim(name: string, values: ConditionValues): Condition {
    return Condition.make('Condition.claim', `request.auth.claims[${name}]`, values);
  }

  /** Address that the client connects to: IP addresses or subnets. Throws if a value is none. */
  public static destinationIp(values: ConditionValues): Condition {
    return Condition.make('Condition.destinationIp', 'destination.ip', values);
  }

  /** Port that the workload listens on (not the Service's), 0 to 65535. Throws if a value is none. */
  public static destinationPort(values: ConditionValues): Condition {
    return Condition.make('Condition.destinationPort', 'destination.port', values);
  }

  /** Server name that the client asks for by TLS. Throws if a value is empty. */
  public static connectionSni(values: ConditionValues): Condition {
    return Condition.make('Condition.connectionSni', 'connection.sni', values);
  }

  /**
   * Any attribute by its key, such as `experimental.envoy.filters.network.mysql_proxy[shop.orders]`. Throws if Istio does not know the key.
   *
   * @param key an attribute; entries of a map are named in brackets
   */
  public static of(key: string, values: ConditionValues): Condition {
    return Condition.make('Condition.of', key, values);
  }

  /**
   * Several conditions as one, which holds if all of them do.
   *
   * @internal
   */
  public static _allOf(...conditions: Condition[]): Condition {
    return new Condition(conditions.flatMap(condition => condition._render()));
  }

  private static make(where: string, key: string, { values, notValues }: ConditionValues): Condition {
    checkArguments(where, {
      key: conditionKeyProblem(key),
      options: problemIf(values === undefined && notValues === undefined, 'got no values', 'use values or notValues'),
      ...valueProblems('values', key, values),
      ...valueProblems('notValues', key, notValues),
    });
    return new Condition([{ key, values: frozen(values), notValues: frozen(notValues) }]);
  }

  private constructor(private readonly entries: istio.AuthorizationPolicyCondition[]) {}

  /** @internal */
  public _render(): istio.AuthorizationPolicyCondition[] {
    return this.entries;
  }
}

function valueProblems(field: string, key: string, values: string[] | undefined): Problems {
  const problems = anyOfProblems(field, values, 'value', value => conditionValueProblem(key, value));
  return values === undefined ? problems : { ...problems, [field]: problems[field] ?? conditionCountProblem(key, values.length) };
}

import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { anyOfProblems } from './any-of';
import { AuthorizationAction } from './authorization-action';
import { AuthorizationRule, renderRule, ruleProblems } from './authorization-rule';
import { checkForZtunnel } from './ztunnel-policy';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { withinEach } from '../base/problems';
import { at } from '../base/rendering';
import { metadataIn } from '../discovery/home';
import { PolicyTarget } from '../discovery/policy-target';
import * as istio from '../imports/istio';

const DRY_RUN = 'istio.io/dry-run';

/** What an AuthorizationPolicy is for. */
export interface AuthorizationPolicyTargetOptions extends MeshResourceProps {
  /**
   * The workloads, services or gateways whose requests are judged. Of a `MeshWorkload` in the ambient mesh, ztunnels judge connections alone: a rule that
   * looks into requests, or an action but to allow or to deny, is an error at synthesis; target its service instead.
   *
   * @default - all workloads of the object's namespace; in the root namespace, all of the mesh
   */
  readonly target?: PolicyTarget;

  /**
   * Whether the policy is only tried out: proxies count and log what it would do, and do nothing. Istio takes it of policies that allow or deny.
   *
   * @default - the policy is in force
   */
  readonly dryRun?: boolean;
}

/** What an AuthorizationPolicy of a given action takes. */
export interface AuthorizationPolicyOptions extends AuthorizationPolicyTargetOptions {
  /** The requests that the action is for: those that any of the rules holds for. At least one; more can be added by `addRule`. */
  readonly rules: AuthorizationRule[];
}

/** What an AuthorizationPolicy that asks a provider takes. */
export interface CustomAuthorizationPolicyOptions extends AuthorizationPolicyOptions {
  /** Name of an extension provider of the mesh. */
  readonly provider: string;
}

/** Properties of an AuthorizationPolicy. */
export interface AuthorizationPolicyProps extends AuthorizationPolicyTargetOptions {
  /**
   * What becomes of the requests.
   *
   * @default AuthorizationAction.allow()
   */
  readonly action?: AuthorizationAction;

  /**
   * The requests that the action is for: those that any of the rules holds for. More can be added by `addRule`.
   *
   * @default - no request
   */
  readonly rules?: AuthorizationRule[];
}

/**
 * Which requests workloads take.
 *
 * A request is denied if a provider or a DENY policy says so; else it is allowed if no ALLOW policy is for the workload, or one of them holds.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#AuthorizationPolicy
 */
export class AuthorizationPolicy extends MeshResource {
  /** Allows the requests that a rule holds for, and with that denies those that no such policy is for. Throws if there is no rule. */
  public static allow(scope: Construct, id: string, options: AuthorizationPolicyOptions): AuthorizationPolicy {
    return AuthorizationPolicy.make('AuthorizationPolicy.allow', scope, id, AuthorizationAction.allow(), options);
  }

  /** Denies the requests that a rule holds for, whatever allows them. Throws if there is no rule. */
  public static deny(scope: Construct, id: string, options: AuthorizationPolicyOptions): AuthorizationPolicy {
    return AuthorizationPolicy.make('AuthorizationPolicy.deny', scope, id, AuthorizationAction.deny(), options);
  }

  /** Marks the requests that a rule holds for. Throws if there is no rule. */
  public static audit(scope: Construct, id: string, options: AuthorizationPolicyOptions): AuthorizationPolicy {
    return AuthorizationPolicy.make('AuthorizationPolicy.audit', scope, id, AuthorizationAction.audit(), options);
  }

  /** Asks a provider about the requests that a rule holds for. Throws if there is no rule, or no provider is named. */
  public static custom(scope: Construct, id: string, options: CustomAuthorizationPolicyOptions): AuthorizationPolicy {
    return AuthorizationPolicy.make('AuthorizationPolicy.custom', scope, id, AuthorizationAction.custom(options.provider), options);
  }

  /** Allows nothing: only what other ALLOW policies allow comes in. The ground to build allowances on, for a namespace or the mesh. */
  public static allowNothing(scope: Construct, id: string, options: AuthorizationPolicyTargetOptions = {}): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, options);
  }

  /** Allows every request that nothing denies. Other ALLOW policies then mean nothing. */
  public static allowAll(scope: Construct, id: string, options: AuthorizationPolicyTargetOptions = {}): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, { ...options, action: AuthorizationAction.allow(), rules: [{}] });
  }

  /** Denies every request, whatever allows it. */
  public static denyAll(scope: Construct, id: string, options: AuthorizationPolicyTargetOptions = {}): AuthorizationPolicy {
    return new AuthorizationPolicy(scope, id, { ...options, action: AuthorizationAction.deny(), rules: [{}] });
  }

  private static make(
    where: string, scope: Construct, id: string, action: AuthorizationAction, options: AuthorizationPolicyOptions,
  ): AuthorizationPolicy {
    checkArguments(where, { ...anyOfProblems('rules', options.rules, 'rule'), ...withinEach('rules', options.rules, ruleProblems) });
    return new AuthorizationPolicy(scope, id, { ...options, action });
  }

  private readonly props: AuthorizationPolicyProps;
  private readonly rules: AuthorizationRule[] = [];

  /** Throws if a list of a rule is empty. Without an action and without rules the policy allows nothing. */
  constructor(scope: Construct, id: string, props: AuthorizationPolicyProps = {}) {
    checkArguments('AuthorizationPolicy', withinEach('rules', props.rules, ruleProblems));
    super(scope, id, istio.AuthorizationPolicy.GVK, metadataIn(props.target?._home, tried(props)));
    this.props = frozen(props);
    props.rules?.forEach(rule => this.addRule(rule));
  }

  /** Adds a rule: the action is also for the requests that it holds for. Throws if a list is empty. */
  public addRule(rule: AuthorizationRule): void {
    checkArguments('AuthorizationPolicy.addRule', ruleProblems(rule));
    this.rules.push(frozen(rule));
  }

  /** @internal */
  public _spec(): istio.AuthorizationPolicySpec {
    const { target, action } = this.props;
    const spec = {
      ...target?._render(this),
      ...action?._render(),
      rules: this.rules.length === 0 ? undefined : this.rules.map((rule, index) => at(`spec.rules[${index}]`, () => renderRule(rule))),
    };
    if (target?._isAmbient === true) {
      checkForZtunnel(spec);
    }
    return spec;
  }
}

function tried({ metadata, dryRun }: AuthorizationPolicyTargetOptions): ApiObjectMetadata | undefined {
  return dryRun === undefined ? metadata : { ...metadata, annotations: { ...metadata?.annotations, [DRY_RUN]: String(dryRun) } };
}

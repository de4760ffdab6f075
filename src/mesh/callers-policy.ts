import { Callee, DeclaredCall } from './callee';
import { rulesByCaller } from './caller-rules';
import { PeersPolicy } from './peers-policy';
import { ServiceWaypoint } from './service-waypoint';
import { MeshResource } from '../base/mesh-resource';
import { perApp } from '../base/per-app';
import { at } from '../base/rendering';
import { MeshService } from '../discovery/mesh-service';
import { ServiceObject } from '../discovery/service-object';
import * as istio from '../imports/istio';

const ID = 'Callers';

/** The policies of declared calls that an app makes. */
export const callersPoliciesOf = perApp((): CallersPolicy[] => []);

/**
 * The policy that allows the declared calls to a service, and with that nothing else. There is one a service, whoever declares the calls.
 *
 * It is for the pods; behind a waypoint, that alone knows who calls and what, so it is for the service there, and the pods have a policy of their own.
 */
export class CallersPolicy extends MeshResource {
  public static of(service: MeshService, object: ServiceObject): CallersPolicy {
    return object.construct.node.tryFindChild(ID) as CallersPolicy | undefined ?? new CallersPolicy(service, object);
  }

  private readonly callee: Callee;
  private peers?: PeersPolicy;

  private constructor(service: MeshService, private readonly object: ServiceObject) {
    super(object.construct, ID, istio.AuthorizationPolicy.GVK, {
      name: object.name === undefined ? undefined : `${object.name}-callers`,
      namespace: object.namespace,
    });
    this.callee = new Callee(service, object);
    callersPoliciesOf(this).push(this);
    this.settle();
  }

  public add(call: DeclaredCall): void {
    this.callee.add(call);
  }

  /** Makes the policy of the pods, or takes it away, once it is known whether the service is behind a waypoint. */
  public settle(): void {
    if (this.callee.waypoint === undefined) {
      this.peers = undefined;
      PeersPolicy.remove(this.object);
    } else {
      this.peers ??= new PeersPolicy(this.object, this.callee);
    }
  }

  /** @internal */
  public _spec(): istio.AuthorizationPolicySpec {
    const { callee } = this;
    const { waypoint } = callee;
    if (waypoint === undefined) {
      return {
        selector: { matchLabels: at('spec.selector', () => callee.podLabels()) },
        action: istio.AuthorizationPolicyAction.ALLOW,
        rules: at('spec.rules', () => rulesByCaller(callee.rulesAtPods(undefined))),
      };
    }
    at('spec.targetRefs', () => this.checkWaypoint(waypoint));
    return {
      ...callee.target._render(this),
      action: istio.AuthorizationPolicyAction.ALLOW,
      rules: at('spec.rules', () => rulesByCaller(callee.rulesAtWaypoint(waypoint))),
    };
  }

  private checkWaypoint(waypoint: ServiceWaypoint): void {
    const { name } = waypoint;
    if (this.peers === undefined) {
      throw new Error(`calls come through the waypoint ${name}, which they did not know of when they were declared; use Waypoint.addService or `
        + 'addNamespace, or set the label before the calls');
    }
    if (this.callee.isHeadless) {
      throw new Error(`the service is headless, so calls go to its pods and past the waypoint ${name}; let it use none by Waypoint.excludeService`);
    }
    if (this.callee.isOpenTo(waypoint)) {
      throw new Error(`the waypoint ${name} lets in connections to the pods themselves too, which no policy for a service is for; `
        + 'use a Waypoint with allowNothing, or one for traffic to services alone');
    }
  }
}

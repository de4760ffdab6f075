import { Callee } from './callee';
import { rulesByCaller } from './caller-rules';
import { MeshResource } from '../base/mesh-resource';
import { at } from '../base/rendering';
import { ServiceObject } from '../discovery/service-object';
import * as istio from '../imports/istio';

const ID = 'Peers';

/**
 * Who may connect to the pods of a service behind a waypoint: the waypoint, which has judged the calls that it sends on, and declared callers that no
 * waypoint is asked for. So nobody gets past it.
 */
export class PeersPolicy extends MeshResource {
  public static remove({ construct }: ServiceObject): void {
    construct.node.tryRemoveChild(ID);
  }

  constructor(object: ServiceObject, private readonly callee: Callee) {
    super(object.construct, ID, istio.AuthorizationPolicy.GVK, {
      name: object.name === undefined ? undefined : `${object.name}-peers`,
      namespace: object.namespace,
    });
  }

  /** @internal */
  public _spec(): istio.AuthorizationPolicySpec {
    return {
      selector: { matchLabels: at('spec.selector', () => this.callee.podLabels()) },
      action: istio.AuthorizationPolicyAction.ALLOW,
      rules: at('spec.rules', () => rulesByCaller(this.callee.rulesAtPods(this.callee.waypoint))),
    };
  }
}

import { ApiObject } from 'cdk8s';
import { gatewayFrom } from '../analysis/model/kubernetes-gateways';
import { fullNameOf } from '../base/object-of-kind';
import { MeshIdentity, MeshIdentityOptions } from '../security/mesh-identity';

/** Who the pods are that istiod makes for a Gateway of the Gateway API. It is an error at synthesis if that has no namespace. */
export function gatewayIdentity(gateway: ApiObject, options: MeshIdentityOptions = {}): MeshIdentity {
  return MeshIdentity._late(() => {
    const { namespace } = fullNameOf(gateway);
    return MeshIdentity.of(namespace, gatewayFrom(gateway.toJson()).serviceAccount, options)._render();
  });
}

/** Whether a Gateway is a waypoint, which calls pods itself. */
export function isWaypoint(gateway: ApiObject): boolean {
  return gatewayFrom(gateway.toJson()).isWaypoint;
}

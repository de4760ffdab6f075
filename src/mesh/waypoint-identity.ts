import { ApiObject } from 'cdk8s';
import { fullNameOf } from '../base/object-of-kind';
import { MeshIdentity, MeshIdentityOptions } from '../security/mesh-identity';

/** The ServiceAccount that istiod gives the waypoint, instead of one of the Gateway's name. */
const SERVICE_ACCOUNT = 'gateway.istio.io/service-account';

/** Who the pods are that istiod makes of a waypoint's Gateway. It is an error at synthesis if that has no namespace. */
export function waypointIdentity(gateway: ApiObject, options: MeshIdentityOptions = {}): MeshIdentity {
  return MeshIdentity._late(() => {
    const { name, namespace } = fullNameOf(gateway);
    const account = gateway.toJson().metadata.annotations?.[SERVICE_ACCOUNT] ?? name;
    return MeshIdentity.of(namespace, account, options)._render();
  });
}

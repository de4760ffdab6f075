import { ApiObject } from 'cdk8s';
import { fullNameOf } from '../base/object-of-kind';
import { MeshIdentity, MeshIdentityOptions } from '../security/mesh-identity';

/** The ServiceAccount that istiod gives the pods, instead of one whose name it makes up. */
const SERVICE_ACCOUNT = 'gateway.istio.io/service-account';
const WAYPOINT_CLASSES = ['istio-waypoint', 'istio-agentgateway-waypoint'];
/** Classes whose objects have the name of the Gateway alone. */
const BARE_CLASSES = [...WAYPOINT_CLASSES, 'istio-agentgateway', 'istio-east-west'];

/** Who the pods are that istiod makes for a Gateway of the Gateway API. It is an error at synthesis if that has no namespace. */
export function gatewayIdentity(gateway: ApiObject, options: MeshIdentityOptions = {}): MeshIdentity {
  return MeshIdentity._late(() => {
    const { name, namespace } = fullNameOf(gateway);
    const { metadata, spec } = gateway.toJson();
    const className: string = spec.gatewayClassName;
    const account = metadata.annotations?.[SERVICE_ACCOUNT] ?? (BARE_CLASSES.includes(className) ? name : `${name}-${className}`);
    return MeshIdentity.of(namespace, account, options)._render();
  });
}

/** Whether a Gateway is a waypoint, which calls pods itself. */
export function isWaypoint(gateway: ApiObject): boolean {
  return WAYPOINT_CLASSES.includes(gateway.toJson().spec.gatewayClassName);
}

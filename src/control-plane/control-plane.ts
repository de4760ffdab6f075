import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { controlPlaneProblems, exposureProblems } from './control-plane-problems';
import { ControlPlaneProps } from './control-plane-props';
import { installationOfProps } from './installation-of-props';
import { manifestsOf } from './manifests';
import { GatewayDirection, gatewayValues } from './values/gateway-values';
import { Installation } from './values/installation';
import { checkArguments } from '../base/argument';
import { judgementOf } from '../base/judgement';
import { leaveNamespace } from '../base/namespace';
import { IGatewayWorkload } from '../gateway/gateway-workload';
import { Manifest } from '../validation/manifest';

/**
 * Istio's control plane with all that belongs to it: CustomResourceDefinitions, istiod, webhooks, the network plugin and node proxy of an
 * ambient mesh, gateways.
 *
 * The objects are those that `istioctl install` makes for the same profile and settings. Each is a child of the construct, so patches reach
 * them by `object`.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/config-profiles/
 */
export class ControlPlane extends Construct {
  /** Namespace of the control plane. */
  public readonly namespace: string;

  private readonly installation: Installation;

  /** Throws if a number, a name or a port is wrong. */
  constructor(scope: Construct, id: string, props: ControlPlaneProps = {}) {
    checkArguments('ControlPlane', controlPlaneProblems(props));
    const installation = installationOfProps(props);
    checkArguments('ControlPlane', exposureProblems(installation, props));
    super(scope, id);
    this.installation = installation;
    this.namespace = this.installation.namespace;
    for (const manifest of manifestsOf(this.installation)) {
      this.add(manifest);
    }
    judgementOf(this);
  }

  /**
   * One of the objects, to patch it.
   *
   * Throws if there is none.
   *
   * @param kind kind of the object, such as `Deployment`
   * @param name name of the object, such as `istiod`
   */
  public object(kind: string, name: string): ApiObject {
    const found = this.node.tryFindChild(idOf(kind, name));
    if (found === undefined) {
      const names = this.node.children.filter(ApiObject.isApiObject).map(child => child as ApiObject).filter(child => child.kind === kind);
      throw new Error(`ControlPlane.object: ${kind} "${name}" is not made here; `
        + (names.length === 0 ? `it makes no ${kind}` : `use one of ${names.map(child => child.name).join(', ')}`));
    }
    return found as ApiObject;
  }

  /**
   * The pods of an ingress gateway, for MeshGateways.
   *
   * Throws if there is none of that name.
   *
   * @param name name of the gateway
   */
  public ingressGateway(name: string = 'istio-ingressgateway'): IGatewayWorkload {
    return this.gateway('ingress', name);
  }

  /**
   * The pods of an egress gateway, for MeshGateways.
   *
   * Throws if there is none of that name.
   *
   * @param name name of the gateway
   */
  public egressGateway(name: string = 'istio-egressgateway'): IGatewayWorkload {
    return this.gateway('egress', name);
  }

  private gateway(direction: GatewayDirection, name: string): IGatewayWorkload {
    const gateways = this.installation.components[`${direction}Gateways`];
    const found = gateways.find(gateway => gateway.name === name);
    if (found === undefined) {
      throw new Error(`ControlPlane.${direction}Gateway: "${name}" is not installed here; `
        + (gateways.length === 0 ? `give ${direction}Gateways one` : `use one of ${gateways.map(gateway => gateway.name).join(', ')}`));
    }
    const { gateway: { labels } } = gatewayValues(this.installation, direction, found);
    return { selector: { ...labels }, workloadNamespace: found.namespace ?? this.namespace };
  }

  private add({ metadata, ...manifest }: Manifest): void {
    const object = new ApiObject(this, idOf(manifest.kind, metadata.name), { ...manifest, metadata });
    if (metadata.namespace === undefined) {
      leaveNamespace(object);
    }
  }
}

function idOf(kind: string, name: string): string {
  return `${kind}-${name}`;
}

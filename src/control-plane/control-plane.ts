import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { controlPlaneProblems } from './control-plane-problems';
import { ControlPlaneProps } from './control-plane-props';
import { installationOfProps } from './installation-of-props';
import { exposureProblems, meshConfigProblems } from './installation-problems';
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
 * The objects are those that `istioctl manifest generate` prints for the same profile and settings. `istioctl install` adds the webhook that
 * judges objects which name no revision; here `validation.defaultRevision` does. Each object is a child of the construct, so patches reach
 * it by `object`.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/config-profiles/
 */
export class ControlPlane extends Construct {
  /** Namespace of the control plane. */
  public readonly namespace: string;

  private readonly installation: Installation;

  /** Throws if a property is wrong: all that are, at once. */
  constructor(scope: Construct, id: string, props: ControlPlaneProps = {}) {
    const installation = installationOfProps(props);
    checkArguments('ControlPlane', {
      ...controlPlaneProblems(props), ...meshConfigProblems(installation), ...exposureProblems(installation, props),
    });
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
   * Throws if there is none, or more than one.
   *
   * @param kind kind of the object, such as `Deployment`
   * @param name name of the object, such as `istiod`
   * @param namespace namespace of the object, where two namespaces have one of that name
   */
  public object(kind: string, name: string, namespace?: string): ApiObject {
    const ofKind = this.node.children.map(child => child as ApiObject).filter(child => child.kind === kind);
    const found = ofKind.filter(child => child.name === name && (namespace === undefined || child.metadata.namespace === namespace));
    if (found.length !== 1) {
      const said = found.length === 0
        ? `is not made here; ${ofKind.length === 0 ? `it makes no ${kind}` : `use one of ${ofKind.map(child => child.name).join(', ')}`}`
        : `is made more than once; give a namespace, one of ${found.map(child => child.metadata.namespace).join(', ')}`;
      throw new Error(`ControlPlane.object: ${kind} "${name}" ${said}`);
    }
    return found[0];
  }

  /**
   * The pods of an ingress gateway, for MeshGateways. Where two namespaces have one of that name, it is the first.
   *
   * Throws if there is none of that name.
   *
   * @param name name of the gateway
   */
  public ingressGateway(name: string = 'istio-ingressgateway'): IGatewayWorkload {
    return this.gateway('ingress', name);
  }

  /**
   * The pods of an egress gateway, for MeshGateways. Where two namespaces have one of that name, it is the first.
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
    const id = `${manifest.kind}-${metadata.name}`;
    // Gateways of two namespaces may have one name.
    const isTaken = this.node.tryFindChild(id) !== undefined;
    const object = new ApiObject(this, isTaken ? `${id}-${metadata.namespace}` : id, { ...manifest, metadata });
    if (metadata.namespace === undefined) {
      leaveNamespace(object);
    }
  }
}

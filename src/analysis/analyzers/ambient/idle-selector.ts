import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf, withSeverity } from '../../finding';
import { valueOf } from '../../model/answer';
import { KIND } from '../../model/kinds';
import { GATEWAY_NAME, KubernetesGateway } from '../../model/kubernetes-gateways';
import { selects } from '../../model/label-index';
import { grouped } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

const KINDS = [KIND.AuthorizationPolicy, KIND.RequestAuthentication, KIND.Telemetry, KIND.WasmPlugin];

/** What a policy may select: the pods of a Gateway of Gateway API, whether Istio makes them or the manifests. */
interface GatewayPods {
  readonly name: string;
  readonly namespace: string;
  readonly labels: { readonly [name: string]: string };
  readonly gateway?: KubernetesGateway;
}

/** A policy that picks the pods of a Gateway of Gateway API by their labels. */
export const idleSelector: Analyzer = {
  entry: AMBIENT.idleSelector,

  analyze(mesh) {
    const pods = grouped(gatewayPods(mesh), ({ namespace }) => namespace);
    return pods.size === 0 ? [] : KINDS.flatMap(kind => mesh.policies.all(kind).flatMap(policy => judge(policy, pods.get(policy.namespace) ?? [])));
  },
};

function judge({ object, selector, selectorPath, targets }: Policy, pods: readonly GatewayPods[]): Finding[] {
  const found = selector === undefined || targets.length > 0 ? undefined : pods.find(({ labels }) => selects(selector, labels));
  if (found === undefined) {
    return [];
  }
  const finding = findingOf(AMBIENT.idleSelector, object, selectorPath, {
    message: `it selects the pods of Gateway ${found.name}`,
    fix: `name the Gateway ${found.name} in targetRefs`,
  }, found.gateway === undefined ? [] : [found.gateway.object]);
  // Istio goes by the selector of other Gateways, unless it is told not to.
  return [found.gateway?.isWaypoint === false ? withSeverity('info', finding) : finding];
}

function gatewayPods(mesh: MeshModel): GatewayPods[] {
  const written = mesh.workloads.all.filter(({ labels }) => labels[GATEWAY_NAME] !== undefined).map(({ labels, namespace }): GatewayPods =>
    ({ name: labels[GATEWAY_NAME], namespace, labels, gateway: valueOf(mesh.kubernetesGateways.find(labels[GATEWAY_NAME], namespace)) }));
  const made = mesh.kubernetesGateways.all.map(gateway => ({ name: gateway.name, namespace: gateway.namespace, labels: gateway.podLabels, gateway }));
  return [...written, ...made];
}

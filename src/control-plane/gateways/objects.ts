import { gatewayDeployment } from './deployment';
import { InstalledGatewayPlan, gatewayLabels, serviceAccountName } from './gateway';
import { gatewayService } from './service';
import { Manifest } from '../../validation/manifest';
import { networkPolicy } from '../base/network-policy';
import { asStrings, revisioned, unlessEmpty } from '../base/parts';
import { READ, role, roleBinding, serviceAccount } from '../base/rbac';
import { autoscaler, disruptionBudget, utilization } from '../base/scaling';
import { GatewayDirection, gatewayValues } from '../values/gateway-values';
import { InstalledGateway, Installation } from '../values/installation';

/** All objects of a gateway of the control plane. */
export function gatewayObjects(installation: Installation, direction: GatewayDirection, gateway: InstalledGateway): Manifest[] {
  const plan = { values: gatewayValues(installation, direction, gateway), namespace: gateway.namespace ?? installation.namespace };
  return [
    ...identity(plan),
    gatewayDeployment(plan),
    ...gatewayService(plan),
    ...scaling(plan),
    ...plan.values.global.networkPolicy.enabled ? [gatewayNetworkPolicy(plan)] : [],
  ];
}

/** Who the gateway is; istiod hands certificates only to those who may read the secrets themselves. */
function identity(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway, global }, namespace } = plan;
  const name = serviceAccountName(plan);
  const labels = gatewayLabels(plan, gateway.labels);
  const secrets = { name: `${gateway.name}-sds`, namespace, labels: gatewayLabels(plan, {}) };
  return [
    serviceAccount({ name, namespace, labels, annotations: unlessEmpty(asStrings(gateway.serviceAccount.annotations)) }, global.imagePullSecrets),
    role(secrets, [{ apiGroups: [''], resources: ['secrets'], verbs: READ }]),
    roleBinding(secrets, secrets.name, { name }),
  ];
}

/** How many pods the gateway has, by their load, and that one stays when nodes are emptied. */
function scaling(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway, global }, namespace } = plan;
  const { name, labels, cpu } = gateway;
  const metadata = { name, namespace, labels: gatewayLabels(plan, labels) };
  return [
    ...autoscaler(metadata, gateway, [utilization('cpu', cpu.targetAverageUtilization)]),
    ...global.defaultPodDisruptionBudget.enabled
      ? disruptionBudget(metadata, gateway, { minAvailable: 1, selector: { matchLabels: labels } })
      : [],
  ];
}

/** Lets everybody reach health, metrics and the gateway's own ports, and no others. */
function gatewayNetworkPolicy(plan: InstalledGatewayPlan): Manifest {
  const { values: { gateway, revision, direction }, namespace } = plan;
  return networkPolicy({
    metadata: {
      name: revisioned(gateway.name, revision),
      namespace,
      labels: gatewayLabels(plan, { app: gateway.name, istio: `${direction}gateway` }),
    },
    podLabels: gateway.labels,
    open: [
      [{ port: 15021 }],
      [{ port: 15020 }, { port: 15090 }],
      ...gateway.ports.map(({ port, targetPort, protocol }) => [{ port: targetPort ?? port, protocol }]),
    ],
  });
}

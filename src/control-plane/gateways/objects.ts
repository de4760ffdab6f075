import { gatewayDeployment } from './deployment';
import { InstalledGatewayPlan, gatewayLabels, serviceAccountName } from './gateway';
import { gatewayService } from './service';
import { Manifest } from '../../validation/manifest';
import { networkPolicy } from '../base/network-policy';
import { asStrings, pullSecrets, revisioned, unlessEmpty } from '../base/parts';
import { READ, role, roleBinding } from '../base/rbac';
import { utilization } from '../istiod/scaling';
import { GatewayDirection, gatewayValues } from '../values/gateway-values';
import { InstalledGateway, Installation } from '../values/installation';

/** All objects of a gateway of the control plane. */
export function gatewayObjects(installation: Installation, direction: GatewayDirection, gateway: InstalledGateway): Manifest[] {
  const plan = { values: gatewayValues(installation, direction, gateway), namespace: gateway.namespace ?? installation.namespace };
  return [
    ...identity(plan),
    gatewayDeployment(plan),
    ...gatewayService(plan),
    ...autoscaler(plan),
    ...disruptionBudget(plan),
    ...plan.values.global.networkPolicy.enabled ? [gatewayNetworkPolicy(plan)] : [],
  ];
}

/** Who the gateway is; istiod hands certificates only to those who may read the secrets themselves. */
function identity(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway, global }, namespace } = plan;
  const secrets = { name: `${gateway.name}-sds`, namespace, labels: gatewayLabels(plan, {}) };
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: serviceAccountName(plan),
        namespace,
        labels: gatewayLabels(plan, gateway.labels),
        annotations: unlessEmpty(asStrings(gateway.serviceAccount.annotations)),
      },
      imagePullSecrets: pullSecrets(global.imagePullSecrets),
    },
    role(secrets, [{ apiGroups: [''], resources: ['secrets'], verbs: READ }]),
    roleBinding(secrets, secrets.name, { name: serviceAccountName(plan) }),
  ];
}

function autoscaler(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway }, namespace } = plan;
  const { name, labels, autoscaleEnabled, autoscaleMin, autoscaleMax, cpu } = gateway;
  return !autoscaleEnabled || autoscaleMin === 0 || autoscaleMax === 0 ? [] : [{
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace, labels: gatewayLabels(plan, labels) },
    spec: {
      minReplicas: autoscaleMin,
      maxReplicas: autoscaleMax,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      metrics: [utilization('cpu', cpu.targetAverageUtilization)],
    },
  }];
}

/** One pod must stay when nodes are emptied, where there is more than one. */
function disruptionBudget(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway, global }, namespace } = plan;
  const { name, labels, autoscaleEnabled, autoscaleMin, replicaCount = 0 } = gateway;
  return !global.defaultPodDisruptionBudget.enabled || (autoscaleEnabled ? autoscaleMin : replicaCount) <= 1 ? [] : [{
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace, labels: gatewayLabels(plan, labels) },
    spec: { minAvailable: 1, selector: { matchLabels: labels } },
  }];
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

import { InstalledGatewayPlan, gatewayLabels } from './gateway';
import { Manifest } from '../../validation/manifest';
import { asStrings, unlessEmpty } from '../base/parts';

/** The Service in front of a gateway's pods, unless users have one of their own. */
export function gatewayService(plan: InstalledGatewayPlan): Manifest[] {
  const { values: { gateway }, namespace } = plan;
  const { name, labels, ports, ingressPorts = [], customService = false } = gateway;
  return customService ? [] : [{
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: gatewayLabels(plan, labels), annotations: unlessEmpty(asStrings(gateway.serviceAnnotations)) },
    spec: {
      type: gateway.type,
      selector: labels,
      ports: [...ports, ...ingressPorts.map(({ port, name: portName }) => ({ port, name: portName }))],
      loadBalancerIP: unlessEmpty(gateway.loadBalancerIP),
      loadBalancerSourceRanges: unlessEmpty(gateway.loadBalancerSourceRanges),
      externalTrafficPolicy: unlessEmpty(gateway.externalTrafficPolicy),
      ipFamilyPolicy: unlessEmpty(gateway.ipFamilyPolicy),
      ipFamilies: unlessEmpty(gateway.ipFamilies),
    },
  }];
}

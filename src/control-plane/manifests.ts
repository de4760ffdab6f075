import { baseObjects } from './base/objects';
import { revisioned } from './base/parts';
import { withoutUndefined } from './base/text';
import { CNI_NODE } from './cni/cni';
import { cniObjects } from './cni/objects';
import { gatewayObjects } from './gateways/objects';
import { istiodObjects } from './istiod/objects';
import { withKubernetesSettings } from './kubernetes/settings';
import { GatewayDirection } from './values/gateway-values';
import { InstalledComponent, InstalledGateway, Installation } from './values/installation';
import { ztunnelObjects } from './ztunnel/objects';
import { Manifest } from '../validation/manifest';

/** All objects of an installation. */
export function manifestsOf(installation: Installation): Manifest[] {
  const { base, pilot, cni, ztunnel, ingressGateways, egressGateways } = installation.components;
  return withoutUndefined([
    ...enabled(base, () => baseObjects(installation)),
    ...enabled(pilot, () => istiod(installation)),
    ...enabled(cni, () => withKubernetesSettings(cniObjects(installation), { kind: 'DaemonSet', name: CNI_NODE, container: 'install-cni' }, cni.k8s)),
    ...enabled(ztunnel, () => withKubernetesSettings(ztunnelObjects(installation), { kind: 'DaemonSet', name: 'ztunnel', container: 'istio-proxy' }, ztunnel.k8s)),
    ...ingressGateways.flatMap(one => gateway(installation, 'ingress', one)),
    ...egressGateways.flatMap(one => gateway(installation, 'egress', one)),
  ]);
}

function enabled(component: InstalledComponent, objects: () => Manifest[]): Manifest[] {
  return component.enabled ? objects() : [];
}

function istiod(installation: Installation): Manifest[] {
  const { components: { pilot }, values } = installation;
  const name = revisioned('istiod', values.revision as string ?? '');
  return withKubernetesSettings(istiodObjects(installation), { kind: 'Deployment', name, container: 'discovery' }, pilot.k8s);
}

function gateway(installation: Installation, direction: GatewayDirection, installed: InstalledGateway): Manifest[] {
  const workload = { kind: 'Deployment', name: installed.name, container: 'istio-proxy', hasPorts: true } as const;
  return withKubernetesSettings(gatewayObjects(installation, direction, installed), workload, installed.k8s);
}

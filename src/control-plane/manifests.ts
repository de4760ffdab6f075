import { baseObjects } from './base/objects';
import { withoutUndefined } from './base/text';
import { cniObjects } from './cni/objects';
import { gatewayObjects } from './gateways/objects';
import { istiodObjects } from './istiod/objects';
import { Installation } from './values/installation';
import { ztunnelObjects } from './ztunnel/objects';
import { Manifest } from '../validation/manifest';

/** All objects of an installation. */
export function manifestsOf(installation: Installation): Manifest[] {
  const { base, pilot, cni, ztunnel, ingressGateways, egressGateways } = installation.components;
  return withoutUndefined([
    ...base.enabled ? baseObjects(installation) : [],
    ...pilot.enabled ? istiodObjects(installation) : [],
    ...cni.enabled ? cniObjects(installation) : [],
    ...ztunnel.enabled ? ztunnelObjects(installation) : [],
    ...ingressGateways.flatMap(gateway => gatewayObjects(installation, 'ingress', gateway)),
    ...egressGateways.flatMap(gateway => gatewayObjects(installation, 'egress', gateway)),
  ]);
}

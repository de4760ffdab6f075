import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { networkPolicy } from '../base/network-policy';
import { revisionName } from '../base/parts';

const WEBHOOKS = [{ port: 15017 }];
const DISCOVERY_AND_METRICS = [15010, 15011, 15012, 8080, 15014].map(port => ({ port }));

/** Lets everybody reach the ports that istiod listens on, and no others. */
export function istiodNetworkPolicy(istiod: Istiod): Manifest {
  const { name, namespace, values: { revision } } = istiod;
  return networkPolicy({
    metadata: { name, namespace, labels: revisionLabels(istiod, { app: 'istiod', istio: 'pilot' }) },
    podLabels: { 'app': 'istiod', 'istio.io/rev': revisionName(revision) },
    open: [WEBHOOKS, DISCOVERY_AND_METRICS],
  });
}

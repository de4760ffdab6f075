import { Draft } from '../draft';

const OF_PODS = {
  'sidecar.istio.io/proxyCPU': '100m',
  'sidecar.istio.io/proxyMemory': '128Mi',
  'traffic.sidecar.istio.io/excludeInboundPorts': '9999, 9998',
  'traffic.sidecar.istio.io/includeOutboundIPRanges': '10.0.0.0/8',
  'proxy.istio.io/config': 'concurrency: 2',
};

/** Annotations of Istio on pods and Services. */
export function annotations(draft: Draft): void {
  const { random } = draft;
  for (const { spec } of ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap(kind => draft.all(kind))) {
    if (random.chance(0.2)) {
      const [name, value] = random.pick(Object.entries(OF_PODS));
      spec.template.metadata.annotations = { [name]: value };
    }
  }
  for (const service of draft.all('Service').filter(() => random.chance(0.1))) {
    service.metadata.annotations = { 'networking.istio.io/traffic-distribution': 'PreferClose' };
  }
}

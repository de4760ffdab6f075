import { PROXY, annotation, hasAnnotation, or, rawAnnotation } from './expressions';
import { Choice, Fields, Node, quote, when } from './go-yaml';
import { STATUS_PORT } from './proxy';

/** How the traffic of a pod gets to its proxy. */
export const INTERCEPTION = annotation('sidecar.istio.io/interceptionMode', '.ProxyConfig.InterceptionMode');

/** Which traffic goes through the proxy: for each, what the pod's annotation or else the setting says. */
export const REDIRECTED = {
  outboundRanges: annotation('traffic.sidecar.istio.io/includeOutboundIPRanges', `${PROXY}.includeIPRanges`),
  noOutboundRanges: annotation('traffic.sidecar.istio.io/excludeOutboundIPRanges', `${PROXY}.excludeIPRanges`),
  inboundPorts: annotation('traffic.sidecar.istio.io/includeInboundPorts', `${PROXY}.includeInboundPorts`),
  noInboundPorts: `(excludeInboundPort ${STATUS_PORT} `
    + `${annotation('traffic.sidecar.istio.io/excludeInboundPorts', `${PROXY}.excludeInboundPorts`)})`,
  outboundPorts: annotation('traffic.sidecar.istio.io/includeOutboundPorts', `${PROXY}.includeOutboundPorts`),
  noOutboundPorts: annotation('traffic.sidecar.istio.io/excludeOutboundPorts', `${PROXY}.excludeOutboundPorts`),
};

export const HAS_OUTBOUND_PORTS = or(hasAnnotation('traffic.sidecar.istio.io/includeOutboundPorts'),
  `(ne (valueOrDefault ${PROXY}.includeOutboundPorts \`\`) \`\`)`);
export const HAS_NO_OUTBOUND_PORTS = or(hasAnnotation('traffic.sidecar.istio.io/excludeOutboundPorts'),
  `(ne (valueOrDefault ${PROXY}.excludeOutboundPorts \`\`) \`\`)`);

/** Whether the network plugin leads the traffic of pods to their proxies. */
export const HAS_CNI = '.Values.pilot.cni.enabled';
const NETWORKS = 'k8s.v1.cni.cncf.io/networks';

/** Annotations that tell the network plugin what to redirect; there is nothing to tell without it. */
export const REDIRECTION_ANNOTATIONS: Fields = {
  [NETWORKS]: when(`and ${HAS_CNI} (eq .Values.pilot.cni.provider \`multus\`)`,
    quote(`appendMultusNetwork ${rawAnnotation(NETWORKS)} \`default/istio-cni\``)),
  'sidecar.istio.io/interceptionMode': told(INTERCEPTION),
  'traffic.sidecar.istio.io/includeOutboundIPRanges': told(REDIRECTED.outboundRanges, REDIRECTED.outboundRanges),
  'traffic.sidecar.istio.io/excludeOutboundIPRanges': told(REDIRECTED.noOutboundRanges, REDIRECTED.noOutboundRanges),
  'traffic.sidecar.istio.io/includeInboundPorts': told(REDIRECTED.inboundPorts),
  'traffic.sidecar.istio.io/excludeInboundPorts': told(REDIRECTED.noInboundPorts),
  'traffic.sidecar.istio.io/includeOutboundPorts': told(REDIRECTED.outboundPorts, HAS_OUTBOUND_PORTS),
  'traffic.sidecar.istio.io/excludeOutboundPorts': told(REDIRECTED.noOutboundPorts, HAS_NO_OUTBOUND_PORTS),
  ...repeated('traffic.sidecar.istio.io/kubevirtInterfaces'),
  ...repeated('istio.io/reroute-virtual-interfaces'),
  ...repeated('traffic.sidecar.istio.io/excludeInterfaces'),
};

function told(expression: string, condition?: string): Choice {
  const value: Node = `{{ ${expression} }}`;
  return when(condition === undefined ? HAS_CNI : `and ${HAS_CNI} ${condition}`, value);
}

function repeated(name: string): Fields {
  const value = rawAnnotation(name);
  return { [name]: told(value, value) };
}

/*
 * The annotations of Istio 1.31: what they are for, and which are not to be used any more.
 */

const ON_SERVICES = [
  'alpha.istio.io/canonical-serviceaccounts', 'alpha.istio.io/kubernetes-serviceaccounts', 'istio.io/use-waypoint-canary-weight',
  'networking.istio.io/exportTo', 'networking.istio.io/traffic-distribution', 'traffic.istio.io/nodeSelector',
];
const ON_NAMESPACES = ['istio.io/use-waypoint-canary-weight', 'networking.istio.io/traffic-distribution', 'topology.istio.io/controlPlaneClusters'];
const ON_PODS = [
  'ambient.istio.io/bypass-inbound-capture', 'ambient.istio.io/dns-capture', 'ambient.istio.io/redirection', 'inject.istio.io/templates',
  'istio.io/reroute-virtual-interfaces', 'prometheus.istio.io/merge-metrics', 'proxy.istio.io/config', 'proxy.istio.io/overrides',
  'readiness.status.sidecar.istio.io/applicationPorts', 'readiness.status.sidecar.istio.io/failureThreshold',
  'readiness.status.sidecar.istio.io/initialDelaySeconds', 'readiness.status.sidecar.istio.io/periodSeconds', 'sidecar.istio.io/agentLogLevel',
  'sidecar.istio.io/bootstrapOverride', 'sidecar.istio.io/componentLogLevel', 'sidecar.istio.io/discoveryAddress', 'sidecar.istio.io/extraStatTags',
  'sidecar.istio.io/inject', 'sidecar.istio.io/interceptionMode', 'sidecar.istio.io/logLevel', 'sidecar.istio.io/nativeSidecar',
  'sidecar.istio.io/proxyCPU', 'sidecar.istio.io/proxyCPULimit', 'sidecar.istio.io/proxyImage', 'sidecar.istio.io/proxyImageType',
  'sidecar.istio.io/proxyMemory', 'sidecar.istio.io/proxyMemoryLimit', 'sidecar.istio.io/rewriteAppHTTPProbers', 'sidecar.istio.io/statsCompression',
  'sidecar.istio.io/statsEvictionInterval', 'sidecar.istio.io/statsFlushInterval', 'sidecar.istio.io/statsHistogramBins',
  'sidecar.istio.io/statsHistogramBuckets', 'sidecar.istio.io/statsInclusionPrefixes', 'sidecar.istio.io/statsInclusionRegexps',
  'sidecar.istio.io/statsInclusionSuffixes', 'sidecar.istio.io/userVolume', 'sidecar.istio.io/userVolumeMount', 'status.sidecar.istio.io/port',
  'traffic.sidecar.istio.io/excludeInboundPorts', 'traffic.sidecar.istio.io/excludeInterfaces', 'traffic.sidecar.istio.io/excludeOutboundIPRanges',
  'traffic.sidecar.istio.io/excludeOutboundPorts', 'traffic.sidecar.istio.io/includeInboundPorts', 'traffic.sidecar.istio.io/includeOutboundIPRanges',
  'traffic.sidecar.istio.io/includeOutboundPorts', 'traffic.sidecar.istio.io/kubevirtInterfaces',
];
/** By kinds whose annotations are not read here. */
const ON_OTHERS: { readonly [name: string]: readonly string[] } = {
  'ambient.istio.io/waypoint-inbound-binding': ['Gateway', 'GatewayClass'],
  'gateway.istio.io/name-override': ['Gateway'],
  'gateway.istio.io/service-account': ['Gateway'],
  'istio.io/autoRegistrationGroup': ['WorkloadEntry'],
  'istio.io/connectedAt': ['WorkloadEntry'],
  'istio.io/disconnectedAt': ['WorkloadEntry'],
  'istio.io/dry-run': ['AuthorizationPolicy'],
  'istio.io/use-waypoint-canary-weight': ['ServiceEntry'],
  'istio.io/workloadController': ['WorkloadEntry'],
  'kubernetes.io/ingress.class': ['Ingress'],
  'networking.istio.io/service-type': ['Gateway'],
  'networking.istio.io/traffic-distribution': ['ServiceEntry'],
};
/** On any object, or put there by Istio itself. */
const ANYWHERE = new Set([
  'galley.istio.io/analyze-suppress', 'gateway.istio.io/controller-version', 'istio.io/rev', 'sidecar.istio.io/status',
]);
const DEPRECATED = new Set([
  'alpha.istio.io/canonical-serviceaccounts', 'alpha.istio.io/kubernetes-serviceaccounts', 'sidecar.istio.io/discoveryAddress',
  'sidecar.istio.io/extraStatTags', 'sidecar.istio.io/inject', 'sidecar.istio.io/statsCompression', 'sidecar.istio.io/statsInclusionPrefixes',
  'sidecar.istio.io/statsInclusionRegexps', 'sidecar.istio.io/statsInclusionSuffixes', 'traffic.sidecar.istio.io/kubevirtInterfaces',
]);

/** The kinds that each annotation is for. */
const KINDS = new Map<string, string[]>();
for (const [kind, names] of [['Namespace', ON_NAMESPACES], ['Pod', ON_PODS], ['Service', ON_SERVICES]] as const) {
  names.forEach(name => KINDS.set(name, [...KINDS.get(name) ?? [], kind]));
}
Object.entries(ON_OTHERS).forEach(([name, kinds]) => KINDS.set(name, [...KINDS.get(name) ?? [], ...kinds]));

/** Whether an annotation belongs to Istio, by its name. */
export function isOfIstio(name: string): boolean {
  return name.split('/', 1)[0].endsWith('istio.io') || name === 'kubernetes.io/ingress.class';
}

/** Whether nothing is to be said of an annotation, wherever it stands. */
export function isAllowedAnywhere(name: string): boolean {
  return ANYWHERE.has(name);
}

/** The kinds that an annotation is for; undefined where Istio has none of that name. */
export function kindsFor(name: string): readonly string[] | undefined {
  return KINDS.get(name);
}

export function isDeprecated(name: string): boolean {
  return DEPRECATED.has(name);
}

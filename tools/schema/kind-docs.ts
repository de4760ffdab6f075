/** What we say of a kind: a sentence of our own and the page of its reference. */
export interface KindDocs {
  readonly summary: string;
  readonly url: string;
}

const ISTIO = 'https://istio.io/latest/docs/reference/config';

export const KIND_DOCS: { readonly [kind: string]: KindDocs } = {
  AuthorizationPolicy: {
    summary: 'Says who may call a workload, and what is refused, audited or asked of somebody else.',
    url: `${ISTIO}/security/authorization-policy/`,
  },
  DestinationRule: {
    summary: 'Says how clients talk to a host once a route has chosen it: subsets, load balancing, TLS and limits.',
    url: `${ISTIO}/networking/destination-rule/`,
  },
  EnvoyFilter: {
    summary: 'Patches the Envoy configuration that Istio generates, for what no other kind can express.',
    url: `${ISTIO}/networking/envoy-filter/`,
  },
  Gateway: {
    summary: 'Opens ports at the edge of the mesh and says which hosts and certificates they serve.',
    url: `${ISTIO}/networking/gateway/`,
  },
  PeerAuthentication: {
    summary: 'Says whether a workload accepts plain text, mutual TLS or both from its peers.',
    url: `${ISTIO}/security/peer_authentication/`,
  },
  ProxyConfig: {
    summary: 'Sets start-up options of the proxies of some workloads.',
    url: `${ISTIO}/networking/proxy-config/`,
  },
  RequestAuthentication: {
    summary: 'Says which JSON web tokens a workload trusts and where it finds them in a request.',
    url: `${ISTIO}/security/request_authentication/`,
  },
  ServiceEntry: {
    summary: 'Adds a host to the service registry of the mesh, most often one that lives outside of it.',
    url: `${ISTIO}/networking/service-entry/`,
  },
  Sidecar: {
    summary: 'Narrows what the proxy of a workload listens to and which hosts it knows.',
    url: `${ISTIO}/networking/sidecar/`,
  },
  Telemetry: {
    summary: 'Chooses the metrics, traces and access logs that proxies produce.',
    url: `${ISTIO}/telemetry/`,
  },
  TrafficExtension: {
    summary: 'Runs a WebAssembly module or a Lua script inside the proxy.',
    url: `${ISTIO}/proxy_extensions/traffic_extension/`,
  },
  VirtualService: {
    summary: 'Routes requests for some hosts to destinations, by what is in the request.',
    url: `${ISTIO}/networking/virtual-service/`,
  },
  WasmPlugin: {
    summary: 'Runs a WebAssembly module inside the proxy.',
    url: `${ISTIO}/proxy_extensions/wasm-plugin/`,
  },
  WorkloadEntry: {
    summary: 'Describes one workload outside of Kubernetes, such as a virtual machine.',
    url: `${ISTIO}/networking/workload-entry/`,
  },
  WorkloadGroup: {
    summary: 'Gives the template from which the workload entries of similar machines are made.',
    url: `${ISTIO}/networking/workload-group/`,
  },
};

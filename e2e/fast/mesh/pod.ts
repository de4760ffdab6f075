import { Manifest } from './manifest';

/** A pod of the mesh. There is no kubelet: it is a server at its address, or an Envoy, or just an address. */
export interface Pod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Record<string, string>;
  readonly ip: string;
  /** The region of its node. */
  readonly region?: string;
}

export const REGIONS = ['region-a', 'region-b'];

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number;
}

interface Service extends Manifest {
  readonly spec: { readonly selector?: Record<string, string>; readonly ports: ServicePort[] };
}

/** A node in each region. */
export function nodes(): Manifest[] {
  return REGIONS.map(region => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: region, labels: { 'topology.kubernetes.io/region': region, 'topology.kubernetes.io/zone': `${region}1` } },
  }));
}

/** The pods as the API server would show them. */
export function podManifests(pods: readonly Pod[]): Manifest[] {
  return pods.map(({ name, namespace, labels, ip, region = REGIONS[0] }) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: { nodeName: region, serviceAccountName: 'default', containers: [] },
    status: { phase: 'Running', podIP: ip, podIPs: [{ ip }], conditions: [{ type: 'Ready', status: 'True' }] },
  }));
}

/** The endpoints of the services, as Kubernetes' own controller would write them. */
export function endpointSlices(manifests: readonly Manifest[], pods: readonly Pod[]): Manifest[] {
  return manifests.filter(isService).map(service => {
    const { metadata: { name, namespace }, spec: { ports } } = service;
    return {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name, namespace, labels: { 'kubernetes.io/service-name': name } },
      addressType: 'IPv4',
      endpoints: selected(service, pods).map(pod => ({
        addresses: [pod.ip],
        conditions: { ready: true },
        nodeName: pod.region ?? REGIONS[0],
        targetRef: { kind: 'Pod', name: pod.name, namespace },
      })),
      ports: ports.map(port => ({ name: port.name ?? '', port: port.targetPort ?? port.port, protocol: 'TCP' })),
    };
  });
}

/** The endpoints that proxies must come to know, by the name of their cluster. */
export function expectedEndpoints(manifests: readonly Manifest[], pods: readonly Pod[]): Map<string, string[]> {
  return new Map(manifests.filter(isService).flatMap(service => {
    const { metadata: { name, namespace }, spec: { ports } } = service;
    return ports.map(({ port, targetPort = port }): [string, string[]] =>
      [`outbound|${port}||${name}.${namespace}.svc.cluster.local`, selected(service, pods).map(({ ip }) => `${ip}:${targetPort}`)]);
  }));
}

function isService(manifest: Manifest): manifest is Service {
  return manifest.kind === 'Service';
}

function selected({ metadata, spec: { selector } }: Service, pods: readonly Pod[]): Pod[] {
  return pods.filter(pod => selector !== undefined && pod.namespace === metadata.namespace
    && Object.entries(selector).every(([key, value]) => pod.labels[key] === value));
}

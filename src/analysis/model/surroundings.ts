import { Labels } from './read';

export const DEFAULT_CLUSTER_DOMAIN = 'cluster.local';
export const DEFAULT_ROOT_NAMESPACE = 'istio-system';

/** What to think of things that are neither in the manifests nor declared. */
export enum Undeclared {
  /** They exist elsewhere. */
  ALLOW = 'allow',
  /** They are missing where the manifests hold the namespace and its objects of that kind, else nobody knows. */
  INFER = 'infer',
  /** They do not exist: the manifests and the declarations are all there is. */
  DENY = 'deny',
}

/** A workload that is not in the manifests. */
export interface ExternalWorkload {
  readonly namespace: string;
  readonly labels: Labels;
  /** Ports that its Service opens; empty where nobody knows. */
  readonly ports: readonly number[];
}

/** What exists although it is not in the manifests. Names are `namespace/name`; hosts may begin with `*`. */
export interface Externals {
  readonly hosts: readonly string[];
  readonly namespaces: readonly string[];
  readonly gateways: readonly string[];
  readonly secrets: readonly string[];
  readonly serviceAccounts: readonly string[];
  readonly workloads: readonly ExternalWorkload[];
  /** Revisions and tags of the control plane. */
  readonly revisions: readonly string[];
  /** Extension providers of the mesh config. */
  readonly providers: readonly string[];
}

/** What manifests for other clusters hold of hosts, by resolved name: those of this one may be like them. */
export interface Elsewhere {
  /** Hosts that DestinationRules are for. */
  readonly ruled: ReadonlySet<string>;
  /** Hosts that routes go to. */
  readonly routed: ReadonlySet<string>;
}

/** All that manifests do not say themselves. */
export interface Surroundings {
  readonly undeclared: Undeclared;
  readonly externals: Externals;
  /** @default - there are no others */
  readonly elsewhere?: Elsewhere;
  /** @default - any domain of a Service's full name is taken for the cluster's */
  readonly clusterDomain?: string;
  /** Mesh config in YAML; what it says goes before a ConfigMap in the manifests. */
  readonly meshConfig?: string;
}

/** The gateway of Istio's default installation, with the ports of its Service and those of its pods. */
const DEFAULT_INGRESS: ExternalWorkload = {
  namespace: 'istio-system', labels: { istio: 'ingressgateway' }, ports: [80, 443, 8080, 8443, 15021, 15443, 31400],
};
/** What it brings along, and the addons of its samples. */
const DEFAULT_SERVICES = [
  'istiod', 'istio-ingressgateway', 'istio-egressgateway',
  'grafana', 'jaeger-collector', 'kiali', 'loki', 'prometheus', 'tracing', 'zipkin',
];
const DEFAULT_HOSTS = DEFAULT_SERVICES.map(name => `${name}.istio-system.svc.cluster.local`);

export const NO_EXTERNALS: Externals = {
  hosts: [], namespaces: [], gateways: [], secrets: [], serviceAccounts: [], workloads: [], revisions: [], providers: [],
};

export const NOWHERE_ELSE: Elsewhere = { ruled: new Set(), routed: new Set() };

/** A default installation of Istio, and nothing else that is known. */
export const DEFAULT_SURROUNDINGS: Surroundings = {
  undeclared: Undeclared.INFER,
  externals: { ...NO_EXTERNALS, hosts: DEFAULT_HOSTS, workloads: [DEFAULT_INGRESS] },
};

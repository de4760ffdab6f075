import { Profile } from './profile';
import { Tree, overlays } from './tree';
import { GatewayPort } from '../../gateway/gateway-port';

/** A gateway of an installation; what is left out comes from the values. */
export interface InstalledGateway {
  readonly name: string;
  readonly namespace?: string;
  readonly enabled?: boolean;
  readonly labels?: { readonly [name: string]: string };
  /** Settings of this gateway alone. */
  readonly values?: Tree;
  /** Settings of Kubernetes, laid over the objects. */
  readonly k8s?: Tree;
  /** Type and ports of the Service, made of the ports that the settings say. */
  expose?(ports: GatewayPort[]): Tree;
}

/** A component that there is at most one of. */
export interface InstalledComponent {
  readonly enabled?: boolean;
  readonly namespace?: string;
  /** Settings that this component alone sees, of those under its own name. */
  readonly values?: Tree;
  /** Settings of Kubernetes, laid over the objects. */
  readonly k8s?: Tree;
}

/** Which components are installed. */
export interface Components {
  readonly base?: InstalledComponent;
  readonly pilot?: InstalledComponent;
  readonly cni?: InstalledComponent;
  readonly ztunnel?: InstalledComponent;
  readonly ingressGateways?: readonly InstalledGateway[];
  readonly egressGateways?: readonly InstalledGateway[];
}

/** What is asked for: a profile, and what differs from it. */
export interface InstallationOptions {
  readonly profile?: Profile;
  readonly components?: Components;
  /** Settings in the words of Istio's values. */
  readonly values?: Tree;
}

/** What is installed: components, and the settings that profile and options ask for together. */
export interface Installation {
  readonly namespace: string;
  readonly components: Required<Components>;
  readonly values: Tree;
}

const INGRESS = 'istio-ingressgateway';
const EGRESS = 'istio-egressgateway';

const DEFAULT: Required<Components> = {
  base: { enabled: true },
  pilot: { enabled: true },
  cni: { enabled: false },
  ztunnel: { enabled: false },
  ingressGateways: [{ name: INGRESS }],
  egressGateways: [],
};

const NO_GATEWAY: Components = { ingressGateways: [] };
const AMBIENT: Components = { ...NO_GATEWAY, cni: { enabled: true }, ztunnel: { enabled: true } };
/** OpenShift admits privileged pods in its own namespace. */
const IN_KUBE_SYSTEM = { enabled: true, namespace: 'kube-system' };

/** What each profile installs, where it differs from the default one. */
const COMPONENTS: { readonly [P in Profile]: Components } = {
  [Profile.DEFAULT]: {},
  [Profile.MINIMAL]: NO_GATEWAY,
  [Profile.DEMO]: { egressGateways: [{ name: EGRESS }] },
  [Profile.EMPTY]: { ...NO_GATEWAY, base: { enabled: false }, pilot: { enabled: false } },
  [Profile.AMBIENT]: AMBIENT,
  [Profile.REMOTE]: NO_GATEWAY,
  [Profile.PREVIEW]: {},
  [Profile.STABLE]: {},
  [Profile.OPENSHIFT]: { cni: IN_KUBE_SYSTEM },
  [Profile.OPENSHIFT_AMBIENT]: { ...NO_GATEWAY, cni: IN_KUBE_SYSTEM, ztunnel: IN_KUBE_SYSTEM },
};

/** What each profile sets, where it differs from the default one. */
const VALUES: { readonly [P in Profile]?: Tree } = {
  [Profile.DEMO]: { profile: 'demo' },
  [Profile.AMBIENT]: { profile: 'ambient' },
  [Profile.REMOTE]: { profile: 'remote' },
  [Profile.PREVIEW]: { profile: 'preview' },
  [Profile.STABLE]: { profile: 'stable' },
  [Profile.OPENSHIFT]: { global: { platform: 'openshift' } },
  [Profile.OPENSHIFT_AMBIENT]: { profile: 'ambient', global: { platform: 'openshift' } },
};

const DEFAULT_VALUES: Tree = {
  defaultRevision: '',
  global: { istioNamespace: 'istio-system', configValidation: true },
  gateways: { [INGRESS]: {}, [EGRESS]: {} },
  ztunnel: { resourceName: 'ztunnel' },
};

/** The settings as a component sees them. */
export function settingsFor({ values, components }: Installation, name: 'pilot' | 'cni' | 'ztunnel'): Tree {
  const own = components[name].values;
  return own === undefined ? values : overlays(values, { [name]: own });
}

export function installationOf({ profile = Profile.DEFAULT, components = {}, values = {} }: InstallationOptions): Installation {
  const installed = componentsOf(COMPONENTS[profile], components);
  const enabled = { pilot: { enabled: installed.pilot.enabled, cni: { enabled: installed.cni.enabled } } };
  const asked = overlays(DEFAULT_VALUES, VALUES[profile], enabled, values);
  return { namespace: (asked.global as Tree).istioNamespace as string, components: installed, values: asked };
}

function componentsOf(profile: Components, own: Components): Required<Components> {
  const one = (name: 'base' | 'pilot' | 'cni' | 'ztunnel') => ({ ...DEFAULT[name], ...profile[name], ...own[name] });
  const many = (name: 'ingressGateways' | 'egressGateways') =>
    (own[name] ?? profile[name] ?? DEFAULT[name]).filter(({ enabled }) => enabled !== false);
  return {
    base: one('base'),
    pilot: one('pilot'),
    cni: one('cni'),
    ztunnel: one('ztunnel'),
    ingressGateways: many('ingressGateways'),
    egressGateways: many('egressGateways'),
  };
}

import { ControlPlaneProps } from '../../src/control-plane/control-plane-props';
import { installationOfProps } from '../../src/control-plane/installation-of-props';
import { manifestsOf } from '../../src/control-plane/manifests';
import { Platform, Profile } from '../../src/control-plane/values/profile';
import { Manifest } from '../../src/validation/manifest';

interface Rule {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
}

const OF_ISTIO = /(^|\.)istio\.io$/;
const OF_GATEWAY_API = /^gateway\.networking\.(x-)?k8s\.io$/;
const READ = ['get', 'list', 'watch'];

/** Everything by which rights grow: all profiles on all platforms, and the options that come with rights of their own. */
const PROPS: ControlPlaneProps[] = [
  ...Object.values(Profile).flatMap(profile => [undefined, ...Object.values(Platform)].map(platform => ({ profile, platform }))),
  { istiod: { analysis: true, taint: {}, env: { EXTERNAL_CA: 'ISTIOD_RA_KUBERNETES_API', ENABLE_CLUSTER_TRUST_BUNDLE_API: 'true' } } },
  { certificates: { provider: 'k8s.io/example', signers: ['example.org/mesh'] }, cni: { enabled: true } },
  { profile: Profile.REMOTE, remote: { address: '1.2.3.4', configCluster: true } },
];

const objects = PROPS.flatMap(props => manifestsOf(installationOfProps(props)).map(object => ({ props, object })));

function rulesOf(...kinds: string[]): Rule[] {
  return objects.filter(({ object }) => kinds.includes(object.kind)).flatMap(({ object }) => object.rules as Rule[]);
}

function showing(rules: Rule[]): string[] {
  return [...new Set(rules.map(rule => JSON.stringify(rule)))];
}

test('there are rights to look at', () => {
  expect(rulesOf('Role', 'ClusterRole').length).toBeGreaterThan(1000);
});

test('no rule is for all groups, and but for what upstream has too, for all verbs', () => {
  const rules = rulesOf('Role', 'ClusterRole');
  expect(showing(rules.filter(({ apiGroups }) => apiGroups.includes('*')))).toEqual([]);
  const forAll = rules.filter(({ verbs }) => verbs.includes('*')).flatMap(({ resources }) => resources);
  expect([...new Set(forAll)]).toEqual(['ingresses/status']);
});

test('where all resources of a group are named, they are those of the mesh, and only read', () => {
  const rules = rulesOf('Role', 'ClusterRole').filter(({ resources }) => resources.includes('*'));
  expect(showing(rules.filter(({ verbs }) => verbs.some(verb => !READ.includes(verb))))).toEqual([]);
  expect(showing(rules.filter(({ apiGroups }) => apiGroups.some(group => !OF_ISTIO.test(group) && !OF_GATEWAY_API.test(group))))).toEqual([]);
});

test('nobody may give rights, or take those of others', () => {
  const rules = rulesOf('Role', 'ClusterRole');
  expect(showing(rules.filter(({ apiGroups }) => apiGroups.includes('rbac.authorization.k8s.io')))).toEqual([]);
  expect(showing(rules.filter(({ verbs }) => verbs.some(verb => ['escalate', 'bind', 'impersonate'].includes(verb))))).toEqual([]);
});

test('Secrets of the whole cluster are read, and not written', () => {
  const rules = rulesOf('ClusterRole').filter(({ resources }) => resources.includes('secrets'));
  expect(showing(rules.filter(({ verbs }) => verbs.some(verb => !READ.includes(verb))))).toEqual([]);
});

test('bindings are to roles that are made here, and to accounts', () => {
  for (const props of PROPS) {
    const made = manifestsOf(installationOfProps(props));
    const nameOf = ({ kind, metadata }: Manifest) => `${kind} ${metadata.name}`;
    const names = made.map(nameOf);
    const bindings = made.filter(({ kind }) => kind.endsWith('Binding') && kind !== 'ValidatingAdmissionPolicyBinding');
    expect(bindings.filter(({ roleRef }: any) => !names.includes(`${roleRef.kind} ${roleRef.name}`)).map(nameOf)).toEqual([]);
    expect(bindings.flatMap(({ subjects }: any) => subjects).filter(({ kind }) => kind !== 'ServiceAccount')).toEqual([]);
  }
});

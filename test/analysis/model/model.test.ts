import { HostTable } from '../../../src/analysis/model/host-table';
import { Hosts } from '../../../src/analysis/model/hosts';
import { LabelIndex, selects } from '../../../src/analysis/model/label-index';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { Visibility } from '../../../src/analysis/model/visibility';
import { Manifest } from '../../../src/validation/manifest';

const object = (apiVersion: string, kind: string, metadata: object, body: object = {}): Manifest =>
  ({ apiVersion, kind, metadata: { name: 'a', namespace: 'shop', ...metadata }, ...body });

describe('hosts', () => {
  test('are completed like Istio does', () => {
    const hosts = new Hosts(undefined);
    expect(hosts.resolve('reviews', 'shop')).toBe('reviews.shop.svc.cluster.local');
    expect(hosts.resolve('reviews.shop', 'shop')).toBe('reviews.shop');
    expect(hosts.resolve('*', 'shop')).toBe('*');
    expect(hosts.resolve('*.shop.svc.cluster.local', 'shop')).toBe('*.shop.svc.cluster.local');
  });

  test('of Services have one domain: any while nobody says which, but not that of several clusters', () => {
    expect(new Hosts(undefined).resolve('a.b.svc.corp', 'shop')).toBe('a.b.svc.cluster.local');
    expect(new Hosts('corp').resolve('a.b.svc.corp', 'shop')).toBe('a.b.svc.cluster.local');
    expect(new Hosts('corp').resolve('a.b.svc.other', 'shop')).toBe('a.b.svc.other');
    expect(new Hosts(undefined).resolve('a.b.svc.clusterset.local', 'shop')).toBe('a.b.svc.clusterset.local');
  });

  test('are found by themselves, else by the most specific wildcard', () => {
    const table = new HostTable<string>();
    ['*', '*.com', '*.a.com', '*-x.a.com', 'b.a.com'].forEach(host => table.add(host, host));
    const found = ['b.a.com', 'c.a.com', 'd-x.a.com', 'a.com', 'local', '*.b.a.com', '*.a.com'].map(host => table.of(host)[0]);
    expect(found).toEqual(['b.a.com', '*.a.com', '*-x.a.com', '*.com', '*', '*.a.com', '*.a.com']);
  });
});

test('things with labels are found by selector, in one namespace or in all', () => {
  const things = [{ app: 'a', v: '1' }, { app: 'a', v: '2' }, { app: 'b', v: '1' }].map((labels, index) => ({ labels, namespace: index < 2 ? 'x' : 'y' }));
  const index = new LabelIndex(things, ({ labels }) => labels, ({ namespace }) => namespace);
  expect(index.select({ app: 'a', v: '2' })).toEqual([things[1]]);
  expect(index.select({ v: '1' })).toEqual([things[0], things[2]]);
  expect(index.select({ v: '1' }, 'y')).toEqual([things[2]]);
  expect(index.select({}, 'x')).toEqual(things.slice(0, 2));
  expect(index.select({ v: '3' })).toEqual([]);
  expect(selects({}, { app: 'a' })).toBe(true);
});

test('what is exported is seen by those namespaces, and by all where nothing is said', () => {
  expect(Visibility.of(undefined, 'shop').includes('other')).toBe(true);
  expect(Visibility.of(['.'], 'shop').includes('other')).toBe(false);
  expect(Visibility.of(['.', 'other'], 'shop').includes('other')).toBe(true);
  expect(Visibility.of(['.'], 'a').overlaps(Visibility.of(['.'], 'b'))).toBe(false);
  expect(Visibility.of(['.'], 'a').overlaps(Visibility.of(['*'], 'b'))).toBe(true);
  expect(Visibility.of(['~'], 'a').overlaps(Visibility.of(['*'], 'b'))).toBe(false);
});

describe('workloads', () => {
  const template = { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'c', ports: [{ containerPort: 80 }] }] } };

  test.each([
    ['Pod', 'v1', template],
    ['Deployment', 'apps/v1', { spec: { template } }],
    ['StatefulSet', 'apps/v1', { spec: { template } }],
    ['DaemonSet', 'apps/v1', { spec: { template } }],
    ['ReplicaSet', 'apps/v1', { spec: { template } }],
    ['Job', 'batch/v1', { spec: { template } }],
    ['CronJob', 'batch/v1', { spec: { jobTemplate: { spec: { template } } } }],
  ])('are read out of a %s', (kind, apiVersion, body) => {
    const { spec, metadata } = body as { readonly spec: object; readonly metadata?: object };
    const mesh = new MeshModel([[object(apiVersion, kind, metadata ?? {}, { spec })]]);
    expect(mesh.workloads.select({ app: 'a' }, 'shop')).toMatchObject([{ containers: [{ name: 'c', ports: [{ number: 80 }] }], serviceAccount: 'default' }]);
  });

  test('that another one made are not counted twice', () => {
    const maker = object('apps/v1', 'Deployment', { name: 'd' }, { spec: { template } });
    const made = object('v1', 'Pod', { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'd', uid: 'u' }] }, { spec: template.spec });
    expect(new MeshModel([[maker, made]]).workloads.all).toHaveLength(1);
    expect(new MeshModel([[made]]).workloads.all).toHaveLength(1);
  });

  test('of any form do no harm', () => {
    const odd = [{ spec: null }, { spec: { template: 'x' } }, { spec: { template: { spec: { containers: [null, 3, { ports: 'x' }] } } } }];
    const mesh = new MeshModel([odd.map((body, index) => object('apps/v1', 'Deployment', { name: `d${index}` }, body))]);
    expect(mesh.workloads.all.map(({ containers }) => containers.length)).toEqual([0, 0, 3]);
  });
});

describe('the mesh config', () => {
  const config = object('v1', 'ConfigMap', { name: 'istio', namespace: 'istio-system' }, { data: { mesh: 'trustDomain: corp\nrootNamespace: mesh-root\n' } });

  test('is read from the ConfigMap of the control plane', () => {
    expect(new MeshModel([[config]]).config).toMatchObject({ trustDomain: 'corp', rootNamespace: 'mesh-root', isKnown: true });
  });

  test('is Istio\'s own by default', () => {
    expect(new MeshModel([[]]).config).toMatchObject({ trustDomain: 'cluster.local', rootNamespace: 'istio-system', isKnown: false });
  });
});

describe('membership', () => {
  const pod = (metadata: object, spec: object = {}) => object('v1', 'Pod', metadata, { spec: { containers: [], ...spec } });
  const namespace = (labels: object) => object('v1', 'Namespace', { name: 'shop', namespace: undefined, labels });
  const of = (...objects: Manifest[]) => {
    const mesh = new MeshModel([objects]);
    return mesh.membershipOf(mesh.workloads.all[0]);
  };

  test('is what the namespace asks for', () => {
    expect(of(pod({}), namespace({ 'istio-injection': 'enabled' }))).toBe('sidecar');
    expect(of(pod({}), namespace({ 'istio.io/rev': 'canary' }))).toBe('sidecar');
    expect(of(pod({}), namespace({ 'istio.io/dataplane-mode': 'ambient' }))).toBe('ambient');
    expect(of(pod({}), namespace({}))).toBe('none');
    expect(of(pod({}))).toBe('unknown');
  });

  test('is first of all what the pod asks for', () => {
    expect(of(pod({ labels: { 'sidecar.istio.io/inject': 'false' } }), namespace({ 'istio-injection': 'enabled' }))).toBe('none');
    expect(of(pod({ labels: { 'sidecar.istio.io/inject': 'true' } }))).toBe('sidecar');
    expect(of(pod({ labels: { 'istio.io/dataplane-mode': 'none' } }), namespace({ 'istio.io/dataplane-mode': 'ambient' }))).toBe('none');
    expect(of(pod({}, { hostNetwork: true }), namespace({ 'istio-injection': 'enabled' }))).toBe('none');
    expect(of(pod({}, { containers: [{ name: 'istio-proxy' }] }))).toBe('sidecar');
  });
});

import { PlacedMatch, fitsInto } from '../../../src/analysis/model/delegate-match';
import { isGivenAtRunTime } from '../../../src/analysis/model/endpoints';
import { sharedPorts } from '../../../src/analysis/model/entry-ports';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { DEFAULT_SURROUNDINGS } from '../../../src/analysis/model/surroundings';
import type * as istio from '../../../src/imports/istio';
import { Manifest } from '../../../src/validation/manifest';

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace = 'shop'): Manifest =>
  ({ apiVersion, kind, metadata: { name, namespace }, spec });
const istioObject = (kind: string, name: string, spec: object, namespace?: string) => object('networking.istio.io/v1', kind, name, spec, namespace);

describe('a match of a delegate', () => {
  const placed = (match: istio.HttpMatchRequest, namespace = 'shop'): PlacedMatch => ({ match, namespace });
  const fits = (leaf: istio.HttpMatchRequest, root: istio.HttpMatchRequest) => fitsInto(placed(leaf), placed(root, 'edge'));

  test('fits where it is a part of the path, or says nothing of it', () => {
    expect(fits({ uri: { prefix: '/a/b' } }, { uri: { prefix: '/a' } })).toBe(true);
    expect(fits({ uri: { exact: '/a' } }, { uri: { prefix: '/a' } })).toBe(true);
    expect(fits({ uri: { exact: '/a' } }, { uri: { exact: '/a' } })).toBe(true);
    expect(fits({}, { uri: { regex: '/a' } })).toBe(true);
    expect(fits({ uri: { prefix: '/' } }, { uri: { prefix: '/a' } })).toBe(false);
    expect(fits({ uri: { prefix: '/a' } }, { uri: { exact: '/a' } })).toBe(false);
    expect(fits({ uri: { regex: '/a' } }, { uri: { regex: '/a' } })).toBe(false);
    expect(fits({ uri: { prefix: '/a' } }, { uri: {} })).toBe(false);
  });

  test('fits where what both ask of a request is the same', () => {
    const header = (value: string) => ({ headers: { x: { exact: value } } });
    expect(fits(header('a'), header('a'))).toBe(true);
    expect(fits(header('a'), { headers: { y: { exact: 'b' } } })).toBe(true);
    expect(fits(header('a'), header('b'))).toBe(false);
    expect(fits({ ignoreUriCase: true }, {})).toBe(false);
    expect(fits({ port: 80 }, {})).toBe(true);
    expect(fits({ port: 80 }, { port: 81 })).toBe(false);
    expect(fits({}, { sourceNamespace: 'a' })).toBe(false);
    expect(fits({ sourceLabels: { a: 'b' } }, { sourceLabels: { a: 'c' } })).toBe(false);
  });

  test('fits where its gateways are among those of the root, each by its own namespace', () => {
    expect(fits({ gateways: ['edge/web'] }, { gateways: ['web', 'mesh'] })).toBe(true);
    expect(fits({ gateways: ['mesh'] }, { gateways: ['web', 'mesh'] })).toBe(true);
    expect(fits({ gateways: ['web'] }, { gateways: ['web'] })).toBe(false);
    expect(fits({ gateways: ['a/a', 'a/b'] }, { gateways: ['a/a'] })).toBe(false);
  });
});

describe('VirtualServices', () => {
  const root = istioObject('VirtualService', 'root', { hosts: ['a.com'], http: [{ delegate: { name: 'part' } }, { delegate: { name: 'part', namespace: 'team' } }] });
  const part = istioObject('VirtualService', 'part', { http: [{ route: [{ destination: { host: 'a' } }] }] }, 'team');

  test('get the requests of those that hand on to them', () => {
    const { virtualServices } = new MeshModel([[root, part]]);
    const [rootInfo, partInfo] = virtualServices.all;
    expect(virtualServices.rootsOf(partInfo)).toEqual([rootInfo]);
    expect(virtualServices.rootsOf(rootInfo)).toEqual([rootInfo]);
    expect([...virtualServices.delegated.keys()]).toEqual(['shop/part', 'team/part']);
  });

  test('are exported as the mesh config says where they say nothing', () => {
    const mesh = new MeshModel([[root]], undefined, { ...DEFAULT_SURROUNDINGS, meshConfig: 'defaultVirtualServiceExportTo: ["."]' });
    expect(mesh.virtualServices.all[0].visibility.scopes).toEqual(['shop']);
  });

  test('are found by the host that they send requests to, however it is written', () => {
    const other = istioObject('VirtualService', 'other', { hosts: ['b'], tcp: [{ route: [{ destination: { host: 'a.team.svc.cluster.local' }, weight: 3 }] }] });
    const { destinationTable } = new MeshModel([[part, other]]);
    expect(destinationTable.to('a.team.svc.cluster.local').map(({ object: { metadata }, weight }) => [metadata.name, weight])).toEqual([['part', undefined], ['other', 3]]);
    expect(destinationTable.to('b.shop.svc.cluster.local')).toEqual([]);
  });
});

describe('endpoints', () => {
  const service = object('v1', 'Service', 'a', { selector: { app: 'a' } });
  const pod = (labels: object): Manifest => ({ ...object('v1', 'Pod', 'a', { containers: [] }), metadata: { name: 'a', namespace: 'shop', labels: labels as {} } });
  const answer = (labels: { [name: string]: string }, ...objects: Manifest[]) => {
    const mesh = new MeshModel([[service, ...objects]]);
    return mesh.endpoints.withLabels(mesh.registry.services[0], labels).is;
  };

  test('are pods and machines with all labels', () => {
    expect(answer({ v: '1' }, pod({ app: 'a', v: '1' }))).toBe('known');
    expect(answer({ v: '1' }, istioObject('WorkloadEntry', 'm', { address: '1.1.1.1', labels: { app: 'a', v: '1' } }))).toBe('known');
    expect(answer({ v: '1' }, istioObject('WorkloadGroup', 'm', { metadata: { labels: { app: 'a', v: '1' } }, template: {} }))).toBe('known');
    expect(answer({ 'topology.kubernetes.io/zone': 'z' }, pod({ app: 'a' }))).toBe('known');
  });

  test('are machines by the labels in their metadata, and by those of the template of their group', () => {
    const entry = istioObject('WorkloadEntry', 'm', { address: '1.1.1.1', labels: { app: 'b', v: '1' } });
    expect(answer({ v: '1' }, pod({ app: 'a' }), { ...entry, metadata: { ...entry.metadata, labels: { app: 'a' } } })).toBe('known');
    expect(answer({ v: '1' }, pod({ app: 'a' }), istioObject('WorkloadGroup', 'm', { metadata: { labels: { app: 'a' } }, template: { labels: { v: '1' } } }))).toBe('known');
    expect(answer({ v: '1' }, pod({ app: 'a' }), entry)).toBe('doubtful');
  });

  test('are missing where other pods of the service are here', () => {
    expect(answer({ v: '1' }, pod({ app: 'a' }))).toBe('doubtful');
    expect(answer({ v: '1' }, pod({ app: 'b', v: '1' }))).toBe('unknown');
  });

  test('get some labels at run time only', () => {
    expect(['topology.istio.io/subzone', 'pod-template-hash', 'statefulset.kubernetes.io/pod-name'].every(isGivenAtRunTime)).toBe(true);
    expect(['app', 'version', 'app.kubernetes.io/version'].some(isGivenAtRunTime)).toBe(false);
  });
});

test('ports that several ServiceEntries give to one host are shared by those who see both', () => {
  const entry = (name: string, exportTo: string[], number: number) =>
    istioObject('ServiceEntry', name, { hosts: ['a.com'], exportTo, ports: [{ name: 'p', number, protocol: 'HTTP' }] }, name);
  const { registry } = new MeshModel([[entry('a', ['*'], 80), entry('b', ['.'], 80), entry('c', ['.'], 80), entry('d', ['*'], 81)]]);
  const names = sharedPorts(registry).map(({ entry: one, rivals }) =>
    [one.namespace, ...rivals(() => true).map(rival => rival.entry.namespace)].join());
  expect(names).toEqual(['a,b,c', 'b,a', 'c,a']);
});

test('a name with its namespace is short for the Service that is there', () => {
  const { registry } = new MeshModel([[object('v1', 'Service', 'a', {})]]);
  expect(['a.shop', 'a.shop.svc', 'b.shop', 'a', 'a.shop.svc.cluster.local'].map(name => registry.meantService(name)))
    .toEqual(['a.shop.svc.cluster.local', 'a.shop.svc.cluster.local', undefined, undefined, undefined]);
  expect(registry.find('a.shop', 'shop').is).toBe('absent');
});

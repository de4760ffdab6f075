import { KIND } from '../../../src/analysis/model/kinds';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { isSlipOf } from '../../../src/analysis/model/slip';
import { DEFAULT_SURROUNDINGS, Undeclared } from '../../../src/analysis/model/surroundings';
import { Manifest } from '../../../src/validation/manifest';

const namespace = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const service = (name: string, place: string): Manifest => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: place }, spec: {} });
const pod = (place: string, container = 'app'): Manifest =>
  ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod', namespace: place }, spec: { containers: [{ name: container }] } });
const meshOf = (...objects: Manifest[]) => new MeshModel([objects]);

describe('what is not in the manifests', () => {
  test('is missing where they hold its namespace and others of its kind in it', () => {
    expect(meshOf(namespace('shop'), service('a', 'shop')).world.without(KIND.Service, 'shop').is).toBe('absent');
    expect(meshOf(service('a', 'shop')).world.without(KIND.Service, 'shop').is).toBe('doubtful');
    expect(meshOf(service('a', 'bank')).world.without(KIND.Service, 'shop').is).toBe('unknown');
  });

  test('is doubtful where they hold the workloads of its namespace, unless its kind is often kept apart', () => {
    const { world } = meshOf(namespace('shop'), pod('shop'));
    expect([KIND.Service, KIND.Gateway, KIND.Secret].map(kind => world.without(kind, 'shop').is)).toEqual(['doubtful', 'doubtful', 'unknown']);
  });

  test('is doubtful where they hold workloads of the default namespace, which no manifest makes', () => {
    expect([meshOf(pod('default')), meshOf(pod('shop'))].map(({ gateways }, index) => gateways.find('web', ['default', 'shop'][index]).is)).toEqual(['doubtful', 'unknown']);
  });

  test('is expected where a short name is that of another namespace', () => {
    const { registry, gateways } = meshOf(namespace('shop'), pod('bank'), service('a', 'bank'), {
      apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { name: 'web', namespace: 'bank' }, spec: { servers: [] },
    });
    expect(['a', 'a.shop.svc.cluster.local', 'b'].map(host => registry.find(host, 'shop').is)).toEqual(['absent', 'unknown', 'unknown']);
    expect(['web', 'shop/web', 'other'].map(name => gateways.find(name, 'shop').is)).toEqual(['absent', 'unknown', 'unknown']);
    expect([registry.find('a', 'club').is, gateways.find('web', 'club').is, gateways.find('bnak/web', 'club').is]).toEqual(['unknown', 'doubtful', 'doubtful']);
  });

  test('is what the one setting says of it', () => {
    const worldOf = (undeclared: Undeclared) => new MeshModel([[pod('shop')]], () => true, { ...DEFAULT_SURROUNDINGS, undeclared }).world;
    expect(worldOf(Undeclared.DENY).without(KIND.Service, 'shop').is).toBe('absent');
    expect(worldOf(Undeclared.ALLOW).without(KIND.Service, 'shop', true).is).toBe('unknown');
  });
});

describe('a namespace that is not in the manifests', () => {
  test('may be elsewhere, unless they hold that of Istio and those of workloads', () => {
    const findIn = (...objects: Manifest[]) => meshOf(...objects).namespaces.find('nowhere').is;
    expect(findIn(namespace('shop'), pod('shop'))).toBe('unknown');
    expect(findIn(namespace('istio-system'), namespace('edge'), pod('edge', 'istio-proxy'))).toBe('unknown');
    expect(findIn(namespace('istio-system'), namespace('shop'), pod('shop'))).toBe('doubtful');
  });

  test('is elsewhere where its name is one that charts fill', () => {
    const { namespaces } = meshOf(namespace('istio-system'), namespace('shop'), pod('shop'));
    expect(['monitoring', 'istio-ingress', 'default'].map(name => namespaces.find(name).is)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('is probably another one where its name is a slip of the pen', () => {
    expect(['shopp', 'hsop', 'bank'].map(name => meshOf(namespace('shop')).namespaces.find(name).is)).toEqual(['doubtful', 'doubtful', 'unknown']);
  });
});

test('slips of the pen are a letter too many or too few, or two that changed places', () => {
  const slips = [['shopp', 'shop'], ['ingresgateway', 'ingressgateway'], ['paymnet', 'payment'], ['backedn', 'backend']];
  const names = [['shop', 'shop'], ['shop', 'ship'], ['shop', 'shops'], ['tenant-a', 'tenant-b'], ['team-1', 'team-12'], ['app', 'apps'], ['services-a', 'service-a']];
  expect([...slips, ...names].filter(([name, other]) => isSlipOf(name, other))).toEqual(slips);
});

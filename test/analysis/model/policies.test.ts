import { mayBeFor, matches } from '../../../src/analysis/model/authorization';
import { KIND } from '../../../src/analysis/model/kinds';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { Manifest } from '../../../src/validation/manifest';

function object(apiVersion: string, kind: string, space: string, name: string, spec: object, labels: Record<string, string> = {}): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: space, labels }, spec };
}

function pod(space: string, labels: Record<string, string>): Manifest {
  return object('v1', 'Pod', space, labels.app, {}, labels);
}

function namespace(name: string, labels: Record<string, string> = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function policy(space: string, name: string, spec: object): Manifest {
  return object('security.istio.io/v1', 'AuthorizationPolicy', space, name, spec);
}

function mutualTls(space: string, name: string, spec: object): Manifest {
  return object('security.istio.io/v1', 'PeerAuthentication', space, name, spec);
}

describe('policies', () => {
  const mesh = new MeshModel([[
    pod('shop', { app: 'cart' }),
    pod('bank', { app: 'cart' }),
    policy('istio-system', 'mesh', {}),
    policy('shop', 'general', {}),
    policy('shop', 'special', { selector: { matchLabels: { app: 'cart' } } }),
    policy('shop', 'targeted', {
      targetRefs: [{ group: '', kind: 'Service', name: 'cart' }, { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'web' }],
    }),
    policy('istio-system', 'everywhere', { selector: { matchLabels: { app: 'cart' } } }),
  ]]);
  const namesOf = (index: number) => mesh.policies.of(KIND.AuthorizationPolicy, mesh.workloads.all[index])
    .map(({ object: { metadata } }) => metadata.name);

  test('of a workload are those of the mesh, of its namespace and those that select it', () => {
    expect(namesOf(0)).toEqual(['mesh', 'general', 'special', 'everywhere']);
    expect(namesOf(1)).toEqual(['mesh', 'everywhere']);
  });

  test('name their targets by kind', () => {
    const [targeted] = mesh.policies.all(KIND.AuthorizationPolicy).filter(({ targets }) => targets.length > 0);
    expect(targeted.targets).toEqual([
      { kind: KIND.Service, name: 'cart', path: 'spec.targetRefs[0]' },
      { kind: KIND.KubernetesGateway, name: 'web', path: 'spec.targetRefs[1]' },
    ]);
  });
});

describe('mutual TLS of a workload', () => {
  const modeOf = (objects: Manifest[], port?: number) => {
    const mesh = new MeshModel([[pod('shop', { app: 'cart' }), ...objects]]);
    return mesh.mutualTls.of(mesh.workloads.all[0], port)?.mode;
  };
  const special = (spec: object) => mutualTls('shop', 'cart', { selector: { matchLabels: { app: 'cart' } }, ...spec });
  const ofMesh = mutualTls('istio-system', 'mesh', { mtls: { mode: 'STRICT' } });

  test('is nothing where no policy says it', () => {
    expect(modeOf([mutualTls('bank', 'default', { mtls: { mode: 'STRICT' } })])).toBeUndefined();
  });

  test('is that of the mesh, of the namespace, of the workload, of the port', () => {
    expect(modeOf([ofMesh])).toBe('STRICT');
    expect(modeOf([ofMesh, mutualTls('shop', 'default', { mtls: { mode: 'UNSET' } })])).toBe('STRICT');
    expect(modeOf([ofMesh, mutualTls('shop', 'default', { mtls: { mode: 'DISABLE' } })])).toBe('DISABLE');
    expect(modeOf([ofMesh, special({ mtls: { mode: 'PERMISSIVE' } })])).toBe('PERMISSIVE');
    expect(modeOf([ofMesh, special({ portLevelMtls: { 80: { mode: 'DISABLE' } } })], 80)).toBe('DISABLE');
    expect(modeOf([ofMesh, special({ portLevelMtls: { 80: { mode: 'DISABLE' } } })], 81)).toBe('STRICT');
  });

  test('is not known where several may be the oldest, or the port decides', () => {
    expect(modeOf([ofMesh, mutualTls('istio-system', 'other', { mtls: { mode: 'DISABLE' } })])).toBeUndefined();
    expect(modeOf([ofMesh, special({ portLevelMtls: { 80: { mode: 'DISABLE' } } })])).toBeUndefined();
  });

  test('is not that of a selector in the root namespace', () => {
    expect(modeOf([mutualTls('istio-system', 'cart', { selector: { matchLabels: { app: 'cart' } }, mtls: { mode: 'STRICT' } })])).toBeUndefined();
  });
});

describe('a policy may be for a caller', () => {
  const caller = { trustDomain: 'mesh.example', namespace: 'edge', serviceAccount: 'web' };
  const isFor = (rule: object) => {
    const [only] = new MeshModel([[policy('shop', 'cart', { rules: [rule] })]]).policies.all(KIND.AuthorizationPolicy);
    return mayBeFor(only, caller);
  };

  test.each([
    [{}, true],
    [{ from: [{ source: { principals: ['cluster.local/ns/edge/sa/web'] } }] }, true],
    [{ from: [{ source: { principals: ['mesh.example/ns/edge/*'] } }] }, true],
    [{ from: [{ source: { principals: ['*'] } }] }, true],
    [{ from: [{ source: { principals: ['cluster.local/ns/edge/sa/other'] } }] }, false],
    [{ from: [{ source: { namespaces: ['edge'] } }] }, true],
    [{ from: [{ source: { namespaces: ['shop'] } }, { source: { ipBlocks: ['10.0.0.0/8'] } }] }, true],
    [{ from: [{ source: { namespaces: ['shop'] } }] }, false],
    [{ from: [{ source: { serviceAccounts: ['edge/web'] } }] }, true],
    [{ from: [{ source: { serviceAccounts: ['web'] } }] }, false],
    [{ when: [{ key: 'source.namespace', values: ['shop'] }] }, false],
    [{ when: [{ key: 'request.headers[x]', values: ['shop'] }] }, true],
  ])('%j: %s', (rule, expected) => {
    expect(isFor(rule)).toBe(expected);
  });

  test('by patterns that begin or end with a wildcard', () => {
    expect([matches('*', ''), matches('*', 'a'), matches('*b', 'ab'), matches('a*', 'ab'), matches('a', 'ab')]).toEqual([false, true, true, true, false]);
  });
});

describe('waypoints', () => {
  const mesh = new MeshModel([[
    namespace('shop', { 'istio.io/use-waypoint': 'ours', 'istio.io/use-waypoint-namespace': 'infra' }),
    object('gateway.networking.k8s.io/v1', 'Gateway', 'infra', 'ours', { gatewayClassName: 'istio-waypoint' }, { 'istio.io/waypoint-for': 'all' }),
  ]]);

  test('are asked for by labels of the object, else of its namespace', () => {
    expect(mesh.waypoints.usedBy({}, 'shop')).toEqual({ name: 'ours', namespace: 'infra' });
    expect(mesh.waypoints.usedBy({ 'istio.io/use-waypoint': 'own' }, 'shop')).toEqual({ name: 'own', namespace: 'shop' });
    expect(mesh.waypoints.usedBy({ 'istio.io/use-waypoint': 'none' }, 'shop')).toBe('none');
    expect(mesh.waypoints.usedBy({}, 'elsewhere')).toBe('unknown');
  });

  test('are Gateways of a class', () => {
    const answer = mesh.waypoints.find({ name: 'ours', namespace: 'infra' });
    expect(answer).toMatchObject({ is: 'known', value: { isWaypoint: true, waypointFor: 'all' } });
  });
});

import { ApiObject, Chart, Testing } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { shopChart } from '../security/judged';

/** Where a policy with a target lands, and what it says of the target. */
function synth(target: PolicyTarget, chart: Chart = shopChart(), namespace?: string): any {
  const policy = AuthorizationPolicy.allowNothing(chart, 'Policy', { target, metadata: namespace === undefined ? undefined : { namespace } });
  const { metadata, spec } = Testing.synth(chart).find(({ kind }) => kind === 'AuthorizationPolicy');
  expect(metadata.name).toBe(policy.name);
  return { namespace: metadata.namespace, ...spec };
}

function object(chart: Chart, apiVersion: string, kind: string, namespace?: string): ApiObject {
  return new ApiObject(chart, kind, { apiVersion, kind, metadata: { name: 'cart', namespace } });
}

test.each([
  ['the mesh', PolicyTarget.mesh(), { namespace: 'istio-system' }],
  ['a namespace', PolicyTarget.namespace('billing'), { namespace: 'billing' }],
  ['pods by their labels', PolicyTarget.workloads({ app: 'cart' }), { namespace: 'shop', selector: { matchLabels: { app: 'cart' } } }],
  [
    'the pods of a gateway',
    PolicyTarget.workload(IngressGateway.fromSelector({ istio: 'ingress' }, { namespace: 'edge' })),
    { namespace: 'edge', selector: { matchLabels: { istio: 'ingress' } } },
  ],
  [
    'a service by its host',
    PolicyTarget.service(MeshService.fromHost('cart')),
    { namespace: 'shop', targetRefs: [{ group: '', kind: 'Service', name: 'cart' }] },
  ],
  [
    'all waypoints',
    PolicyTarget.gatewayClass('istio-waypoint'),
    { namespace: 'istio-system', targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' }] },
  ],
  [
    'all waypoints of a mesh with another root namespace',
    PolicyTarget.gatewayClass('istio-waypoint', { rootNamespace: 'mesh' }),
    { namespace: 'mesh', targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' }] },
  ],
  [
    'an object by its names',
    PolicyTarget.of({ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'bank', namespace: '' }),
    { namespace: 'shop', targetRefs: [{ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'bank', namespace: '' }] },
  ],
  [
    'several objects',
    PolicyTarget.anyOf(PolicyTarget.of({ kind: 'Service', name: 'a' }), PolicyTarget.of({ kind: 'Service', name: 'b' })),
    { namespace: 'shop', targetRefs: [{ group: '', kind: 'Service', name: 'a' }, { group: '', kind: 'Service', name: 'b' }] },
  ],
  [
    'one object in the old field',
    PolicyTarget.targetRef(PolicyTarget.of({ kind: 'Service', name: 'a' })),
    { namespace: 'shop', targetRef: { group: '', kind: 'Service', name: 'a' } },
  ],
])('targets %s', (_, target, expected) => {
  expect(synth(target)).toEqual(expected);
});

test.each([
  ['Service', 'v1', '', (construct: ApiObject) => PolicyTarget.service(MeshService.fromService(construct))],
  ['Gateway', 'gateway.networking.k8s.io/v1', 'gateway.networking.k8s.io', (construct: ApiObject) => PolicyTarget.gateway(construct)],
  ['ServiceEntry', 'networking.istio.io/v1', 'networking.istio.io', (construct: ApiObject) => PolicyTarget.serviceEntry(construct)],
])('targets a %s by handle, in its namespace', (kind, apiVersion, group, targetOf) => {
  const other = new Chart(Testing.app(), 'other', { namespace: 'other' });
  expect(synth(targetOf(object(other, apiVersion, kind)))).toEqual({ namespace: 'other', targetRefs: [{ group, kind, name: 'cart' }] });
});

test('targets a ServiceEntry of this library', () => {
  const other = new Chart(Testing.app(), 'other', { namespace: 'other' });
  const entry = new ServiceEntry(other, 'Bank', { hosts: ['bank.example.com'] });
  expect(synth(PolicyTarget.serviceEntry(entry)))
    .toEqual({ namespace: 'other', targetRefs: [{ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'other-bank' }] });
});

test('fails at synthesis when the object is in another namespace', () => {
  const chart = shopChart();
  const gateway = object(chart, 'gateway.networking.k8s.io/v1', 'Gateway', 'edge');
  expect(() => synth(PolicyTarget.gateway(gateway), chart, 'shop'))
    .toThrow('spec.targetRefs[0]: Gateway cart is in namespace edge, but the policy in shop; put the policy into edge');
  expect(() => synth(PolicyTarget.service(MeshService.fromHost('cart', { namespace: 'billing' }))))
    .toThrow('spec.targetRefs[0]: Service cart is in namespace billing, but the policy in shop; put the policy into billing');
});

test('fails at synthesis when a GatewayClass is meant outside of the root namespace', () => {
  expect(() => synth(PolicyTarget.gatewayClass('istio-waypoint'), shopChart(), 'shop'))
    .toThrow('spec.targetRefs[0]: a GatewayClass counts in namespace istio-system alone, but the policy is in shop; leave its namespace out');
});

test('fails at synthesis when a host is no Service', () => {
  expect(() => synth(PolicyTarget.service(MeshService.fromHost('bank.example.com'))))
    .toThrow('spec.targetRefs[0]: "bank.example.com" is no Kubernetes Service; use PolicyTarget.serviceEntry');
});

test('fails when a handle is of another kind', () => {
  const service = object(shopChart(), 'v1', 'Service');
  expect(() => PolicyTarget.gateway(service))
    .toThrow('PolicyTarget.gateway: got a Service of core (test/Service); use a Gateway of gateway.networking.k8s.io');
});

test('fails when names are wrong', () => {
  expect(() => PolicyTarget.of({ group: 'apps', kind: 'Deployment', name: '', namespace: 'shop' })).toThrow(new Error([
    'PolicyTarget.of: kind: got "apps/Deployment"; use a Service, a ServiceEntry of networking.istio.io, or a Gateway or GatewayClass of gateway.networking.k8s.io',
    'PolicyTarget.of: name: got ""; use the name of an object, 1 to 253 characters',
    'PolicyTarget.of: namespace: got "shop"; leave it out, and put the policy into that namespace',
  ].join('\n')));
  expect(() => PolicyTarget.gatewayClass('a', { rootNamespace: 'A' })).toThrow('PolicyTarget.gatewayClass: rootNamespace: got "A"; use');
  expect(() => PolicyTarget.gatewayClass('')).toThrow('PolicyTarget.gatewayClass: name: got ""; use the name of an object, 1 to 253 characters');
});

test('fails when several targets are none, too many, not all objects, or not of one namespace', () => {
  const service = PolicyTarget.of({ kind: 'Service', name: 'a' });
  expect(() => PolicyTarget.anyOf()).toThrow('PolicyTarget.anyOf: targets: got no target; use at least one');
  expect(() => PolicyTarget.anyOf(...Array(17).fill(service))).toThrow('PolicyTarget.anyOf: targets: got 17 targets; use at most 16');
  expect(() => PolicyTarget.anyOf(service, PolicyTarget.workloads({ app: 'a' }))).toThrow('PolicyTarget.anyOf: targets: got workloads; use objects alone');
  const inNamespace = (namespace: string) => PolicyTarget.gateway(object(shopChart(), 'gateway.networking.k8s.io/v1', 'Gateway', namespace));
  expect(() => PolicyTarget.anyOf(inNamespace('a'), service, inNamespace('b'), inNamespace('a')))
    .toThrow('PolicyTarget.anyOf: targets: got objects of namespaces a, b; make one policy per namespace');
  expect(() => PolicyTarget.targetRef(PolicyTarget.anyOf(service, service)))
    .toThrow('PolicyTarget.targetRef: target: got 2 objects; use a target that is one object');
});

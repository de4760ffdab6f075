import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import { gatewayOf, lastSpec, reviewsOf, shopChart } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { ParentRef } from '../../src/gateway-api/parent-ref';
import * as gatewayapi from '../../src/imports/gatewayapi';

const plain = (reference: object) => JSON.parse(JSON.stringify(reference));

test('names a gateway, and one of its listeners', () => {
  const gateway = gatewayOf(shopChart());
  const whole = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' };
  expect(plain(ParentRef.gateway(gateway))).toEqual(whole);
  expect(plain(ParentRef.gateway(gateway, { sectionName: 'http', port: 80 }))).toEqual({ ...whole, sectionName: 'http', port: 80 });
});

test('names a set of listeners, a service, one of its ports, and a ServiceEntry', () => {
  const chart = shopChart();
  const set = new ApiObject(chart, 'Set', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'ListenerSet', metadata: { name: 'more' } });
  const service = reviewsOf(chart);
  const entry = new ServiceEntry(chart, 'Entry', { hosts: ['api.example.com'], ports: [{ number: 443, name: 'https', protocol: Protocol.HTTPS }] });
  expect(plain(ParentRef.listenerSet(set))).toEqual({ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'more', namespace: 'shop' });
  expect(plain(ParentRef.service(service))).toEqual({ group: '', kind: 'Service', name: 'reviews', namespace: 'shop' });
  expect(plain(ParentRef.service(service.port('http')))).toEqual({ group: '', kind: 'Service', name: 'reviews', namespace: 'shop', port: 80 });
  expect(plain(ParentRef.serviceEntry(entry))).toEqual({ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'shop-entry', namespace: 'shop' });
});

test('fits the props of the L1, and the port of a service is read at synthesis', () => {
  const chart = shopChart();
  const ports: object[] = [];
  const service = reviewsOf(chart, ports);
  new gatewayapi.HTTPRoute(chart, 'Route', { spec: { parentRefs: [ParentRef.service(service.port('http'))] } });
  ports.push({ name: 'http', port: 80 });
  expect(lastSpec(chart)).toEqual({ parentRefs: [{ group: '', kind: 'Service', name: 'reviews', namespace: 'shop', port: 80 }] });
});

test('a patch with a field that the schema does not know survives', () => {
  const chart = shopChart();
  const route = new gatewayapi.HTTPRoute(chart, 'Route', { spec: { parentRefs: [ParentRef.service(MeshService.fromHost('reviews'))] } });
  route.addJsonPatch(JsonPatch.add('/spec/parentRefs/0/future', true));
  expect(Testing.synth(chart)[0].spec.parentRefs).toEqual([{ group: '', kind: 'Service', name: 'reviews', future: true }]);
});

test.each([
  ['another kind', () => ParentRef.gateway(new ApiObject(shopChart(), 'X', { apiVersion: 'networking.istio.io/v1', kind: 'Gateway' })),
    'ParentRef.gateway: got a Gateway of networking.istio.io (shop/X); use a Gateway of gateway.networking.k8s.io'],
  ['a wrong section', () => ParentRef.gateway(gatewayOf(shopChart()), { sectionName: 'A B' }), 'ParentRef.gateway: sectionName: got "A B"; use'],
  ['a wrong port', () => ParentRef.gateway(gatewayOf(shopChart()), { port: 0 }), 'ParentRef.gateway: port: got 0; use a whole number from 1 to 65535'],
  ['a host outside of the cluster', () => plain(ParentRef.service(MeshService.fromHost('api.example.com'))),
    'ParentRef.service: "api.example.com" is no Kubernetes Service; use ParentRef.serviceEntry'],
])('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});

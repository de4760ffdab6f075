import { ApiObject, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { gatewayOf, reviewsOf, shopChart } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { GrantRef } from '../../src/gateway-api/grant-ref';
import { ObjectRef } from '../../src/gateway-api/object-ref';
import * as gatewayapi from '../../src/imports/gatewayapi';

const plain = (reference: object) => JSON.parse(JSON.stringify(reference));

test('names the gateway of a set of listeners, and the secret of a listener', () => {
  const chart = shopChart();
  const secret = new Secret(chart, 'Cert', { metadata: { name: 'cert' } });
  expect(plain(ObjectRef.gateway(gatewayOf(chart)))).toEqual({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'shop' });
  expect(plain(ObjectRef.secret(secret))).toEqual({ group: '', kind: 'Secret', name: 'cert', namespace: 'shop' });
});

test('names objects of any kind, such as those with certificates of authorities', () => {
  const chart = shopChart();
  const authorities = new ApiObject(chart, 'Authorities', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'authorities' } });
  expect(ObjectRef.of(authorities)).toEqual({ group: '', kind: 'ConfigMap', name: 'authorities', namespace: 'shop' });
  expect(ObjectRef.local(authorities)).toEqual({ group: '', kind: 'ConfigMap', name: 'authorities' });
  expect(ObjectRef.local(gatewayOf(chart))).toEqual({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' });
  expect(GrantRef.object(authorities)).toEqual({ group: '', kind: 'ConfigMap', name: 'authorities' });
});

test('names the target of a BackendTLSPolicy: a service, a port by its name, a ServiceEntry', () => {
  const chart = shopChart();
  const service = reviewsOf(chart);
  const entry = new ServiceEntry(chart, 'Entry', { hosts: ['api.example.com'], ports: [{ number: 443, name: 'https', protocol: Protocol.HTTPS }] });
  expect(plain(ObjectRef.tlsTarget(service))).toEqual({ group: '', kind: 'Service', name: 'reviews' });
  expect(plain(ObjectRef.tlsTarget(service.portNumber(80)))).toEqual({ group: '', kind: 'Service', name: 'reviews', sectionName: 'http' });
  expect(plain(ObjectRef.tlsTarget(entry.port('https'))))
    .toEqual({ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'shop-entry', sectionName: 'https' });
});

test('refuses what a BackendTLSPolicy cannot be for', () => {
  const unnamed = reviewsOf(shopChart(), [{ port: 80 }]);
  expect(() => plain(ObjectRef.tlsTarget(MeshService.fromHost('api.example.com')))).toThrow(
    'ObjectRef.tlsTarget: "api.example.com" is neither a Kubernetes Service nor of a ServiceEntry of this app; use one of them');
  expect(() => plain(ObjectRef.tlsTarget(unnamed.portNumber(80)))).toThrow('ObjectRef.tlsTarget: port 80 has no name; name it, or leave it out');
});

test('a grant lets the routes of a namespace refer to a service and to a secret', () => {
  const chart = shopChart();
  const route = new gatewayapi.HTTPRoute(chart, 'Route', { spec: {} });
  const secret = new ApiObject(chart, 'Cert', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'cert' } });
  expect(plain(GrantRef.of(route))).toEqual({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' });
  expect(plain(GrantRef.service(reviewsOf(chart).port('http')))).toEqual({ group: '', kind: 'Service', name: 'reviews' });
  expect(plain(GrantRef.secret(secret))).toEqual({ group: '', kind: 'Secret', name: 'cert' });
});

test('refuses another kind, and an object without a namespace', () => {
  const homeless = new ApiObject(Testing.chart(), 'Route', gatewayapi.HTTPRoute.GVK);
  expect(() => GrantRef.of(homeless)).toThrow('GrantRef.of: test/Route has no namespace; set one on its chart or in its metadata');
  const chart = shopChart();
  const route = new gatewayapi.HTTPRoute(chart, 'Route', { spec: {} });
  expect(() => ObjectRef.secret(route)).toThrow('ObjectRef.secret: got a HTTPRoute of gateway.networking.k8s.io (shop/Route); use a Secret');
  expect(() => GrantRef.secret(route)).toThrow('GrantRef.secret: got a HTTPRoute of gateway.networking.k8s.io (shop/Route); use a Secret');
  expect(() => ObjectRef.gateway(route)).toThrow('use a Gateway of gateway.networking.k8s.io');
});

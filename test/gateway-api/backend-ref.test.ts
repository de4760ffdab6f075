import { gatewayOf, lastSpec, reviewsOf, shopChart } from './shop';
import { Destination } from '../../src/discovery/destination';
import { MeshService } from '../../src/discovery/mesh-service';
import { BackendRef } from '../../src/gateway-api/backend-ref';
import * as gatewayapi from '../../src/imports/gatewayapi';
import { DestinationRule } from '../../src/traffic/destination-rule';

const plain = (reference: object) => JSON.parse(JSON.stringify(reference));
const reviews = { group: '', kind: 'Service', name: 'reviews', namespace: 'shop', port: 80 };

test('names a port of a service for each sort of route', () => {
  const service = reviewsOf(shopChart());
  expect(plain(BackendRef.http(service.port('http')))).toEqual(reviews);
  expect(plain(BackendRef.grpc(service.portNumber(80), { weight: 0 }))).toEqual({ ...reviews, weight: 0 });
  expect(plain(BackendRef.tcp(service, { weight: 1000000 }))).toEqual({ ...reviews, weight: 1000000 });
  expect(plain(BackendRef.filter(service))).toEqual(reviews);
});

test('says what is done to the requests that go there', () => {
  const filters = [{ type: gatewayapi.HttpRouteFilterType.REQUEST_HEADER_MODIFIER, requestHeaderModifier: { remove: ['x-debug'] } }];
  expect(plain(BackendRef.http(reviewsOf(shopChart()), { filters }))).toEqual({ ...reviews, filters });
});

test('leaves a short name to Gateway API, and calls a host without a Service by Istio\'s word', () => {
  expect(plain(BackendRef.http(Destination.of('reviews', { port: 80 })))).toEqual({ group: '', kind: 'Service', name: 'reviews', port: 80 });
  expect(plain(BackendRef.http(MeshService.fromHost('api.example.com').portNumber(443))))
    .toEqual({ group: 'networking.istio.io', kind: 'Hostname', name: 'api.example.com', port: 443 });
});

test('fits the props of the L1, and its port is read at synthesis', () => {
  const chart = shopChart();
  const ports: object[] = [];
  const service = reviewsOf(chart, ports);
  new gatewayapi.HTTPRoute(chart, 'Route', { spec: { rules: [{ backendRefs: [BackendRef.http(service.port('http'), { weight: 30 })] }] } });
  ports.push({ name: 'http', port: 80 });
  expect(lastSpec(chart)).toEqual({ rules: [{ backendRefs: [{ ...reviews, weight: 30 }] }] });
});

test.each([
  ['a weight out of range', () => BackendRef.http(MeshService.fromHost('a'), { weight: 1000001 }),
    'BackendRef.http: weight: got 1000001; use a whole number from 0 to 1000000'],
  ['a negative weight', () => BackendRef.tcp(MeshService.fromHost('a'), { weight: -1 }), 'BackendRef.tcp: weight: got -1; use a whole number from 0 to 1000000'],
  ['a broken weight', () => BackendRef.grpc(MeshService.fromHost('a'), { weight: 0.5 }), 'BackendRef.grpc: weight: got 0.5; use'],
])('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});

test('refuses at synthesis what is no port of a whole service', () => {
  const chart = shopChart();
  const service = reviewsOf(chart, [{ name: 'http', port: 80 }, { name: 'grpc', port: 90 }]);
  const subset = new DestinationRule(chart, 'Rule', { service }).addSubset('v1', { labels: { version: 'v1' } });
  expect(() => plain(BackendRef.http(service))).toThrow('got no port; the service has http (80), grpc (90)');
  expect(() => plain(BackendRef.http(service.port('htpp')))).toThrow('got "htpp"; the service has http (80), grpc (90)');
  expect(() => plain(BackendRef.http(Destination.of('reviews')))).toThrow('BackendRef.http: got no port; name one');
  expect(() => plain(BackendRef.http(subset))).toThrow(
    'BackendRef.http: got subset "v1" of reviews.shop.svc.cluster.local; Gateway API knows whole services alone, so use a Service for each version');
});

test('an error at synthesis names the route', () => {
  const chart = shopChart();
  new gatewayapi.HTTPRoute(chart, 'Route', { spec: { rules: [{ backendRefs: [BackendRef.http(reviewsOf(chart).port('grpc'))] }] } });
  gatewayOf(chart);
  expect(() => chart.toJson()).toThrow('[shop/Route] MESH0001 port: got "grpc"; the service has http (80)');
});

import { ApiObject, Chart, Testing } from 'cdk8s';
import { reviewsRule, shopChart, specOf } from './rule-under-test';
import { Destination } from '../../src/discovery/destination';
import { MeshService } from '../../src/discovery/mesh-service';
import { DestinationRule } from '../../src/traffic/destination-rule';

function renderIn(namespace: string, destination: Destination) {
  return destination._render(new Chart(Testing.app(), 'consumer', { namespace }));
}

test('is a destination with the host of its rule, wherever it is used', () => {
  const subset = reviewsRule().addSubset('v1', {});

  expect(renderIn('elsewhere', subset.toDestination()))
    .toStrictEqual({ host: 'reviews.shop.svc.cluster.local', subset: 'v1', port: undefined });
});

test('knows the service of its rule', () => {
  const service = MeshService.fromHost('reviews');

  expect(reviewsRule({ service }).addSubset('v1', {}).service).toBe(service);
});

test('has the named ports of its service', () => {
  const chart = shopChart();
  const service = new ApiObject(chart, 'Service', {
    apiVersion: 'v1', kind: 'Service', metadata: { name: 'orders' }, spec: { ports: [{ name: 'http', port: 8080 }] },
  });
  const subset = new DestinationRule(chart, 'Orders', { service: MeshService.fromService(service) }).addSubset('v1', {});

  expect(renderIn('elsewhere', subset.port('http')))
    .toStrictEqual({ host: 'orders.shop.svc.cluster.local', subset: 'v1', port: { number: 8080 } });
  expect(() => renderIn('elsewhere', subset.port('grpc'))).toThrow('port: got "grpc"; the service has http (8080)');
});

test('has ports by number', () => {
  const subset = reviewsRule().addSubset('v1', {});

  expect(renderIn('elsewhere', subset.portNumber(9080)))
    .toStrictEqual({ host: 'reviews.shop.svc.cluster.local', subset: 'v1', port: { number: 9080 } });
});

test('fails when a port number is out of range', () => {
  expect(() => reviewsRule().addSubset('v1', {}).portNumber(0))
    .toThrow(new Error('Subset.portNumber: port: got 0; use a whole number from 1 to 65535'));
});

describe('of a rule whose host has a wildcard', () => {
  const subset = () => reviewsRule({ service: MeshService.fromHost('*.shop.svc.cluster.local') }).addSubset('v1');

  test('is a subset of each service', () => {
    expect(renderIn('shop', subset().of(MeshService.fromHost('reviews'))))
      .toStrictEqual({ host: 'reviews.shop.svc.cluster.local', subset: 'v1', port: undefined });
  });

  test.each([
    ['all ports', () => subset().toDestination()],
    ['one port', () => subset().portNumber(80)],
  ])('fails at synthesis as a destination with %s', (_, destination) => {
    expect(() => renderIn('shop', destination())).toThrow(
      'host: got subset "v1" of "*.shop.svc.cluster.local", which is no single service; use subset.of(service)');
  });
});

test('keeps its labels', () => {
  const labels: { [key: string]: string } = { version: 'v1' };
  const rule = reviewsRule();
  rule.addSubset('v1', { labels });
  labels.version = 'v2';
  expect(specOf(rule).subsets).toMatchObject([{ name: 'v1', labels: { version: 'v1' } }]);
});

import { ApiObject, Chart, Testing } from 'cdk8s';
import { EgressHost } from '../../src/discovery/egress-host';
import { MeshService } from '../../src/discovery/mesh-service';
import { ServiceEntry } from '../../src/discovery/service-entry';

const CONSUMER = new Chart(Testing.app(), 'consumer', { namespace: 'consumer' });

test.each([
  ['./*', EgressHost.ownNamespace()],
  ['*/*', EgressHost.everywhere()],
  ['shop/*', EgressHost.namespace('shop')],
  ['~/*', EgressHost.none()],
  ['~shop/*', EgressHost.excluding('shop')],
  ['./*.example.com', EgressHost.of('./*.example.com')],
])('renders %s', (entry, host) => {
  expect(host._render(CONSUMER)).toBe(entry);
});

test('looks for a service in its own namespace', () => {
  const shop = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  const service = new ApiObject(shop, 'Reviews', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'reviews' } });
  expect(EgressHost.service(MeshService.fromApiObject(service))._render(CONSUMER)).toBe('shop/reviews.shop.svc.cluster.local');
});

test('looks for a short name in the namespace of the Sidecar', () => {
  expect(EgressHost.service(MeshService.fromHost('reviews'))._render(CONSUMER)).toBe('consumer/reviews.consumer.svc.cluster.local');
});

test('looks for a host outside of the cluster where its ServiceEntry is', () => {
  const entry = new ServiceEntry(new Chart(Testing.app(), 'shop', { namespace: 'shop' }), 'Api', { hosts: ['api.example.com'] });
  expect(EgressHost.service(entry.toService())._render(CONSUMER)).toBe('shop/api.example.com');
});

test('looks for a host that no object stands for everywhere', () => {
  expect(EgressHost.service(MeshService.fromHost('api.example.com'))._render(CONSUMER)).toBe('*/api.example.com');
});

test.each([
  ['shop', 'use a namespace and a host such as "shop/*" or "*/api.example.com"'],
  ['/shop.example.com', 'use a namespace and a host such as "shop/*" or "*/api.example.com"'],
  ['-/*', 'use a namespace, ".", "*" or "~" before the "/"'],
  ['shop/reviews', 'use a full host name such as "shop.example.com", "*.example.com" or "*" after the "/"'],
  ['shop/10.0.0.1', 'use a full host name such as "shop.example.com", "*.example.com" or "*" after the "/"'],
])('fails when a host by hand is %s', (entry, repair) => {
  expect(() => EgressHost.of(entry)).toThrow(new Error(`EgressHost.of: entry: got "${entry}"; ${repair}`));
});

test('fails when a namespace is none', () => {
  expect(() => EgressHost.namespace('*'))
    .toThrow(new Error('EgressHost.namespace: name: got "*"; use at most 63 lower case letters, digits and inner dashes'));
  expect(() => EgressHost.excluding(''))
    .toThrow(new Error('EgressHost.excluding: namespace: got ""; use at most 63 lower case letters, digits and inner dashes'));
});

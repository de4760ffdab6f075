import { ApiObject, Chart, Testing } from 'cdk8s';
import { Destination, DestinationOptions } from '../../src/discovery/destination';

const CONSUMER = new Chart(Testing.app(), 'web', { namespace: 'web' });

function render(host: string, options?: DestinationOptions) {
  return Destination.of(host, options)._render(CONSUMER);
}

test('is a host', () => {
  expect(render('api.example.com')).toEqual({ host: 'api.example.com' });
});

test('is a port and a subset of a host', () => {
  expect(render('api.example.com', { port: 443, subset: 'v1' })).toEqual({ host: 'api.example.com', port: { number: 443 }, subset: 'v1' });
});

test('completes a short name by the namespace of its holder, or the one that is given', () => {
  expect(render('reviews')).toEqual({ host: 'reviews.web.svc.cluster.local' });
  expect(render('reviews', { namespace: 'shop' })).toEqual({ host: 'reviews.shop.svc.cluster.local' });
});

test('completes a short name by the namespace of an object rather than of its chart', () => {
  const holder = new Chart(CONSUMER, 'Holder', { namespace: 'chart' });
  new ApiObject(holder, 'Resource', { apiVersion: 'v1', kind: 'Thing', metadata: { namespace: 'object' } });
  expect(Destination.of('reviews')._render(holder).host).toBe('reviews.object.svc.cluster.local');
});

test('fails when host and port are none', () => {
  expect(() => render('', { port: 70000 })).toThrow([
    'Destination.of: host: got ""; use a DNS name such as "reviews" or "api.example.com"',
    'Destination.of: port: got 70000; use a whole number from 1 to 65535',
  ].join('\n'));
});

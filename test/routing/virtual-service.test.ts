import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { newChart, RENDERED_V1, specOf, V1, V2 } from './render';
import { MeshService } from '../../src/discovery/mesh-service';
import { Visibility } from '../../src/discovery/visibility';
import { HttpRoute } from '../../src/routing/http-route';
import { TcpRoute } from '../../src/routing/tcp-route';
import { TlsRoute } from '../../src/routing/tls-route';
import { VirtualService } from '../../src/routing/virtual-service';

describe('VirtualService', () => {
  test('its default child is the object of the manifest', () => {
    const routes = new VirtualService(newChart(), 'Routes');
    expect(ApiObject.of(routes).kind).toBe('VirtualService');
  });

  test('renders hosts, services, gateways and visibility', () => {
    const chart = newChart();
    const routes = new VirtualService(chart, 'Routes', {
      metadata: { name: 'reviews' },
      hosts: ['reviews.example.com'],
      services: [MeshService.fromHost('reviews')],
      gateways: [{ name: 'edge', namespace: 'ingress' }, { name: 'mesh' }],
      http: [HttpRoute.to(V1)],
      exportTo: [Visibility.ownNamespace()],
    });
    expect(ApiObject.of(routes).toJson()).toStrictEqual({
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'reviews', namespace: 'shop' },
      spec: {
        hosts: ['reviews.example.com', 'reviews.shop.svc.cluster.local'],
        gateways: ['ingress/edge', 'mesh'],
        http: [{ route: [{ destination: RENDERED_V1 }] }],
        exportTo: ['.'],
      },
    });
  });

  test('keeps routes in the order they were given and added in', () => {
    const chart = newChart();
    const routes = new VirtualService(chart, 'Routes', {
      http: [HttpRoute.to(V1, { name: 'a' })],
      tls: [TlsRoute.to(V1, { match: [{ sniHosts: ['a.example.com'] }] })],
      tcp: [TcpRoute.to(V1, { match: [{ port: 1 }] })],
    });
    routes.addHttpRoute(HttpRoute.to(V2, { name: 'b' }), HttpRoute.to(V2, { name: 'c' }));
    routes.addTlsRoute(TlsRoute.to(V2, { match: [{ sniHosts: ['b.example.com'] }] }));
    routes.addTcpRoute(TcpRoute.to(V2, { match: [{ port: 2 }] }));
    const { http, tls, tcp } = specOf(chart);
    expect(http.map((route: any) => route.name)).toEqual(['a', 'b', 'c']);
    expect(tls.map((route: any) => route.match[0].sniHosts)).toEqual([['a.example.com'], ['b.example.com']]);
    expect(tcp.map((route: any) => route.match[0].port)).toEqual([1, 2]);
  });

  test('does not share its list of routes with the caller', () => {
    const http = [HttpRoute.to(V1)];
    const routes = new VirtualService(newChart(), 'Routes', { http });
    routes.addHttpRoute(HttpRoute.to(V2));
    expect(http).toHaveLength(1);
  });

  test('delegates to a VirtualService of another chart, which has no hosts', () => {
    const app = Testing.app();
    const leaf = new VirtualService(new Chart(app, 'team', { namespace: 'team' }), 'Leaf', { http: [HttpRoute.to(V1)] });
    const chart = new Chart(app, 'edge', { namespace: 'edge' });
    new VirtualService(chart, 'Root', { hosts: ['shop.example.com'], http: [HttpRoute.delegate(leaf)] });
    expect(specOf(chart).http).toStrictEqual([{ delegate: { name: 'team-leaf', namespace: 'team' } }]);
    expect(ApiObject.of(leaf).toJson().spec).toStrictEqual({ http: [{ route: [{ destination: RENDERED_V1 }] }] });
  });

  test('completes a short host by its own namespace, not by that of the service', () => {
    const app = Testing.app();
    const service = MeshService.fromHost('reviews');
    const chart = new Chart(app, 'edge', { namespace: 'edge' });
    new VirtualService(chart, 'Root', { hosts: ['shop.example.com'], http: [HttpRoute.to(service)] });
    expect(specOf(chart).http[0].route[0].destination).toStrictEqual({ host: 'reviews.edge.svc.cluster.local' });
  });

  test('keeps a field that only a JSON patch knows', () => {
    const chart = newChart();
    const routes = new VirtualService(chart, 'Routes', { http: [HttpRoute.to(V1)] });
    ApiObject.of(routes).addJsonPatch(JsonPatch.add('/spec/http/0/future', { x: 1 }));
    expect(specOf(chart).http[0].future).toStrictEqual({ x: 1 });
  });

  test.each(['*', '*.example.com', '10.0.0.1', '::1', 'outbound_.80_._.reviews.shop.svc.cluster.local'])('takes host %s', host => {
    const chart = newChart();
    new VirtualService(chart, 'Routes', { hosts: [host] });
    expect(specOf(chart).hosts).toStrictEqual([host]);
  });

  test('fails when hosts are none, saying all of them', () => {
    expect(() => new VirtualService(newChart(), 'Routes', { hosts: ['ok', 'no host', ''] })).toThrow([
      'VirtualService: hosts[1]: got "no host"; use a DNS name such as "shop.example.com", "*.example.com" or "*"',
      'VirtualService: hosts[2]: got ""; use a DNS name such as "shop.example.com", "*.example.com" or "*"',
    ].join('\n'));
  });
});

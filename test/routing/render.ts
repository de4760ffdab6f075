import { ApiObject, Chart, Testing } from 'cdk8s';
import { Destination } from '../../src/discovery/destination';
import { HttpRoute } from '../../src/routing/http-route';
import { TcpRoute } from '../../src/routing/tcp-route';
import { TlsRoute } from '../../src/routing/tls-route';
import { VirtualService } from '../../src/routing/virtual-service';

/** Destinations that most tests route to. */
export const V1 = Destination.of('reviews.shop.svc.cluster.local', { subset: 'v1' });
export const V2 = Destination.of('reviews.shop.svc.cluster.local', { subset: 'v2' });

/** How they look in a manifest. */
export const RENDERED_V1 = { host: 'reviews.shop.svc.cluster.local', subset: 'v1' };
export const RENDERED_V2 = { host: 'reviews.shop.svc.cluster.local', subset: 'v2' };

export function newChart(): Chart {
  return new Chart(Testing.app(), 'shop', { namespace: 'shop' });
}

/** The spec of the only object of a chart, whether Istio would take it or not. */
export function specOf(chart: Chart): any {
  const [apiObject, ...others] = chart.node.findAll().filter(ApiObject.isApiObject) as ApiObject[];
  expect(others).toHaveLength(0);
  return apiObject.toJson().spec;
}

export function renderHttp(...http: HttpRoute[]): any[] {
  const chart = newChart();
  new VirtualService(chart, 'Routes', { hosts: ['reviews'], http });
  return specOf(chart).http;
}

export function renderTcp(...tcp: TcpRoute[]): any[] {
  const chart = newChart();
  new VirtualService(chart, 'Routes', { hosts: ['reviews'], tcp });
  return specOf(chart).tcp;
}

export function renderTls(...tls: TlsRoute[]): any[] {
  const chart = newChart();
  new VirtualService(chart, 'Routes', { hosts: ['reviews'], tls });
  return specOf(chart).tls;
}

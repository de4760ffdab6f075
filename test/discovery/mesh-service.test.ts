import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Destination, IDestination } from '../../src/discovery/destination';
import { MeshService } from '../../src/discovery/mesh-service';
import { HttpRoute } from '../../src/routing/http-route';
import { TrafficSplit } from '../../src/routing/traffic-split';
import { VirtualService } from '../../src/routing/virtual-service';

const PORTS = [{ name: 'http', port: 9080 }, { name: 'grpc', port: 9090 }];

function chartIn(namespace?: string, app: App = Testing.app()): Chart {
  return new Chart(app, namespace ?? 'none', { namespace });
}

function serviceIn(chart: Chart, spec: object = { ports: PORTS }): ApiObject {
  return new ApiObject(chart, 'Reviews', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'reviews' }, spec });
}

function renderIn(namespace: string | undefined, destination: IDestination) {
  return destination.toDestination()._render(chartIn(namespace));
}

describe('a service of a Kubernetes Service', () => {
  test('is called by its full name from everywhere', () => {
    const service = MeshService.fromApiObject(serviceIn(chartIn('shop')));
    expect(renderIn('shop', service)).toEqual({ host: 'reviews.shop.svc.cluster.local' });
    expect(renderIn('web', service)).toEqual({ host: 'reviews.shop.svc.cluster.local' });
    expect(renderIn(undefined, service)).toEqual({ host: 'reviews.shop.svc.cluster.local' });
  });

  test('is called in the domain of its cluster', () => {
    const service = MeshService.fromApiObject(serviceIn(chartIn('shop')), { clusterDomain: 'corp.internal' });
    expect(renderIn('web', service)).toEqual({ host: 'reviews.shop.svc.corp.internal' });
  });

  test('has ports by name and by number', () => {
    const service = MeshService.fromApiObject(serviceIn(chartIn('shop')));
    expect(renderIn('web', service.port('grpc')).port).toEqual({ number: 9090 });
    expect(renderIn('web', service.portNumber(9080)).port).toEqual({ number: 9080 });
  });

  test('follows a name, namespace and port that change later', () => {
    const apiObject = serviceIn(chartIn('shop'));
    const destination = MeshService.fromApiObject(apiObject).port('late');
    apiObject.addJsonPatch(
      JsonPatch.replace('/metadata/name', 'ratings'),
      JsonPatch.replace('/metadata/namespace', 'late'),
      JsonPatch.add('/spec/ports/-', { name: 'late', port: 7000 }),
    );
    expect(renderIn('web', destination)).toEqual({ host: 'ratings.late.svc.cluster.local', port: { number: 7000 } });
  });

  test('fails when the port has an unknown name', () => {
    const service = MeshService.fromApiObject(serviceIn(chartIn('shop'), { ports: [{ name: 'http', port: 80 }, { port: 81 }] }));
    expect(() => renderIn('web', service.port('htpp'))).toThrow('port: got "htpp"; the service has http (80), 81');
  });

  test('fails when it has no namespace', () => {
    const service = MeshService.fromApiObject(serviceIn(chartIn()));
    expect(() => renderIn('web', service))
      .toThrow('Service reviews (none/Reviews) has no namespace; set one on its chart or in its metadata');
  });

  test('fails when the object is no Service', () => {
    const pod = new ApiObject(chartIn('shop'), 'Pod', { apiVersion: 'v1', kind: 'Pod' });
    expect(() => MeshService.fromApiObject(pod)).toThrow(new Error('MeshService.fromService: got a Pod (shop/Pod); use a Service'));
  });
});

describe('a service of a cdk8s-plus Service', () => {
  test('has its name, namespace and ports, even those that are bound later', () => {
    const service = new kplus.Service(chartIn('shop'), 'Reviews', { metadata: { name: 'reviews' } });
    const destination = MeshService.fromService(service).port('http');
    service.bind(8080, { name: 'http' });
    expect(renderIn('web', destination)).toEqual({ host: 'reviews.shop.svc.cluster.local', port: { number: 8080 } });
  });

  test('has the name that cdk8s chooses', () => {
    const service = new kplus.Service(chartIn('shop'), 'Reviews', { ports: [{ port: 80 }] });
    expect(renderIn('web', MeshService.fromService(service))).toEqual({ host: `${service.name}.shop.svc.cluster.local` });
  });

  test('can be of another chart of the app', () => {
    const app = Testing.app();
    const service = new kplus.Service(chartIn('shop', app), 'Reviews', { metadata: { name: 'reviews' }, ports: [{ port: 80 }] });
    expect(MeshService.fromService(service).toDestination()._render(chartIn('web', app))).toEqual({ host: 'reviews.shop.svc.cluster.local' });
  });
});

describe('a service of a host name', () => {
  test.each([
    ['reviews', undefined, 'reviews.web.svc.cluster.local'],
    ['reviews', 'shop', 'reviews.shop.svc.cluster.local'],
    ['reviews.shop.svc', undefined, 'reviews.shop.svc.cluster.local'],
    ['api.example.com', 'shop', 'api.example.com'],
  ])('%s (namespace %s) is called %s', (host, namespace, called) => {
    expect(renderIn('web', MeshService.fromHost(host, { namespace }))).toEqual({ host: called });
  });

  test('stays short where no namespace is known', () => {
    expect(renderIn(undefined, MeshService.fromHost('reviews'))).toEqual({ host: 'reviews' });
  });

  test('is completed by the domain of its cluster', () => {
    expect(renderIn('web', MeshService.fromHost('reviews', { clusterDomain: 'corp.internal' }))).toEqual({ host: 'reviews.web.svc.corp.internal' });
  });

  test('has no ports by name', () => {
    expect(() => renderIn('web', MeshService.fromHost('reviews').port('http')))
      .toThrow('port: got "http"; the ports of this host are unknown: give a number');
  });

  test('may begin with a wildcard', () => {
    expect(renderIn('web', MeshService.fromHost('*.example.com'))).toEqual({ host: '*.example.com' });
  });

  test.each(['', 'a b', '-a'])('fails when it is %j', host => {
    expect(() => MeshService.fromHost(host))
      .toThrow(new Error(`MeshService.fromHost: host: got "${host}"; use a DNS name such as "reviews" or "api.example.com"`));
  });
});

test('fails when a port number is none', () => {
  expect(() => MeshService.fromHost('reviews').portNumber(0))
    .toThrow(new Error('MeshService.portNumber: port: got 0; use a whole number from 1 to 65535'));
});

test('leads to a destination, which is its own', () => {
  const destination = MeshService.fromHost('reviews').toDestination();
  expect(destination).toBeInstanceOf(Destination);
  expect(destination.toDestination()).toBe(destination);
});

test('a number that the service is known not to have is an error at synthesis, with the path of the field', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  const service = MeshService.fromService(new kplus.Service(chart, 'Service', { metadata: { name: 'cart' }, ports: [{ name: 'http', port: 80 }] }));
  const split = TrafficSplit.canary({ stable: service, canary: service.portNumber(1234), percent: 5 });
  new VirtualService(chart, 'Routes', { services: [service], http: [HttpRoute.split(split)] });
  expect(() => Testing.synth(chart)).toThrow(
    '[shop/Routes] MESH0001 spec.http[0].route[1].destination.port: got 1234; the service has http (80)');
});

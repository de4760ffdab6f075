import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, Chart, Duration, Testing } from 'cdk8s';
import {
  Destination, DestinationRule, HttpMatch, HttpRoute, IngressGateway, MeshGateway, MeshService, Server, ServiceEntry, StringMatch,
  TrafficSplit, VirtualService,
} from '../src';

/** The messages that the README shows. */
const README_MESSAGES = [...fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8').matchAll(/^```text\n([\s\S]*?)\n```$/gm)]
  .map(([, text]) => text);

const reviews = MeshService.fromHost('reviews');

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'shop', { namespace: 'shop' });
}

/** Errors of the synthesis of a chart, without the line that heads them. */
function errorsOf(chart: Chart): string[] {
  try {
    Testing.synth(chart);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map(line => line.trim());
  }
  return [];
}

describe('a bad value throws where it is written', () => {
  test.each<[string, () => unknown, string]>([
    ['an empty host of a server', () => Server.http({ port: 80, hosts: [''] }),
      'Server.http: hosts[0]: got ""; use a full host name such as "shop.example.com", "*.example.com" or "*"'],
    ['an empty host of a service', () => MeshService.fromHost(''),
      'MeshService.fromHost: host: got ""; use a DNS name such as "reviews" or "api.example.com"'],
    ['an empty host of a destination', () => Destination.of(''),
      'Destination.of: host: got ""; use a DNS name such as "reviews" or "api.example.com"'],
    ['an empty host of a route', () => new VirtualService(chartIn(), 'Routes', { hosts: [''] }), 'VirtualService: hosts[0]: got ""; '],
    ['an empty host of a ServiceEntry', () => new ServiceEntry(chartIn(), 'Entry', { hosts: [''] }),
      'ServiceEntry: hosts[0]: got ""; use a DNS name such as "api.example.com" or "*.example.com"'],
    ['port 0', () => Server.http({ port: 0, hosts: ['*'] }), 'Server.http: port: got 0; use a whole number from 1 to 65535'],
    ['port 70000', () => Destination.of('reviews', { port: 70000 }), 'Destination.of: port: got 70000; use a whole number from 1 to 65535'],
    ['weight -1', () => TrafficSplit.weighted([{ destination: reviews, weight: -1 }, { destination: reviews, weight: 2 }]),
      'TrafficSplit.weighted: targets[0].weight: got -1; use a whole number from 0 to 2147483647'],
    ['weights that sum to 0', () => TrafficSplit.weighted([{ destination: reviews, weight: 0 }, { destination: reviews, weight: 0 }]),
      'TrafficSplit.weighted: targets: got weights that add up to 0; give at least one a weight above 0'],
    ['percents that sum to 0', () => TrafficSplit.percent([{ destination: reviews, percent: 0 }]),
      'TrafficSplit.percent: targets: got shares that add up to 0; use shares that add up to 100'],
    ['a prefix without /', () => HttpMatch.path(StringMatch.prefix('api')), 'HttpMatch.path: uri: got "api"; '],
    ['a negative duration', () => HttpRoute.to(reviews, { timeout: Duration.seconds(-1) }),
      'Duration amounts cannot be negative. Received: -1'],
    ['a duration of 0', () => HttpRoute.to(reviews, { timeout: Duration.seconds(0) }),
      'HttpRoute.to: timeout: got "0s"; use a duration of whole milliseconds, at least 1ms'],
  ])('%s', (_, write, message) => {
    expect(write).toThrow(message);
  });

  test('all bad arguments of a call at once, as the README says', () => {
    expect(() => {
      Server.http({ port: 70000, hosts: ['shop'] });
    }).toThrow(new Error(README_MESSAGES[0]));
  });
});

describe('what only the whole shows is said at synthesis', () => {
  test('an unknown subset of a raw destination', () => {
    const chart = chartIn();
    new DestinationRule(chart, 'Rule', { service: reviews, subsets: { v1: {}, v2: {} } });
    new VirtualService(chart, 'Routes', { services: [reviews], http: [HttpRoute.to(Destination.of('reviews', { subset: 'v3' }))] });
    expect(errorsOf(chart)).toEqual([
      '[shop/Routes] MESH2101 spec.http[0].route[0].destination.subset: "v3" is no subset of host "reviews.shop.svc.cluster.local"; '
      + 'DestinationRule shop/shop-rule has v1, v2',
    ]);
  });

  test('duplicate names in one namespace', () => {
    const chart = chartIn();
    new DestinationRule(chart, 'One', { metadata: { name: 'reviews' }, service: reviews });
    new DestinationRule(chart, 'Two', { metadata: { name: 'reviews' }, service: MeshService.fromHost('ratings') });
    expect(errorsOf(chart)).toEqual([
      '[shop/Two] MESH2001 metadata.name: a second DestinationRule "reviews" in namespace shop; give each a name of its own',
    ]);
  });

  test('a missing namespace', () => {
    const chart = new Chart(Testing.app(), 'shop');
    new DestinationRule(chart, 'Rule', { service: reviews });
    expect(errorsOf(chart)).toEqual([
      '[shop/Rule] MESH0002 metadata.namespace: missing; give the chart a namespace, or the construct metadata with one',
    ]);
  });

  test('two servers with one port name', () => {
    const chart = chartIn();
    new MeshGateway(chart, 'Gateway', {
      workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' }),
      servers: [
        Server.http({ port: 80, portName: 'web', hosts: ['*'] }),
        Server.http({ port: 8080, portName: 'web', hosts: ['*'] }),
      ],
    });
    expect(errorsOf(chart)).toEqual([
      '[shop/Gateway] MESH1302 spec.servers[1].port.name: "web" is taken by spec.servers[0]; give every server a port name of its own',
    ]);
  });

  test('everything at once, as the README says, and nothing is written', () => {
    const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bad-input-'));
    const app = new App({ outdir });
    const chart = chartIn(app);
    new DestinationRule(chart, 'Rule', { service: reviews, subsets: { v1: {}, v2: {} } });
    new VirtualService(chart, 'Routes', { services: [reviews], http: [HttpRoute.to(Destination.of('reviews', { subset: 'v3' }))] });
    new MeshGateway(chart, 'Gateway', {
      servers: [8080, 8081].map(port => Server.http({ port, portName: 'web', hosts: ['*'] })),
    });
    expect(() => app.synth()).toThrow(new Error(README_MESSAGES[1]));
    expect(fs.readdirSync(outdir)).toEqual([]);
  });
});

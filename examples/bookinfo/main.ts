import { App, Chart, Duration } from 'cdk8s';
import {
  ClientTls, DestinationRule, FaultDelay, HttpMatch, HttpRoute, IngressGateway, LoadBalancer, MeshGateway, MeshService, PortPolicy,
  Protocol, Server, ServiceEntry, ServiceEntryLocation, ServiceEntryResolution, StringMatch, TrafficSplit, VirtualService,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { Microservice } from '../microservice';

const PORT = 9080;
const TESTER = HttpMatch.header('end-user', StringMatch.exact('jason'));

const app = new App();

// A namespace whose pods get sidecars; it must be there before the rest.
const namespaces = new Chart(app, 'namespaces');
new Namespace(namespaces, 'Bookinfo', { metadata: { name: 'bookinfo', labels: { 'istio-injection': 'enabled' } } });
const chart = new Chart(app, 'bookinfo', { namespace: 'bookinfo' });
chart.addDependency(namespaces);

/** A service of the shop with a subset for each of its versions. */
function deploy(name: string, ...versions: string[]): DestinationRule {
  const image = (version: string) => `registry.istio.io/release/examples-bookinfo-${name}-${version}:1.20.3`;
  const { service } = new Microservice(chart, name, {
    name,
    port: PORT,
    versions: Object.fromEntries(versions.map(version => [version, image(version)])),
  });
  return new DestinationRule(chart, `${name}-rule`, {
    metadata: { name },
    service: MeshService.fromService(service),
    subsets: Object.fromEntries(versions.map(version => [version, { labels: { version } }])),
  });
}

const productpage = deploy('productpage', 'v1');
const details = deploy('details', 'v1');
const ratings = deploy('ratings', 'v1');
const reviews = deploy('reviews', 'v1', 'v2', 'v3');

// The edge serves the pages of the shop and nothing else.
const gateway = new MeshGateway(chart, 'Gateway', {
  metadata: { name: 'bookinfo-gateway' },
  workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' }),
  servers: [Server.http({ port: 8080, portName: 'http', hosts: ['*'] })],
});
new VirtualService(chart, 'Pages', {
  metadata: { name: 'bookinfo' },
  hosts: ['*'],
  gateways: [gateway],
  http: [HttpRoute.to(productpage.subset('v1').portNumber(PORT), {
    match: [
      HttpMatch.path(StringMatch.exact('/productpage')),
      HttpMatch.path(StringMatch.prefix('/static')),
      HttpMatch.path(StringMatch.exact('/login')),
      HttpMatch.path(StringMatch.exact('/logout')),
      HttpMatch.path(StringMatch.prefix('/api/v1/products')),
    ],
  })],
});

// Reviews: the tester sees version 2, everyone else one of the versions 1 and 3.
new VirtualService(chart, 'Reviews', {
  metadata: { name: 'reviews' },
  services: [reviews.service],
  http: [
    HttpRoute.to(reviews.subset('v2'), { match: [TESTER] }),
    HttpRoute.split(TrafficSplit.canary({ stable: reviews.subset('v1'), canary: reviews.subset('v3'), percent: 50 })),
  ],
});

// Ratings: the tester waits seven seconds, which shows whether the reviews can bear it.
new VirtualService(chart, 'Ratings', {
  metadata: { name: 'ratings' },
  services: [ratings.service],
  http: [
    HttpRoute.to(ratings.subset('v1'), { match: [TESTER], fault: { delay: FaultDelay.fixed(Duration.seconds(7)) } }),
    HttpRoute.to(ratings.subset('v1')),
  ],
});
new VirtualService(chart, 'Details', {
  metadata: { name: 'details' },
  services: [details.service],
  http: [HttpRoute.to(details.subset('v1'))],
});

// Egress: details ask for books over plain HTTP, and the mesh makes HTTPS of it.
const books = new ServiceEntry(chart, 'Books', {
  metadata: { name: 'googleapis' },
  hosts: ['www.googleapis.com'],
  location: ServiceEntryLocation.MESH_EXTERNAL,
  resolution: ServiceEntryResolution.DNS,
  ports: [{ name: 'http', number: 80, protocol: Protocol.HTTP }, { name: 'https', number: 443, protocol: Protocol.HTTPS }],
});
new VirtualService(chart, 'BooksPort', {
  metadata: { name: 'googleapis' },
  services: [books.toService()],
  http: [HttpRoute.to(books.port('https'), { match: [HttpMatch.of({ port: 80 })] })],
});
new DestinationRule(chart, 'BooksTls', {
  metadata: { name: 'googleapis' },
  service: books.toService(),
  loadBalancer: LoadBalancer.roundRobin(),
  portPolicies: [PortPolicy.named('https', { tls: ClientTls.simple({ sni: 'www.googleapis.com' }) })],
});

app.synth();

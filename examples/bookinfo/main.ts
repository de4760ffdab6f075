import { App, Chart, Duration } from 'cdk8s';
import {
  ClientTls, DestinationRule, FaultDelay, HttpMatch, HttpRoute, IngressGateway, LoadBalancer, MeshGateway, MeshService, PortPolicy,
  Protocol, Server, ServiceEntry, ServiceEntryLocation, ServiceEntryResolution, StringMatch, TrafficSplit, VirtualService,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { Microservice, MicroserviceProps, MicroserviceVersion } from '../microservice';

const PORT = 9080;
const TESTER = HttpMatch.header('end-user', StringMatch.exact('jason'));

const app = new App();

// A namespace whose pods get sidecars; it must be there before the rest.
const namespaces = new Chart(app, 'namespaces');
new Namespace(namespaces, 'Bookinfo', { metadata: { name: 'bookinfo', labels: { 'istio-injection': 'enabled' } } });
const chart = new Chart(app, 'bookinfo', { namespace: 'bookinfo' });
chart.addDependency(namespaces);

const image = (name: string) => ({ image: `registry.istio.io/release/examples-bookinfo-${name}:1.20.3` });

/** Deploys a service of the shop; its rule has a subset for each version. */
function deploy(name: string, versions: { [version: string]: MicroserviceVersion }, options: Partial<MicroserviceProps> = {}) {
  const { service } = new Microservice(chart, name, { name, port: PORT, versions, ...options });
  return new DestinationRule(chart, `${name}-rule`, {
    metadata: { name },
    service: MeshService.fromService(service),
    subsets: Object.fromEntries(Object.keys(versions).map(version => [version, { labels: { version } }])),
  });
}

const productpage = deploy('productpage', { v1: image('productpage-v1') });
const reviews = deploy('reviews', { v1: image('reviews-v1'), v2: image('reviews-v2'), v3: image('reviews-v3') });
const details = deploy('details', {
  v1: image('details-v1'),
  // Asks an API outside of the mesh for the book, over plain HTTP.
  v2: { ...image('details-v2'), env: { DO_NOT_ENCRYPT: 'true' } },
});
const ratings = deploy('ratings', {
  v1: image('ratings-v1'),
  // Keeps the ratings in a database.
  v2: { ...image('ratings-v2'), env: { MONGO_DB_URL: 'mongodb://mongodb:27017/test' } },
});
deploy('mongodb', { v1: { ...image('mongodb'), args: ['--bind_ip_all'] } }, { port: 27017, portName: 'mongo', writable: ['/data/db'] });

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

// Ratings: the tester waits seven seconds, which shows whether the reviews can bear it. Reviews of version 3 ask the database.
new VirtualService(chart, 'Ratings', {
  metadata: { name: 'ratings' },
  services: [ratings.service],
  http: [
    HttpRoute.to(ratings.subset('v1'), { match: [TESTER], fault: { delay: FaultDelay.fixed(Duration.seconds(7)) } }),
    HttpRoute.to(ratings.subset('v2'), { match: [HttpMatch.of({ sourceLabels: { app: 'reviews', version: 'v3' } })] }),
    HttpRoute.to(ratings.subset('v1')),
  ],
});

// Details: the tester sees those from outside.
new VirtualService(chart, 'Details', {
  metadata: { name: 'details' },
  services: [details.service],
  http: [HttpRoute.to(details.subset('v2'), { match: [TESTER] }), HttpRoute.to(details.subset('v1'))],
});

// Egress: details of version 2 ask for books over plain HTTP, and the mesh makes HTTPS of it.
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

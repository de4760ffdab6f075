import { App, Chart, Duration } from 'cdk8s';
import {
  ConsistentHash, DestinationRule, FaultAbort, GatewayExposure, HttpMatch, HttpRoute, IngressGateway, LoadBalancer,
  LocalityLoadBalancing, MeshGateway, MeshService, RetryOn, Rewrite, Server, StringMatch, TrafficSplit, VirtualService,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { Microservice } from '../microservice';

const app = new App();

// The edge. A k3d cluster made with `-p 8000:30000@loadbalancer` reaches it on port 8000 of the machine.
const edge = new Chart(app, 'edge', { namespace: 'istio-system' });
const ingress = new IngressGateway(edge, 'Ingress', { expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000 } }) });

// A namespace whose pods get sidecars.
const namespaces = new Chart(app, 'namespaces');
new Namespace(namespaces, 'Study', { metadata: { name: 'study', labels: { 'istio-injection': 'enabled' } } });

// The app: two versions that say their names.
const study = new Chart(app, 'study', { namespace: 'study' });
study.addDependency(namespaces);
const { service } = new Microservice(study, 'Hello', {
  name: 'hello',
  port: 5000,
  replicas: 2,
  versions: {
    v1: { image: 'registry.istio.io/release/examples-helloworld-v1:1.0' },
    v2: { image: 'registry.istio.io/release/examples-helloworld-v2:1.0' },
  },
});
const hello = MeshService.fromService(service);

// One subset for each way of treating the same pods.
const rule = new DestinationRule(study, 'Rule', { metadata: { name: 'hello' }, service: hello });
const v1 = rule.addSubset('v1', { labels: { version: 'v1' } });
const v2 = rule.addSubset('v2', { labels: { version: 'v2' } });
const sticky = rule.addSubset('sticky', {
  loadBalancer: LoadBalancer.consistentHash(ConsistentHash.httpHeader('x-user')),
});
const nearby = rule.addSubset('nearby', {
  loadBalancer: LoadBalancer.roundRobin({
    locality: LocalityLoadBalancing.failover([{ fromRegion: 'region-a', toRegion: 'region-b' }]),
  }),
  // Only pods that may be ejected, all of them if need be, leave the region to the next one.
  outlierDetection: {
    consecutive5xxErrors: 3, interval: Duration.seconds(5), baseEjectionTime: Duration.seconds(30), maxEjectionPercent: 100,
  },
});
const breaking = rule.addSubset('breaking', {
  connectionPool: { tcp: { maxConnections: 1 }, http: { http1MaxPendingRequests: 1, maxRequestsPerConnection: 1 } },
  outlierDetection: {
    consecutive5xxErrors: 1, interval: Duration.seconds(1), baseEjectionTime: Duration.minutes(3), maxEjectionPercent: 100,
  },
});

const gateway = new MeshGateway(study, 'Gateway', {
  metadata: { name: 'study' },
  workload: ingress,
  servers: [Server.http({ port: 80, hosts: ['*'] })],
});

/** Requests to one path of the study; the app itself knows them as `/hello`. */
const on = (path: string) => ({ match: [HttpMatch.path(StringMatch.prefix(path))], rewrite: Rewrite.uri('/hello') });

const routes = new VirtualService(study, 'Routes', { metadata: { name: 'study' }, hosts: ['*'], gateways: [gateway] });
routes.addHttpRoute(
  // Match: a header and a method choose the version.
  HttpRoute.to(v2, {
    name: 'match',
    match: [HttpMatch.of({
      uri: StringMatch.prefix('/match'),
      method: StringMatch.exact('GET'),
      headers: { 'x-version': StringMatch.exact('v2') },
    })],
    rewrite: Rewrite.uri('/hello'),
  }),
  HttpRoute.to(v1, { name: 'match-rest', ...on('/match') }),
  // Retries: a failure that another pod may not have is tried again.
  HttpRoute.to(hello, {
    name: 'retries',
    ...on('/retries'),
    retries: { attempts: 3, perTryTimeout: Duration.seconds(1), retryOn: [RetryOn.SERVER_ERROR] },
  }),
  // Fault: 70 of 100 requests are fine, 30 are not.
  HttpRoute.to(hello, { name: 'fault', ...on('/fault'), fault: { abort: FaultAbort.httpStatus(500, { percent: 30 }) } }),
  // Timeout: an answer after half a second, whatever it is.
  HttpRoute.to(hello, { name: 'timeout', ...on('/timeout'), timeout: Duration.millis(500) }),
  // Subsets: 30 of 100 requests see version 1, 70 see version 2.
  HttpRoute.split(TrafficSplit.percent([{ destination: v1, percent: 30 }, { destination: v2, percent: 70 }]), {
    name: 'subsets', ...on('/subsets'),
  }),
  // Load balancing: a user stays with a pod.
  HttpRoute.to(sticky, { name: 'load-balancing', ...on('/load-balancing') }),
  // Locality: pods nearby, unless they fail.
  HttpRoute.to(nearby, { name: 'locality', ...on('/locality') }),
  // Circuit breaker: one connection, one request in the queue, and failing pods take a pause.
  HttpRoute.to(breaking, { name: 'circuit-breaker', ...on('/circuit-breaker') }),
);

app.synth();

import { ApiObject, App, Chart, Duration } from 'cdk8s';
import {
  DestinationRule, EgressHost, HttpMatch, HttpRoute, IngressGateway, LoadBalancer, MeshGateway, MeshService, Protocol, RetryOn,
  Server, ServiceEntry, ServiceEntryLocation, ServiceEntryResolution, Sidecar, StringMatch, TrafficSplit, VirtualService,
} from 'cdk8s-istio';

const HOST = 'webapp.istioinaction.io';

const app = new App();
const chart = new Chart(app, 'coolstore', { namespace: 'istioinaction' });

// The service behind the gateway. Its pods come from the pipelines of their teams, in the versions v1 and v2.
const webapp = MeshService.fromService(new ApiObject(chart, 'Webapp', {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'webapp' },
  spec: {
    selector: { app: 'webapp' },
    ports: [{ name: 'http', port: 80, targetPort: 8080 }],
  },
}));

// The edge: the ingress gateway that Istio's installation brings serves the host on port 8080.
const gateway = new MeshGateway(chart, 'Gateway', {
  metadata: { name: 'coolstore-gateway' },
  workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' }),
  servers: [Server.http({ port: 8080, portName: 'http', hosts: [HOST] })],
});

// How clients talk to the service, and its two versions.
const rule = new DestinationRule(chart, 'WebappRule', {
  metadata: { name: 'webapp' },
  service: webapp,
  loadBalancer: LoadBalancer.leastRequest(),
  connectionPool: { http: { http1MaxPendingRequests: 100, maxRequestsPerConnection: 10 } },
  outlierDetection: {
    consecutive5xxErrors: 5,
    interval: Duration.seconds(10),
    baseEjectionTime: Duration.seconds(30),
    maxEjectionPercent: 50,
  },
});
const v1 = rule.addSubset('v1', { labels: { version: 'v1' } });
const v2 = rule.addSubset('v2', { labels: { version: 'v2' } });

// The way from the gateway to the service: three of ten requests try the new version.
new VirtualService(chart, 'Routes', {
  metadata: { name: 'webapp-vs-from-gw' },
  hosts: [HOST],
  gateways: [gateway],
  http: [
    HttpRoute.split(TrafficSplit.canary({ stable: v1, canary: v2, percent: 30 }), {
      match: [HttpMatch.path(StringMatch.prefix('/'))],
      timeout: Duration.seconds(10),
      retries: { attempts: 3, perTryTimeout: Duration.seconds(2), retryOn: [RetryOn.GATEWAY_ERROR, RetryOn.CONNECT_FAILURE] },
    }),
  ],
});

// The one place outside the mesh that the shop calls.
const payments = new ServiceEntry(chart, 'Payments', {
  metadata: { name: 'payments' },
  hosts: ['api.payments.example.com'],
  location: ServiceEntryLocation.MESH_EXTERNAL,
  resolution: ServiceEntryResolution.DNS,
  ports: [{ name: 'tls', number: 443, protocol: Protocol.TLS }],
});

// What the sidecars of the namespace need to know, and nothing else.
new Sidecar(chart, 'Sidecar', {
  metadata: { name: 'default' },
  egress: [{
    hosts: [EgressHost.service(webapp), EgressHost.namespace('istio-system'), EgressHost.service(payments.toService())],
  }],
});

app.synth();

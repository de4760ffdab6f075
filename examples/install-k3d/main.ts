import { App, Chart } from 'cdk8s';
import {
  ControlPlane, GatewayExposure, HttpMatch, HttpRoute, MeshGateway, MeshService, Profile, Server, StringMatch, VirtualService,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { Microservice } from '../microservice';

const app = new App();

// Namespaces come first: one for Istio, one whose pods get proxies.
const namespaces = new Chart(app, 'namespaces');
new Namespace(namespaces, 'Istio', { metadata: { name: 'istio-system' } });
new Namespace(namespaces, 'Hello', { metadata: { name: 'hello', labels: { 'istio-injection': 'enabled' } } });

// Istio itself, reached by port 30000 of the nodes.
const istio = new Chart(app, 'istio', { namespace: 'istio-system' });
istio.addDependency(namespaces);
const controlPlane = new ControlPlane(istio, 'ControlPlane', {
  profile: Profile.DEMO,
  // As istiod sets it later: whoever applies the manifests again undoes nothing.
  validation: { defaultRevision: 'default', failurePolicy: 'Fail' },
  ingressGateways: [{ expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000 } }) }],
});

// The app, and how it is reached.
const hello = new Chart(app, 'hello', { namespace: 'hello' });
hello.addDependency(istio);
const { service } = new Microservice(hello, 'Hello', {
  name: 'hello',
  port: 5000,
  versions: { v1: { image: 'registry.istio.io/release/examples-helloworld-v1:1.0' } },
});
const gateway = new MeshGateway(hello, 'Gateway', {
  metadata: { name: 'hello' },
  workload: controlPlane.ingressGateway(),
  servers: [Server.http({ port: 80, hosts: ['*'] })],
});
new VirtualService(hello, 'Routes', {
  metadata: { name: 'hello' },
  hosts: ['*'],
  gateways: [gateway],
  http: [HttpRoute.to(MeshService.fromService(service), { match: [HttpMatch.path(StringMatch.prefix('/hello'))] })],
});

app.synth();

import { App, Chart } from 'cdk8s';
import {
  DestinationRule, HttpRoute, IngressGateway, MeshGateway, MeshService, Server, TrafficSplit, VirtualService,
} from 'cdk8s-istio';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });

const ingress = IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' });
const server = Server.http({ port: 80, hosts: ['shop.example.com'] });
const gateway = new MeshGateway(chart, 'Gateway', { workload: ingress, servers: [server] });

const rule = new DestinationRule(chart, 'Rule', { service: MeshService.fromHost('cart') });
const stable = rule.addSubset('v1', { labels: { version: 'v1' } });
const canary = rule.addSubset('v2', { labels: { version: 'v2' } });
const split = TrafficSplit.canary({ stable, canary, percent: 10 });

new VirtualService(chart, 'Routes', { hosts: ['shop.example.com'], gateways: [gateway], http: [HttpRoute.split(split)] });

app.synth();

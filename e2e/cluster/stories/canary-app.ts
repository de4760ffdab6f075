import * as path from 'path';
import { App, Chart } from 'cdk8s';
import {
  DestinationRule, HttpRoute, IngressGateway, MeshGateway, MeshService, Server, TrafficSplit, VirtualService,
} from 'cdk8s-istio';
import { Microservice } from '../../../examples/microservice';
import { Manifest } from '../../../src/validation/manifest';
import { manifestsIn } from '../../../tools/examples';
import { runFolder } from '../../harness/places';
import { parseManifests } from '../manifests';

export const CANARY = {
  namespace: 'canary',
  host: 'canary.example.com',
  port: 8080,
  mark: 'x-canary-percent',
  // The port 80 of its Service is 8080 of the pods.
  gateway: { namespace: 'canary', labels: { istio: 'ingressgateway' }, port: 8080 },
};

/** An ingress gateway, and a service in two versions, of which the second gets some percent of the requests. Every response says how many that are. */
export function synthesizeCanary(percent: number): Manifest[] {
  const { namespace, host, port, mark } = CANARY;
  const outdir = path.join(runFolder(), 'dist', `canary-${percent}`);
  const app = new App({ outdir });
  const chart = new Chart(app, 'canary', { namespace });
  const { service } = new Microservice(chart, 'Shop', {
    name: 'shop', port, versions: { v1: { image: 'example.com/shop:1' }, v2: { image: 'example.com/shop:2' } },
  });
  const rule = new DestinationRule(chart, 'Rule', { service: MeshService.fromService(service) });
  const stable = rule.addSubset('v1', { labels: { version: 'v1' } });
  const canary = rule.addSubset('v2', { labels: { version: 'v2' } });
  const gateway = new MeshGateway(chart, 'Gateway', {
    workload: new IngressGateway(chart, 'Ingress'),
    servers: [Server.http({ port: 80, hosts: [host] })],
  });
  new VirtualService(chart, 'Routes', {
    hosts: [host],
    gateways: [gateway],
    http: [HttpRoute.split(TrafficSplit.canary({ stable, canary, percent }), { headers: { response: { set: { [mark]: `${percent}` } } } })],
  });
  app.synth();
  return parseManifests(manifestsIn(outdir));
}

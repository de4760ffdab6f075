import * as path from 'path';
import { App, Chart, Size } from 'cdk8s';
import {
  AddonRoute, Grafana, GrafanaLogin, IngressGateway, Jaeger, Kiali, KialiLogin, Loki, MeshGateway, Prometheus, RouteAuthentication, Server, Zipkin,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { CANARY } from './canary-app';
import { Manifest } from '../../../src/validation/manifest';
import { manifestsIn } from '../../../tools/examples';
import { runFolder } from '../../harness/places';
import { parseManifests } from '../manifests';

export const ADDONS = { namespace: 'addons', domain: 'addons.example.com', issuer: 'addons-login' };

/** Its Services have the names of Jaeger's. */
const ZIPKIN = 'addons-zipkin';

/** Pods that are not as careful as they can be are refused. */
const RESTRICTED = { 'pod-security.kubernetes.io/enforce': 'restricted' };

/** All addons with all that may be asked for: volumes, logins, changes by Kiali, and routes, those of Prometheus and Loki for one audience each. */
export function synthesizeAddons(jwksUri: string): Manifest[] {
  const outdir = path.join(runFolder(), 'dist', 'addons');
  const app = new App({ outdir });
  const namespaces = new Chart(app, 'namespaces');
  [ADDONS.namespace, ZIPKIN].forEach(name => new Namespace(namespaces, name, { metadata: { name, labels: RESTRICTED } }));
  const chartIn = (namespace: string) => {
    const chart = new Chart(app, `in-${namespace}`, { namespace });
    chart.addDependency(namespaces);
    return chart;
  };
  const gateway = new MeshGateway(chartIn(CANARY.namespace), 'Gateway', {
    metadata: { name: 'addons' },
    workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: CANARY.namespace }),
    servers: [Server.http({ port: 80, hosts: [`*.${ADDONS.domain}`] })],
  });
  const route = (host: string, authentication: RouteAuthentication): AddonRoute => ({
    host: `${host}.${ADDONS.domain}`,
    gateway,
    workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: CANARY.namespace }),
    authentication,
  });
  const tokensFor = (audience: string) => route(audience, RouteAuthentication.jwt({ issuer: ADDONS.issuer, jwksUri, audiences: [audience] }));
  const byAddon = RouteAuthentication.byAddon();
  const storage = { size: Size.gibibytes(1) };

  const chart = chartIn(ADDONS.namespace);
  const metrics = new Prometheus(chart, 'Prometheus', { storage, route: tokensFor('prometheus') });
  const traces = new Jaeger(chart, 'Jaeger', { storage, route: route('tracing', RouteAuthentication.externalAuthorizer('login')) });
  new Loki(chart, 'Loki', { storage, route: tokensFor('loki') });
  const dashboards = new Grafana(chart, 'Grafana', { storage, login: GrafanaLogin.administrator('grafana-admin'), route: route('grafana', byAddon) });
  new Kiali(chart, 'Kiali', { metrics, traces, dashboards, login: KialiLogin.token('kiali-session'), canEdit: true, route: route('kiali', byAddon) });
  new Zipkin(chartIn(ZIPKIN), 'Zipkin');
  app.synth();
  return parseManifests(manifestsIn(outdir));
}

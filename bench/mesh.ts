import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import { DestinationRule, HttpMatch, HttpRoute, MeshService, StringMatch, TrafficSplit, VirtualService } from '../src';

/** Services with a rule and routes each, as a real mesh has them: two versions, a canary, an API and a rest. */
export function addServices(chart: Chart, count: number): void {
  for (let index = 0; index < count; index++) {
    const service = MeshService.fromHost(`service-${index}`);
    const rule = new DestinationRule(chart, `rule-${index}`, {
      service,
      outlierDetection: { consecutive5xxErrors: 5 },
      connectionPool: { http: { http1MaxPendingRequests: 100 } },
    });
    const stable = rule.addSubset('v1', { labels: { version: 'v1' } });
    const canary = rule.addSubset('v2', { labels: { version: 'v2' } });
    new VirtualService(chart, `routes-${index}`, {
      services: [service],
      http: [
        HttpRoute.to(stable, { match: [HttpMatch.path(StringMatch.prefix('/api')), HttpMatch.header('x-user', StringMatch.exact('a'))] }),
        HttpRoute.split(TrafficSplit.canary({ stable, canary, percent: 10 }), { retries: { attempts: 3 } }),
      ],
    });
  }
}

/** The manifests of services behind one gateway, with the workloads that they need: all in one file. */
export function meshFile(count: number): string {
  const chart = new Chart(new App(), 'mesh', { namespace: 'shop' });
  new ApiObject(chart, 'namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } });
  new ApiObject(chart, 'edge', {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge' },
    spec: { selector: { istio: 'ingressgateway' }, servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*.example.com'] }] },
  });
  for (let index = 0; index < count; index++) {
    // Two services share the pods of two deployments, so that each has both versions.
    const app = `app-${index - index % 2}`;
    new ApiObject(chart, `service-${index}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `service-${index}` },
      spec: { selector: { app }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    });
    const labels = { app, version: `v${index % 2 + 1}` };
    new ApiObject(chart, `deployment-${index}`, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `deployment-${index}` },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'app', image: 'example.com/app:1', ports: [{ containerPort: 8080 }] }] },
        },
      },
    });
  }
  addServices(chart, count);
  return Yaml.stringify(...chart.toJson());
}

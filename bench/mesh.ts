import { Chart } from 'cdk8s';
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

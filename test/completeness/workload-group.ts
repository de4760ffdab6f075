import { Chart, Duration } from 'cdk8s';
import { TRAITS } from './workload-entry';
import { ProbeScheme, ReadinessProbe } from '../../src/discovery/readiness-probe';
import { WorkloadGroup } from '../../src/discovery/workload-group';

const SECOND = Duration.seconds(1);

export function everyField(chart: Chart): void {
  [
    ReadinessProbe.httpGet(80, { path: '/', host: 'localhost', scheme: ProbeScheme.HTTP, httpHeaders: { Host: 'legacy' } }),
    ReadinessProbe.tcpSocket(80, {
      host: 'localhost', initialDelaySeconds: SECOND, timeoutSeconds: SECOND, periodSeconds: SECOND, successThreshold: 1, failureThreshold: 1,
    }),
    ReadinessProbe.exec(['/bin/true']),
    ReadinessProbe.grpc(80, { service: 'shop.Orders' }),
  ].forEach((probe, index) => new WorkloadGroup(chart, `Machines${index}`, {
    template: { address: '10.0.0.1', ...TRAITS },
    entryMetadata: { labels: { app: 'legacy' }, annotations: { note: 'a' } },
    probe,
  }));
}

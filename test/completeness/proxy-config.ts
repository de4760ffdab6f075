import { Chart } from 'cdk8s';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { ProxyConfig } from '../../src/extensions/proxy-config';

export function everyField(chart: Chart): void {
  new ProxyConfig(chart, 'Proxy', {
    selector: WorkloadSelector.labels({ app: 'reviews' }),
    concurrency: 0,
    environmentVariables: { STAGE: 'production' },
    imageType: 'distroless',
  });
}

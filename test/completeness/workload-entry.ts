import { Chart } from 'cdk8s';
import { WorkloadAccount } from '../../src/discovery/workload-account';
import { WorkloadEntry } from '../../src/discovery/workload-entry';

/** What all workloads outside of Kubernetes can say of themselves. */
export const TRAITS = {
  ports: { http: 8080 },
  labels: { app: 'legacy' },
  network: 'datacenter',
  locality: 'eu/west/1',
  weight: 0,
  serviceAccount: WorkloadAccount.of('legacy'),
};

export function everyField(chart: Chart): void {
  new WorkloadEntry(chart, 'Machine', { address: '10.0.0.1', ...TRAITS });
}

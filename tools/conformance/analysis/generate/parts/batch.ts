import { Draft } from '../draft';

/** Jobs and CronJobs, which call services and have none of their own; some do without a proxy. */
export function batch(draft: Draft): void {
  const { random } = draft;
  for (const namespace of draft.namespaces.filter(() => random.chance(0.4))) {
    const template = (name: string) => ({
      metadata: { labels: { app: name, ...random.chance(0.5) ? { 'sidecar.istio.io/inject': 'false' } : {} } },
      spec: { restartPolicy: 'Never', containers: [{ name, image: `registry.example.com/${name}:1` }] },
    });
    draft.add('batch/v1', 'CronJob', namespace, 'report', { spec: { schedule: '0 0 * * *', jobTemplate: { spec: { template: template('report') } } } });
    if (random.chance(0.5)) {
      draft.add('batch/v1', 'Job', namespace, 'migration', { spec: { template: template('migration') } });
    }
  }
}

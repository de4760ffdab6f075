import { Draft } from '../draft';

/** A namespace that asks for its proxies by revision, with a workload. */
export function revisions(draft: Draft): void {
  const { random } = draft;
  if (!random.chance(0.3)) {
    return;
  }
  const labels = { app: 'fresh', version: 'v1' };
  draft.add('v1', 'Namespace', undefined, 'next', {}, { labels: { 'istio.io/rev': 'default' } });
  draft.add('v1', 'Service', 'next', 'fresh', { spec: { selector: { app: 'fresh' }, ports: [{ name: 'grpc', port: 9000, targetPort: 9000, protocol: 'TCP' }] } });
  draft.add('apps/v1', random.pick(['Deployment', 'DaemonSet']), 'next', 'fresh', {
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'fresh', image: 'registry.example.com/fresh:1', ports: [{ containerPort: 9000 }] }] } },
    },
  });
  if (random.chance(0.5)) {
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', 'next', 'fresh', {
      spec: { selector: { matchLabels: { app: 'fresh' } }, rules: [{ from: [{ source: { namespaces: ['next'] } }], to: [{ operation: { paths: ['/shop.Fresh/*'] } }] }] },
    });
  }
}

import { Draft, DraftPort } from '../draft';

const NAMES = ['reviews', 'ratings', 'details', 'cart', 'catalog', 'payment', 'audit', 'search'];
const PORTS: readonly DraftPort[] = [
  { name: 'http', port: 80, targetPort: 8080 },
  { name: 'http-admin', port: 8081, targetPort: 8081 },
  { name: 'grpc', port: 9000, targetPort: 9000 },
  { name: 'tcp-data', port: 5432, targetPort: 5432 },
  { name: 'https', port: 443, targetPort: 8443 },
];
/** What makes pods, mostly a Deployment. */
const MAKERS = ['Deployment', 'Deployment', 'Deployment', 'StatefulSet', 'DaemonSet'];

/** Namespaces with sidecars, with Services and the workloads behind them, some in several versions. */
export function services(draft: Draft): void {
  const { random } = draft;
  for (const namespace of ['shop', 'bank'].slice(0, 1 + random.below(2))) {
    draft.namespaces.push(namespace);
    draft.add('v1', 'Namespace', undefined, namespace, {}, { labels: { 'istio-injection': 'enabled' } });
    for (const name of random.shuffled(NAMES).slice(0, 2 + random.below(4))) {
      const ports = random.shuffled(PORTS).slice(0, 1 + random.below(3));
      const versions = random.chance(0.5) ? ['v1', 'v2'] : ['v1'];
      draft.services.push({ namespace, name, ports, versions });
      draft.add('v1', 'Service', namespace, name, {
        spec: { selector: { app: name }, ports: ports.map(port => ({ ...port, protocol: 'TCP' })) },
      });
      versions.forEach(version => addWorkload(draft, namespace, name, version, ports));
    }
  }
}

function addWorkload(draft: Draft, namespace: string, name: string, version: string, ports: readonly DraftPort[]): void {
  const labels = { app: name, version };
  draft.add('apps/v1', draft.random.pick(MAKERS), namespace, `${name}-${version}`, {
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name, image: `registry.example.com/${name}:1`, ports: ports.map(port => ({ containerPort: port.targetPort })) }] },
      },
    },
  });
}

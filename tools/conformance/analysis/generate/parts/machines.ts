import { addServiceEntry } from './service-entries';
import { Draft } from '../draft';

/** Machines outside of the cluster as a service of the mesh, and sometimes pods beside them. */
export function machines(draft: Draft): void {
  const { random } = draft;
  if (!random.chance(0.3)) {
    return;
  }
  const namespace = random.pick(draft.namespaces);
  const labels = { app: 'ledger', class: 'machine' };
  draft.add('networking.istio.io/v1', 'WorkloadGroup', namespace, 'ledger', { spec: { metadata: { labels }, template: { ports: { http: 8080 } } } });
  if (random.chance(0.6)) {
    draft.add('networking.istio.io/v1', 'WorkloadEntry', namespace, 'ledger-1', { spec: { address: '10.20.0.1', labels } });
  }
  addServiceEntry(draft, namespace, 'ledger', {
    hosts: [`ledger.${namespace}.example.internal`],
    location: 'MESH_INTERNAL',
    resolution: 'STATIC',
    ports: [{ number: 80, name: 'http', protocol: 'HTTP', targetPort: 8080 }],
    workloadSelector: { labels: { app: 'ledger' } },
  });
  if (random.chance(0.5)) {
    draft.add('networking.istio.io/v1', 'DestinationRule', namespace, 'machines', {
      spec: { host: `ledger.${namespace}.example.internal`, subsets: [{ name: 'machines', labels: { class: 'machine' } }] },
    });
  }
}

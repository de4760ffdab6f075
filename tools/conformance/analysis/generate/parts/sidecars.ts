import { Draft } from '../draft';

/** Sidecars: one for the rest of a namespace, and some for the pods of a service. */
export function sidecars(draft: Draft): void {
  const { random } = draft;
  for (const namespace of draft.namespaces.filter(() => random.chance(0.4))) {
    addSidecar(draft, namespace, 'default', { egress: [{ hosts: random.chance(0.5) ? ['*/*'] : ['./*', 'istio-system/*', '*/*.example.com'] }] });
    for (const { name } of draft.services.filter(service => service.namespace === namespace && random.chance(0.3))) {
      const callee = random.pick(draft.services);
      addSidecar(draft, namespace, name, {
        workloadSelector: { labels: { app: name } },
        egress: [{ hosts: [`${random.pick(['*', callee.namespace])}/${callee.name}.${callee.namespace}.svc.cluster.local`] }],
      });
    }
  }
}

export function addSidecar(draft: Draft, namespace: string, name: string, spec: any): void {
  draft.add('networking.istio.io/v1', 'Sidecar', namespace, name, { spec });
}

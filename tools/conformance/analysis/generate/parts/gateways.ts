import { Draft } from '../draft';

/** A Gateway: of the default installation, or of a workload of its own. */
export function gateways(draft: Draft): void {
  const { random } = draft;
  if (random.chance(0.5)) {
    draft.add('networking.istio.io/v1', 'Gateway', random.pick(draft.namespaces), 'web', { spec: specFor({ istio: 'ingressgateway' }, 80) });
    return;
  }
  draft.add('v1', 'Namespace', undefined, 'edge', {}, { labels: { 'istio-injection': 'enabled' } });
  draft.add('apps/v1', 'Deployment', 'edge', 'edge', {
    spec: {
      selector: { matchLabels: { app: 'edge' } },
      template: { metadata: { labels: { app: 'edge' } }, spec: { containers: [{ name: 'edge', image: 'registry.example.com/edge:1' }] } },
    },
  });
  draft.add('v1', 'Service', 'edge', 'edge', {
    spec: { selector: { app: 'edge' }, ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }] },
  });
  draft.add('networking.istio.io/v1', 'Gateway', 'edge', 'web', { spec: specFor({ app: 'edge' }, random.pick([80, 8080])) });
}

function specFor(selector: Record<string, string>, number: number) {
  return { selector, servers: [{ port: { number, name: 'http', protocol: 'HTTP' }, hosts: ['*.example.com'] }] };
}

import { CERTIFICATE } from '../certificate';
import { Draft } from '../draft';

const HTTPS_SHARE = 0.5;

/** A Gateway: of the default installation, or of a workload of its own; some end TLS. */
export function gateways(draft: Draft): void {
  const { random } = draft;
  const isSecure = random.chance(HTTPS_SHARE);
  if (random.chance(0.5)) {
    draft.add('networking.istio.io/v1', 'Gateway', random.pick(draft.namespaces), 'web', { spec: specFor({ istio: 'ingressgateway' }, 80, isSecure) });
    if (isSecure) addSecret(draft, 'istio-system', 'web');
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
    spec: {
      selector: { app: 'edge' },
      ports: [
        { name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' },
        { name: 'https', port: 443, targetPort: 8443, protocol: 'TCP' },
      ],
    },
  });
  draft.add('networking.istio.io/v1', 'Gateway', 'edge', 'web', { spec: specFor({ app: 'edge' }, random.pick([80, 8080]), isSecure) });
  if (isSecure) addSecret(draft, 'edge', 'web');
}

function specFor(selector: Record<string, string>, number: number, isSecure: boolean) {
  const plain = { port: { number, name: 'http', protocol: 'HTTP' }, hosts: ['*.example.com'] };
  const secure = { port: { number: 443, name: 'https', protocol: 'HTTPS' }, hosts: ['*.example.com'], tls: { mode: 'SIMPLE', credentialName: 'web' } };
  return { selector, servers: isSecure ? [plain, secure] : [plain] };
}

export function addSecret(draft: Draft, namespace: string, name: string): void {
  const data = { 'tls.crt': Buffer.from(CERTIFICATE).toString('base64'), 'tls.key': Buffer.from('key').toString('base64') };
  draft.add('v1', 'Secret', namespace, name, { type: 'kubernetes.io/tls', data });
}

import { addServiceEntry } from './service-entries';
import { Draft } from '../draft';

const HOST = 'api.outside.example.org';

/** A gateway for requests that leave the mesh, and the routes that lead them there and on. */
export function egress(draft: Draft): void {
  const { random } = draft;
  if (!random.chance(0.3)) {
    return;
  }
  const [namespace] = draft.namespaces;
  const port = { number: 80, name: 'http', protocol: 'HTTP' };
  draft.add('v1', 'Namespace', undefined, 'exit', {}, { labels: { 'istio-injection': 'enabled' } });
  draft.add('apps/v1', 'Deployment', 'exit', 'exit', {
    spec: {
      selector: { matchLabels: { app: 'exit' } },
      template: {
        metadata: { labels: { app: 'exit' }, annotations: { 'inject.istio.io/templates': 'gateway' } },
        spec: { containers: [{ name: 'istio-proxy', image: 'auto' }] },
      },
    },
  });
  draft.add('v1', 'Service', 'exit', 'exit', { spec: { selector: { app: 'exit' }, ports: [{ name: 'http', port: 80, targetPort: 80, protocol: 'TCP' }] } });
  addServiceEntry(draft, namespace, 'outside', { hosts: [HOST], ports: [port], resolution: 'DNS', location: 'MESH_EXTERNAL' });
  draft.add('networking.istio.io/v1', 'Gateway', namespace, 'exit', { spec: { selector: { app: 'exit' }, servers: [{ port, hosts: [HOST] }] } });
  const at = (gateway: string, host: string) => ({
    match: [{ gateways: [gateway], port: 80 }], route: [{ destination: { host, port: { number: 80 } } }],
  });
  draft.add('networking.istio.io/v1', 'VirtualService', namespace, 'outside', {
    spec: { hosts: [HOST], gateways: ['mesh', `${namespace}/exit`], http: [at('mesh', 'exit.exit.svc.cluster.local'), at(`${namespace}/exit`, HOST)] },
  });
}

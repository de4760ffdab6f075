import { Draft } from '../draft';

/** A host outside of the mesh that clients call without TLS, which their proxies add. */
export function tlsOrigination(draft: Draft): void {
  const { random } = draft;
  if (!random.chance(0.5)) {
    return;
  }
  const namespace = random.pick(draft.namespaces);
  draft.add('networking.istio.io/v1', 'ServiceEntry', namespace, 'legacy', {
    spec: {
      hosts: ['legacy.partner.example.net'],
      location: 'MESH_EXTERNAL',
      resolution: 'DNS',
      ports: [{ number: 8090, name: 'http', protocol: 'HTTP', targetPort: 443 }],
    },
  });
  draft.add('networking.istio.io/v1', 'DestinationRule', namespace, 'legacy', {
    spec: { host: 'legacy.partner.example.net', trafficPolicy: { portLevelSettings: [{ port: { number: 8090 }, tls: { mode: 'SIMPLE', caCertificates: 'system' } }] } },
  });
}

import { GATEWAYS } from '../../../../../src/analysis/catalogue/gateways';
import { Draft, Fault } from '../draft';

export const GATEWAY_FAULTS: readonly Fault[] = [
  { code: GATEWAYS.unservedGateway.code, plant: draft => spoil(draft, spec => { spec.selector = { app: 'misspelt' }; }) },
  { code: GATEWAYS.closedPort.code, plant: draft => spoil(draft, spec => { spec.servers[0].port.number = 7777; }) },
  { code: GATEWAYS.conflictingGateways.code, plant: serveTwice },
  { code: GATEWAYS.sharedCertificate.code, plant: shareCertificate },
  { code: GATEWAYS.unknownCredential.code, plant: draft => inTls(draft, tls => { tls.credentialName = 'misspelt'; }) },
  { code: GATEWAYS.badCredential.code, plant: spoilSecret },
  { code: GATEWAYS.credentialWithoutAuthority.code, plant: draft => inTls(draft, tls => { tls.mode = 'MUTUAL'; }) },
  { code: GATEWAYS.routesForOtherProtocol.code, plant: routeBySni },
  { code: GATEWAYS.gatewayOutOfScope.code, plant: narrowScope },
];

function spoil(draft: Draft, change: (spec: any) => void): boolean {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  change(gateway.spec);
  return true;
}

function serveTwice(draft: Draft): boolean {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  const { apiVersion, kind, metadata, ...body } = structuredClone(gateway);
  draft.add(apiVersion, kind, metadata.namespace, 'web-again', body);
  return true;
}

function secureServer(draft: Draft): any {
  return draft.all('Gateway', 'networking.istio.io')[0].spec.servers.find(({ tls }: any) => tls !== undefined);
}

function inTls(draft: Draft, change: (tls: any) => void): boolean {
  const server = secureServer(draft);
  if (server !== undefined) change(server.tls);
  return server !== undefined;
}

function shareCertificate(draft: Draft): boolean {
  const [{ metadata, spec }] = draft.all('Gateway', 'networking.istio.io');
  const server = secureServer(draft);
  if (server !== undefined) {
    draft.add('networking.istio.io/v1', 'Gateway', metadata.namespace, 'web-more', { spec: { selector: spec.selector, servers: [{ ...server, hosts: ['more.example.org'] }] } });
  }
  return server !== undefined;
}

function spoilSecret(draft: Draft): boolean {
  const secret = draft.pick('Secret', ({ metadata }) => metadata.name === 'web');
  if (secret !== undefined) {
    secret.data = draft.random.chance(0.5) ? { certificate: 'eA==' } : { ...secret.data, 'tls.crt': 'eA==' };
  }
  return secret !== undefined;
}

function routeBySni(draft: Draft): boolean {
  const virtualService = draft.pick('VirtualService', ({ spec }) => spec.gateways !== undefined && !spec.gateways.includes('mesh') && spec.hosts !== undefined && spec.http[0].route !== undefined);
  if (virtualService === undefined) {
    return false;
  }
  const { spec } = virtualService;
  spec.tls = [{ match: [{ sniHosts: spec.hosts }], route: [{ destination: spec.http[0].route[0].destination }] }];
  return true;
}

function narrowScope(draft: Draft): boolean {
  const labels = { app: 'istiod' };
  draft.add('apps/v1', 'Deployment', 'istio-system', 'istiod', {
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'discovery', image: 'registry.example.com/pilot:1', env: [{ name: 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE', value: 'true' }] }] },
      },
    },
  });
  draft.all('Gateway', 'networking.istio.io')[0].metadata.namespace = draft.namespaces[0];
  return true;
}

import { GATEWAYS } from '../../../../../src/analysis/catalogue/gateways';
import { Draft, Fault } from '../draft';

/** Mistakes with TLS on the way to servers. */
export const TLS_FAULTS: readonly Fault[] = [
  { code: GATEWAYS.publicAuthorities.code, plant: draft => inRule(draft, spec => { spec.trafficPolicy.tls = { mode: 'SIMPLE' }; }) },
  { code: GATEWAYS.publicAuthoritiesAtPort.code, plant: draft => inRule(draft, spec => { delete settingsOf(spec).tls.caCertificates; }) },
  { code: GATEWAYS.unverifiedServer.code, plant: draft => inRule(draft, spec => { settingsOf(spec).tls = { mode: 'SIMPLE', insecureSkipVerify: true }; }) },
  { code: GATEWAYS.tlsToPlainPort.code, plant: passThrough },
  { code: GATEWAYS.doubleTls.code, plant: draft => inEntry(draft, port => { port.protocol = 'HTTPS'; }) },
  { code: GATEWAYS.plainPortOfHttps.code, plant: draft => inEntry(draft, port => { port.number = 443; }) },
];

function inRule(draft: Draft, change: (spec: any) => void): boolean {
  const rule = draft.pick('DestinationRule', ({ metadata }) => metadata.name === 'legacy');
  if (rule !== undefined) change(rule.spec);
  return rule !== undefined;
}

function settingsOf({ trafficPolicy }: any): any {
  return trafficPolicy.portLevelSettings[0];
}

function inEntry(draft: Draft, change: (port: any) => void): boolean {
  const entry = draft.pick('ServiceEntry', ({ metadata }) => metadata.name === 'legacy');
  if (entry !== undefined) change(entry.spec.ports[0]);
  return entry !== undefined;
}

function passThrough(draft: Draft): boolean {
  const service = draft.services.find(({ name, namespace, ports }) => ports.some(port => port.name === 'http')
    && draft.all('VirtualService').every(({ metadata }) => metadata.name !== name || metadata.namespace !== namespace));
  if (service === undefined) {
    return false;
  }
  const host = `${service.name}.${service.namespace}.svc.cluster.local`;
  const route = [{ destination: { host, port: { number: 80 } } }];
  draft.add('networking.istio.io/v1', 'VirtualService', service.namespace, service.name, {
    spec: { hosts: [host], http: [{ route }], tls: [{ match: [{ sniHosts: [host] }], route }] },
  });
  return true;
}

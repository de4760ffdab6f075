import { SERVICES } from '../../../../../src/analysis/catalogue/services';
import { Draft, Fault } from '../draft';

export const SERVICE_FAULTS: readonly Fault[] = [
  { code: SERVICES.unnamedProtocol.code, plant: draft => inPort(draft, port => { port.name = 'main'; }) },
  { code: SERVICES.protocolClash.code, plant: draft => offerTwice(draft, 0) },
  { code: SERVICES.targetPortClash.code, plant: draft => offerTwice(draft, 1000) },
  { code: SERVICES.externalNamePort.code, plant: nameOutside },
  { code: SERVICES.unknownTargetPort.code, plant: draft => inPort(draft, port => { port.targetPort = 'misspelt'; }) },
  { code: SERVICES.undeclaredTargetPort.code, plant: draft => inPort(draft, port => { port.targetPort = 7070; }) },
  { code: SERVICES.httpRoutesOnBytes.code, plant: takeForBytes },
];

function inPort(draft: Draft, change: (port: any) => void): boolean {
  change(draft.pick('Service', ({ metadata }) => draft.namespaces.includes(metadata.namespace)).spec.ports[0]);
  return true;
}

/** A second Service of the same pods, with another protocol for one port of theirs. */
function offerTwice(draft: Draft, distance: number): boolean {
  const service = draft.services.find(({ ports }) => ports.some(({ name }) => name.startsWith('http') && name !== 'https'));
  const port = service?.ports.find(({ name }) => name.startsWith('http') && name !== 'https');
  if (service === undefined || port === undefined) {
    return false;
  }
  draft.add('v1', 'Service', service.namespace, `${service.name}-tcp`, {
    spec: { selector: { app: service.name }, ports: [{ ...port, name: 'tcp', port: port.port + distance, protocol: 'TCP' }] },
  });
  return true;
}

function nameOutside(draft: Draft): boolean {
  draft.add('v1', 'Service', draft.namespaces[0], 'outside', {
    spec: { type: 'ExternalName', externalName: 'www.example.net', ports: [{ name: 'tcp', port: 7443, protocol: 'TCP' }] },
  });
  return true;
}

function takeForBytes(draft: Draft): boolean {
  const virtualService = draft.pick('VirtualService', ({ metadata, spec }) => spec.gateways === undefined && spec.http !== undefined && spec.hosts !== undefined
    && draft.services.some(({ name, namespace }) => name === metadata.name && namespace === metadata.namespace));
  const service = draft.all('Service').find(({ metadata }) => metadata.name === virtualService?.metadata.name && metadata.namespace === virtualService.metadata.namespace);
  service?.spec.ports.forEach((port: any, index: number) => { port.name = `tcp-${index}`; });
  return service !== undefined;
}

import { VISIBILITY } from '../../../../../src/analysis/catalogue/visibility';
import { Draft, Fault } from '../draft';
import { addServiceEntry } from '../parts/service-entries';
import { addSidecar } from '../parts/sidecars';

const ALL = { egress: [{ hosts: ['*/*'] }] };
const PORT = { number: 8443, name: 'web', protocol: 'HTTPS' };

export const VISIBILITY_FAULTS: readonly Fault[] = [
  { code: VISIBILITY.conflictingSidecars.code, plant: pickTwice },
  { code: VISIBILITY.repeatedDefaultSidecar.code, plant: draft => inNamespace(draft, namespace => ['rest', 'rest-too'].forEach(name => addSidecar(draft, namespace, name, ALL))) },
  { code: VISIBILITY.unusedSidecar.code, plant: draft => inNamespace(draft, namespace => addSidecar(draft, namespace, 'misspelt', selecting('misspelt'))) },
  { code: VISIBILITY.ambientSidecar.code, plant: besideAmbient },
  { code: VISIBILITY.rootSidecarSelector.code, plant: draft => { addSidecar(draft, 'istio-system', 'mesh', selecting('reviews')); return true; } },
  {
    code: VISIBILITY.unknownEgressHost.code,
    plant: draft => inNamespace(draft, namespace => addSidecar(draft, namespace, 'hidden', { egress: [{ hosts: [`./misspelt.${namespace}.svc.cluster.local`] }] })),
  },
  {
    code: VISIBILITY.unknownExport.code,
    plant: draft => { addServiceEntry(draft, draft.namespaces[0], 'exported', { hosts: ['exported.example.net'], ports: [PORT], resolution: 'DNS', exportTo: ['misspelt'] }); return true; },
  },
  {
    code: VISIBILITY.serviceEntryAddress.code,
    plant: draft => {
      addServiceEntry(draft, draft.namespaces[0], 'queue', { hosts: ['queue.example.net'], ports: [{ number: 5672, name: 'tcp', protocol: draft.random.pick(['TCP', 'tcp']) }], resolution: 'DNS' });
      return true;
    },
  },
  { code: VISIBILITY.conflictingEntryProtocols.code, plant: draft => enterTwice(draft, 'HTTP') },
  { code: VISIBILITY.repeatedEntry.code, plant: draft => enterTwice(draft, PORT.protocol) },
];

function inNamespace({ random, namespaces }: Draft, plant: (namespace: string) => void): boolean {
  plant(random.pick(namespaces));
  return true;
}

function selecting(app: string) {
  return { workloadSelector: { labels: { app } }, ...ALL };
}

function pickTwice(draft: Draft): boolean {
  const { namespace, name, versions } = draft.random.pick(draft.services);
  addSidecar(draft, namespace, 'one', selecting(name));
  addSidecar(draft, namespace, 'other', { workloadSelector: { labels: { app: name, version: versions[0] } }, ...ALL });
  return true;
}

function besideAmbient(draft: Draft): boolean {
  draft.add('v1', 'Namespace', undefined, 'still', {}, { labels: { 'istio.io/dataplane-mode': 'ambient' } });
  addSidecar(draft, 'still', 'default', ALL);
  return true;
}

function enterTwice(draft: Draft, protocol: string): boolean {
  const { namespaces, random } = draft;
  [PORT.protocol, protocol].forEach((spoken, index) => addServiceEntry(draft, random.pick(namespaces), `${protocol.toLowerCase()}-${index}`, {
    hosts: [`${protocol.toLowerCase()}.example.net`], ports: [{ ...PORT, protocol: spoken }], resolution: 'DNS',
  }));
  return true;
}

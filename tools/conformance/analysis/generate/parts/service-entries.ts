import { Draft } from '../draft';

const HOSTS = ['api.partner.example.net', '*.cdn.example.net', 'mail.example.net', 'db.example.net'];

/** Hosts outside of the mesh: by HTTPS, some by TCP with addresses. */
export function serviceEntries(draft: Draft): void {
  const { random } = draft;
  for (const host of HOSTS.filter(() => random.chance(0.3))) {
    const isData = host.startsWith('db');
    const port = isData ? { number: 5432, name: 'tcp-data', protocol: 'TCP' } : { number: 443, name: 'https', protocol: random.pick(['HTTPS', 'TLS']) };
    addServiceEntry(draft, random.pick(draft.namespaces), host.replace('*.', '').split('.')[0], {
      hosts: [host],
      ports: [port],
      resolution: isData ? 'STATIC' : host.startsWith('*') ? 'NONE' : 'DNS',
      location: 'MESH_EXTERNAL',
      ...isData ? { addresses: ['10.20.30.40'], endpoints: [{ address: '10.20.30.40' }] } : {},
      ...random.chance(0.3) ? { exportTo: ['.'] } : {},
    });
  }
}

export function addServiceEntry(draft: Draft, namespace: string, name: string, spec: any): void {
  draft.add('networking.istio.io/v1', 'ServiceEntry', namespace, name, { spec });
}

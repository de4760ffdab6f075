import { validateProxyConfig } from '../../../src/validation/admission/proxy-config';
import { validateWorkloadEntry } from '../../../src/validation/admission/workload-entry';
import { validateWorkloadGroup } from '../../../src/validation/admission/workload-group';
import { Manifest } from '../../../src/validation/manifest';

function manifest(kind: string, spec: unknown): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name: 'vm' }, spec };
}

describe('a WorkloadEntry', () => {
  const found = (spec: unknown) => validateWorkloadEntry(manifest('WorkloadEntry', spec)).map(({ code, path }) => `${code} ${path}`);

  it.each(['1.2.3.4', 'fe80::1%eth0', 'vm.example.com', 'VM.', 'unix:///run/app.sock', 'unix://@app'])('may be at %s', address => {
    expect(found({ address })).toEqual([]);
  });

  it.each(['1.2.3.4/8', '01.2.3.4', '*.example.com', 'vm_1'])('may not be at %s', address => {
    expect(found({ address })).toEqual(['MESH1603 spec.address']);
  });

  it('needs an address or a network, of which the latter is warned of', () => {
    expect(found({ address: '', network: '' })).toEqual(['MESH1601 spec.address']);
    expect(found({ address: null, network: 'n' })).toEqual(['MESH1602 spec.address']);
    expect(validateWorkloadEntry(manifest('WorkloadEntry', { network: 'n' }))).toMatchObject([{ severity: 'warning' }]);
  });

  it('has labels that workloads can carry', () => {
    expect(found({ address: '1.2.3.4', labels: { 'example.com/app': 'x'.repeat(100), 'empty': '' } })).toEqual([]);
    expect(found({ address: '1.2.3.4', labels: { 'a/b/c': 'x' } })).toEqual(['MESH1604 spec.labels["a/b/c"]']);
  });
});

describe('a WorkloadGroup', () => {
  const found = (spec: unknown) => validateWorkloadGroup(manifest('WorkloadGroup', spec)).map(({ code, path }) => `${code} ${path}`);
  const probe = (fields: object | null) => found({ template: {}, probe: fields });

  it('has a template that nobody looks at', () => {
    expect(found({ template: { address: 'vm_1', labels: { 'a/b/c': 'x' } } })).toEqual([]);
  });

  it('gives labels that workloads can carry', () => {
    expect(found({ template: {}, metadata: { labels: { app: 'a b' } } })).toEqual(['MESH1604 spec.metadata.labels.app']);
  });

  it('probes by HTTP, TCP or a command', () => {
    expect(probe({ httpGet: { port: 80, httpHeaders: [{ name: 'X-Probe' }] } })).toEqual([]);
    expect(probe({ tcpSocket: { port: 80 } })).toEqual([]);
    expect(probe({ exec: { command: ['true'] } })).toEqual([]);
    expect(probe(null)).toEqual([]);
    expect(probe({ periodSeconds: 5 })).toEqual(['MESH1611 spec.probe']);
    expect(probe({ httpGet: null })).toEqual(['MESH1611 spec.probe']);
    expect(probe({ grpc: { port: 80 } })).toEqual(['MESH1612 spec.probe.grpc']);
    expect(probe({ exec: { command: [] } })).toEqual(['MESH1614 spec.probe.exec.command']);
  });

  it('sends headers of letters, digits and dashes, and no underscores', () => {
    expect(probe({ httpGet: { port: 80, httpHeaders: [{ name: 'X_Probe' }, {}] } }))
      .toEqual(['MESH1613 spec.probe.httpGet.httpHeaders[0].name', 'MESH1613 spec.probe.httpGet.httpHeaders[1].name']);
  });
});

describe('a ProxyConfig', () => {
  const found = (spec: unknown) => validateProxyConfig(manifest('ProxyConfig', spec));

  it('is warned of a selector without labels', () => {
    expect(found({ selector: {} })).toMatchObject([{ code: 'MESH1851', severity: 'warning', path: 'spec.selector' }]);
    expect(found({ selector: { matchLabels: { app: 'x' } } })).toEqual([]);
    expect(found({ selector: null })).toEqual([]);
    expect(found(undefined)).toEqual([]);
  });
});

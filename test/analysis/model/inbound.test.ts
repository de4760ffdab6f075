import { areAtOdds, areMixed, inboundPorts } from '../../../src/analysis/model/inbound';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { Manifest } from '../../../src/validation/manifest';

const service = (ports: object[]): Manifest =>
  ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'shop' }, spec: { selector: { app: 'a' }, ports } });
const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', namespace: 'shop', labels: { app: 'a' } },
  spec: { containers: [{ name: 'app', ports: [{ name: 'web', containerPort: 8080 }] }] },
};
const portsOf = (ports: object[]) => {
  const { registry, workloads } = new MeshModel([[POD, service(ports)]]);
  return [...inboundPorts(workloads.all[0], registry.services)].map(([number, list]) => [number, list.map(({ port }) => port.number)]);
};

test('ports of Services are told by the port of the pods that they lead to', () => {
  expect(portsOf([{ name: 'http', port: 80, targetPort: 'web' }, { name: 'tcp', port: 8080 }])).toEqual([[8080, [80, 8080]]]);
  expect(portsOf([{ name: 'dns', port: 53, protocol: 'UDP' }, { name: 'http', port: 80, targetPort: 'none' }])).toEqual([]);
});

test('protocols are at odds where one is read as requests and the other is not', () => {
  expect(areAtOdds('HTTP', 'TCP')).toBe(true);
  expect(areAtOdds('HTTPS', 'GRPC')).toBe(true);
  expect(areAtOdds('HTTP', 'HTTP2')).toBe(false);
  expect(areAtOdds('Unsupported', 'TCP')).toBe(false);
});

test('Services are mixed where they have both', () => {
  const mixed = (...names: string[]) => {
    const ports = names.map((name, index) => ({ name, port: 80 + index }));
    return areMixed(new MeshModel([[service(ports)]]).registry.services);
  };
  expect(mixed('http', 'tcp')).toBe(true);
  expect(mixed('http', 'grpc', 'any')).toBe(false);
  expect(mixed('tcp', 'https', 'any')).toBe(false);
});

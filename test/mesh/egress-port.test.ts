import { Protocol } from '../../src/discovery/protocol';
import { EgressPort } from '../../src/mesh/egress-port';
import { ClientTls } from '../../src/traffic/client-tls';

test('is called on the usual port unless another one is given', () => {
  expect(EgressPort.http()._servicePort).toEqual({ name: 'http', number: 80, protocol: Protocol.HTTP });
  expect(EgressPort.tlsPassthrough()._servicePort).toEqual({ name: 'tls', number: 443, protocol: Protocol.TLS });
  expect(EgressPort.http({ port: 8080 })._servicePort.number).toBe(8080);
  expect(EgressPort.tlsPassthrough({ port: 8443 })._servicePort.number).toBe(8443);
});

test('is called in plain text and leaves in TLS', () => {
  const port = EgressPort.tlsOrigination();
  expect(port._servicePort).toEqual({ name: 'http', number: 80, protocol: Protocol.HTTP, targetPort: 443 });
  expect(port._tls?._render()).toEqual({ mode: 'SIMPLE' });
  const tls = ClientTls.simple({ credentialName: 'partner' });
  expect(EgressPort.tlsOrigination({ port: 8080, externalPort: 8443, tls }))
    .toMatchObject({ _servicePort: { number: 8080, targetPort: 8443 }, _tls: tls });
});

test.each<[() => unknown, string]>([
  [() => EgressPort.http({ port: 0 }), 'EgressPort.http: port: got 0; use a whole number from 1 to 65535'],
  [() => EgressPort.tlsPassthrough({ port: 0 }), 'EgressPort.tlsPassthrough: port: got 0; use a whole number from 1 to 65535'],
  [() => EgressPort.tlsOrigination({ port: 0, externalPort: 70000 }), [
    'EgressPort.tlsOrigination: port: got 0; use a whole number from 1 to 65535',
    'EgressPort.tlsOrigination: externalPort: got 70000; use a whole number from 1 to 65535',
  ].join('\n')],
])('fails when a port is none: %#', (write, message) => {
  expect(write).toThrow(new Error(message));
});

test.each([ClientTls.disable(), ClientTls.istioMutual()])('fails when TLS is none that a host outside of the mesh speaks: %#', tls => {
  expect(() => EgressPort.tlsOrigination({ tls })).toThrow(new Error(`EgressPort.tlsOrigination: tls: got ${tls._render().mode}, `
    + 'by which no host outside of the mesh is called in TLS; use ClientTls.simple or ClientTls.mutual'));
});

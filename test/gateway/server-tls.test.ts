import { ServerCredential } from '../../src/gateway/server-credential';
import { ServerTls } from '../../src/gateway/server-tls';
import { TlsVersion } from '../../src/gateway/tls-version';

const FILES = { serverCertificate: '/certs/tls.crt', privateKey: '/certs/tls.key' };
const SHOP = ServerCredential.secret('shop');

test.each([
  ['SIMPLE', ServerTls.simple(SHOP)],
  ['MUTUAL', ServerTls.mutual(SHOP)],
  ['OPTIONAL_MUTUAL', ServerTls.optionalMutual(SHOP)],
])('%s shows the certificate of its credential', (mode, tls) => {
  expect(tls._render()).toEqual({ mode, credentialName: 'shop' });
});

test.each([
  ['ISTIO_MUTUAL', ServerTls.istioMutual()],
  ['PASSTHROUGH', ServerTls.passthrough()],
  ['AUTO_PASSTHROUGH', ServerTls.autoPassthrough()],
])('%s needs no credential', (mode, tls) => {
  expect(tls._render()).toEqual({ mode });
});

test('takes the versions by their YAML words', () => {
  expect(ServerTls.simple(SHOP, { minProtocolVersion: TlsVersion.TLS_1_2, maxProtocolVersion: TlsVersion.TLS_1_3 })._render())
    .toMatchObject({ minProtocolVersion: 'TLSV1_2', maxProtocolVersion: 'TLSV1_3' });
});

test('checks clients against the authorities of its files', () => {
  const credential = ServerCredential.files({ ...FILES, caCertificates: '/certs/ca.crt' });
  expect(ServerTls.mutual(credential)._render()).toEqual({ mode: 'MUTUAL', ...FILES, caCertificates: '/certs/ca.crt' });
});

test('checks clients against the authorities of the options, where there are', () => {
  const credential = ServerCredential.files({ ...FILES, caCertificates: '/certs/ca.crt' });
  expect(ServerTls.mutual(credential, { caCertificates: '/clients/ca.crt' })._render().caCertificates).toBe('/clients/ca.crt');
});

test('writes a switch that is off', () => {
  expect(ServerTls.mutual(SHOP, { insecureSkipVerify: false })._render().insecureSkipVerify).toBe(false);
});

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

const SPKI = 'NvqYIYSbgK2vCJpQhObf77vv+bQWtc5ek5RIOwPiC9A=';
const HASH = 'df6ff72fe9116521268f6f2dd4966f51df479883fe7037b39f75916ac3049d1a';

test('checks the certificates of clients of a server with a secret', () => {
  const options = { verifyCertificateSpki: [SPKI], verifyCertificateHash: [HASH, HASH.match(/../g)!.join(':')], caCertCredentialName: 'clients' };
  expect(ServerTls.mutual(SHOP, options)._render()).toEqual({ mode: 'MUTUAL', credentialName: 'shop', ...options });
});

test('passes the options that Istio reads of mutual TLS with its own certificates', () => {
  const options = { subjectAltNames: ['spiffe://cluster.local/ns/shop/sa/web'], caCrl: '/certs/ca.crl', insecureSkipVerify: false };
  expect(ServerTls.istioMutual(options)._render()).toEqual({ mode: 'ISTIO_MUTUAL', ...options });
});

test.each([
  ['simple', ServerTls.simple],
  ['mutual', ServerTls.mutual],
  ['optionalMutual', ServerTls.optionalMutual],
])('%s fails when the oldest version is above the newest one', (factory, make) => {
  expect(() => make(SHOP, { minProtocolVersion: TlsVersion.TLS_1_3, maxProtocolVersion: TlsVersion.TLS_1_2 })).toThrow(new Error(
    `ServerTls.${factory}: minProtocolVersion: got "TLSV1_3"; use at most TLSV1_2, which is maxProtocolVersion`));
});

test.each([
  [TlsVersion.TLS_1_3, TlsVersion.AUTO],
  [TlsVersion.AUTO, TlsVersion.TLS_1_0],
  [TlsVersion.TLS_1_2, TlsVersion.TLS_1_2],
  [TlsVersion.TLS_1_3, undefined],
])('takes versions from %s to %s', (minProtocolVersion, maxProtocolVersion) => {
  expect(() => ServerTls.simple(SHOP, { minProtocolVersion, maxProtocolVersion })).not.toThrow();
});

test('takes ciphers that Istio only warns of', () => {
  expect(ServerTls.simple(SHOP, { cipherSuites: ['NONE'] })._render().cipherSuites).toEqual(['NONE']);
});

test('fails when a hash has the wrong form, for the proxy would refuse it', () => {
  expect(() => ServerTls.mutual(SHOP, { verifyCertificateSpki: ['abc'], verifyCertificateHash: [HASH, `${HASH}0`] })).toThrow(new Error([
    'ServerTls.mutual: verifyCertificateSpki[0]: got "abc"; use a SHA-256 hash in base64, which has 44 characters',
    `ServerTls.mutual: verifyCertificateHash[1]: got "${HASH}0"; `
    + 'use a SHA-256 hash in hexadecimal, which has 64 digits, with or without a colon after every two',
  ].join('\n')));
});

test.each([
  ServerCredential.files(FILES),
  ServerCredential.filePairs([{ ...FILES, caCertificates: '/certs/ca.crt' }]),
])('fails when files bring no authorities to check clients against %#', credential => {
  expect(() => ServerTls.mutual(credential)).toThrow(new Error(
    'ServerTls.mutual: caCertificates: missing; use the path of the authorities that clients are checked against'));
});

test('fails when an option is not read beside a secret', () => {
  expect(() => ServerTls.optionalMutual(SHOP, { caCertificates: '/certs/ca.crt', caCrl: '/certs/ca.crl' })).toThrow(new Error([
    'ServerTls.optionalMutual: caCertificates: is not read where the certificate is in a secret; '
    + 'put the authorities into the secret (key ca.crt), or name another one by caCertCredentialName',
    'ServerTls.optionalMutual: caCrl: is not read where the certificate is in a secret; put the list into the secret (key ca.crl)',
  ].join('\n')));
});

test('fails when an option is not read beside files, so that no client passes by mistake', () => {
  const credential = ServerCredential.files({ ...FILES, caCertificates: '/certs/ca.crt' });
  expect(() => ServerTls.mutual(credential, { verifyCertificateSpki: [SPKI], verifyCertificateHash: [HASH], caCertCredentialName: 'clients' }))
    .toThrow(new Error([
      'ServerTls.mutual: verifyCertificateSpki: is not read where the certificate is in files; use a secret',
      'ServerTls.mutual: verifyCertificateHash: is not read where the certificate is in files; use a secret',
      'ServerTls.mutual: caCertCredentialName: is not read where the certificate is in files; use caCertificates',
    ].join('\n')));
});

test('keeps what it was made of', () => {
  const subjectAltNames = ['client.example.com'];
  const tls = ServerTls.mutual(SHOP, { subjectAltNames });
  subjectAltNames.pop();
  expect(tls._render().subjectAltNames).toEqual(['client.example.com']);
});

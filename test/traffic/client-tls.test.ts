import { policyOf } from './rule-under-test';
import { ClientCredential } from '../../src/traffic/client-credential';
import { ClientTls } from '../../src/traffic/client-tls';

const FILES = { clientCertificate: '/certs/tls.crt', privateKey: '/certs/tls.key' };

test.each([
  [ClientTls.disable(), { mode: 'DISABLE' }],
  [ClientTls.simple(), { mode: 'SIMPLE' }],
  [
    ClientTls.simple({ sni: 'api.example.com', subjectAltNames: ['api.example.com'], caCertificates: '/ca.pem', caCrl: '/crl.pem' }),
    { mode: 'SIMPLE', sni: 'api.example.com', subjectAltNames: ['api.example.com'], caCertificates: '/ca.pem', caCrl: '/crl.pem' },
  ],
  [
    ClientTls.simple({ credentialName: 'ca', insecureSkipVerify: false }),
    { mode: 'SIMPLE', credentialName: 'ca', insecureSkipVerify: false },
  ],
  [
    ClientTls.simple({ insecureSkipVerify: true, caCrl: '/crl.pem', subjectAltNames: [] }),
    { mode: 'SIMPLE', insecureSkipVerify: true, caCrl: '/crl.pem', subjectAltNames: [] },
  ],
  [
    ClientTls.mutual(ClientCredential.files({ ...FILES, caCertificates: '/ca.pem', caCrl: '/crl.pem' }), { sni: 'api.example.com' }),
    { mode: 'MUTUAL', ...FILES, caCertificates: '/ca.pem', caCrl: '/crl.pem', sni: 'api.example.com' },
  ],
  [
    ClientTls.mutual(ClientCredential.secret('client'), { insecureSkipVerify: true }),
    { mode: 'MUTUAL', credentialName: 'client', insecureSkipVerify: true },
  ],
  [
    ClientTls.istioMutual({ subjectAltNames: ['a'], sni: 'b', insecureSkipVerify: true }),
    { mode: 'ISTIO_MUTUAL', subjectAltNames: ['a'], sni: 'b', insecureSkipVerify: true },
  ],
])('renders TLS to a service %#', (tls, expected) => {
  expect(policyOf({ tls })?.tls).toStrictEqual(expected);
});

test.each([
  [{ caCertificates: '/ca.pem' }, 'caCertificates'],
  [{ credentialName: 'ca' }, 'credentialName'],
  [{ subjectAltNames: ['a'], caCertificates: '/ca.pem' }, 'caCertificates and subjectAltNames'],
])('fails when a server is not checked, but by %p', (options, names) => {
  expect(() => ClientTls.simple({ insecureSkipVerify: true, ...options }))
    .toThrow(new Error(`ClientTls.simple: insecureSkipVerify: got true; leave it out, or ${names}`));
});

test('fails when the authorities come from a secret and from files', () => {
  expect(() => ClientTls.simple({ credentialName: 'ca', caCertificates: '/ca.pem', caCrl: '/crl.pem' }))
    .toThrow(new Error('ClientTls.simple: credentialName: got "ca"; leave it out, or caCertificates and caCrl'));
});

test('fails when mutual TLS says how a server is checked and that it is not', () => {
  const credential = ClientCredential.files({ ...FILES, caCertificates: '/ca.pem' });

  expect(() => ClientTls.mutual(credential, { insecureSkipVerify: true, subjectAltNames: ['a'] }))
    .toThrow(new Error('ClientTls.mutual: insecureSkipVerify: got true; leave it out, or caCertificates and subjectAltNames'));
});

test.each([
  ['simple', (sni: string) => ClientTls.simple({ sni })],
  ['mutual', (sni: string) => ClientTls.mutual(ClientCredential.files(FILES), { sni })],
  ['istioMutual', (sni: string) => ClientTls.istioMutual({ sni })],
])('%s fails when no server can have the name', (factory, make) => {
  const fix = 'use at most 255 visible ASCII characters, such as "api.example.com"';
  expect(() => make('foo bar')).toThrow(new Error(`ClientTls.${factory}: sni: got "foo bar"; ${fix}`));
  expect(() => make('')).toThrow(new Error(`ClientTls.${factory}: sni: got ""; ${fix}`));
});

test('keeps what it was made of', () => {
  const subjectAltNames = ['api.example.com'];
  const tls = ClientTls.simple({ subjectAltNames });
  subjectAltNames.pop();
  expect(tls._render().subjectAltNames).toEqual(['api.example.com']);
});

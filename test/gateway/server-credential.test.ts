import { ServerCredential } from '../../src/gateway/server-credential';

const FILES = { serverCertificate: '/certs/tls.crt', privateKey: '/certs/tls.key' };

test('is a secret', () => {
  expect(ServerCredential.secret('shop')._render()).toEqual({ credentialName: 'shop' });
});

test('is two secrets', () => {
  expect(ServerCredential.secrets(['rsa', 'ecdsa'])._render()).toEqual({ credentialNames: ['rsa', 'ecdsa'] });
});

test('is files', () => {
  expect(ServerCredential.files(FILES)._render()).toEqual(FILES);
});

test.each([
  ['one pair', ServerCredential.filePairs([FILES]), [FILES]],
  ['two pairs', ServerCredential.filePairs([FILES, FILES]), [FILES, FILES]],
])('is %s of files', (_, credential, tlsCertificates) => {
  expect(credential._render()).toEqual({ tlsCertificates });
});

test('fails when the secret has no name', () => {
  expect(() => ServerCredential.secret('')).toThrow(new Error('ServerCredential.secret: name: got ""; use the name of a secret'));
});

test('fails when a file has no path', () => {
  expect(() => ServerCredential.files({ serverCertificate: '', privateKey: '' })).toThrow([
    'ServerCredential.files: serverCertificate: got ""; use the path of a certificate',
    'ServerCredential.files: privateKey: got ""; use the path of a private key',
  ].join('\n'));
});

test('fails when a file of the second pair has no path', () => {
  expect(() => ServerCredential.filePairs([FILES, { ...FILES, privateKey: '' }]))
    .toThrow(new Error('ServerCredential.filePairs: pairs[1].privateKey: got ""; use the path of a private key'));
});

test.each([[[]], [['a', 'b', 'c']]])('fails when the secrets are %j', names => {
  expect(() => ServerCredential.secrets(names))
    .toThrow(new Error(`ServerCredential.secrets: names: got ${names.length} certificates; use one or two`));
});

test('fails when one of two secrets has no name', () => {
  expect(() => ServerCredential.secrets(['rsa', ''])).toThrow(new Error('ServerCredential.secrets: names[1]: got ""; use the name of a secret'));
});

test('fails when there are no pairs of files', () => {
  expect(() => ServerCredential.filePairs([])).toThrow(new Error('ServerCredential.filePairs: pairs: got 0 certificates; use one or two'));
});

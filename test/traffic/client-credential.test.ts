import { ClientCredential } from '../../src/traffic/client-credential';

test('fails when a secret has no name', () => {
  expect(() => ClientCredential.secret('')).toThrow(new Error('ClientCredential.secret: name: got ""; use the name of a secret'));
});

test('fails when a file has no path', () => {
  expect(() => ClientCredential.files({ clientCertificate: '', privateKey: '' })).toThrow(new Error([
    'ClientCredential.files: clientCertificate: got ""; use the path of a certificate',
    'ClientCredential.files: privateKey: got ""; use the path of a private key',
  ].join('\n')));
});

import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/gateway/');

/** What istiod's webhook refuses in the TLS settings of a server, at a gateway or a sidecar, and what it warns of. */
export const SERVER_TLS = {
  noCertificate: refused('MESH1351', 'TLS without certificate', 'The webhook refuses it: no handshake could succeed.',
    'Name a credential, or give both serverCertificate and privateKey.', '#ServerTLSSettings'),
  noClientCa: refused('MESH1352', 'Mutual TLS without CA of the clients', 'The webhook refuses it: no client certificate could be checked.',
    'Name a credential, or give caCertificates.', '#ServerTLSSettings-ca_certificates'),
  twoCertificates: refused('MESH1353', 'Certificate from more than one source', 'The webhook refuses it: only one of them could be used.',
    'Keep one of the sources.', '#ServerTLSSettings'),
  ownCertificate: refused('MESH1354', 'Certificate beside the one of the mesh', 'Mode ISTIO_MUTUAL uses the certificates of the mesh; the webhook refuses others.',
    'Take the field away, or use another mode.', '#ServerTLSSettings-TLSmode'),
  uselessCrl: refused('MESH1355', 'Revocation list that nothing reads', 'The webhook refuses it: a credential has a list of its own, and mode SIMPLE sees no clients.',
    'Put the list into the credential, or take it away.', '#ServerTLSSettings-ca_crl'),
  ignoredCertificate: warned('MESH1356', 'Certificate where TLS passes through', 'It is ignored: the gateway does not end the connection.',
    'Take it away, or use a mode that ends TLS.', '#ServerTLSSettings-TLSmode'),
  weakTls: warned('MESH1357', 'TLS below 1.2 without ciphers', 'The ciphers of old TLS versions are not among the defaults, so no handshake succeeds.',
    'List cipherSuites, or use TLSV1_2 or later.', '#ServerTLSSettings-min_protocol_version'),
  unknownCipher: warned('MESH1358', 'Cipher that Envoy does not know', 'It is ignored.', 'Use the OpenSSL name of a cipher.', '#ServerTLSSettings-cipher_suites'),
  duplicateCipher: warned('MESH1359', 'Cipher listed twice', 'The second one is ignored.', 'Take it away.', '#ServerTLSSettings-cipher_suites'),
};

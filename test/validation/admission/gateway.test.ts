import { validateGateway } from '../../../src/validation/admission/gateway';
import { GATEWAY } from '../../../src/validation/catalogue/gateway';
import { SERVER_TLS } from '../../../src/validation/catalogue/server-tls';
import { Issue } from '../../../src/validation/issue';

const HTTP = { number: 80, name: 'http', protocol: 'HTTP' };
const HTTPS = { number: 443, name: 'https', protocol: 'HTTPS' };
const CREDENTIAL = { mode: 'SIMPLE', credentialName: 'shop' };
const FILES = { serverCertificate: '/etc/cert.pem', privateKey: '/etc/key.pem' };

function judge(servers: object[], metadata: object = {}): Issue[] {
  return validateGateway({ apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { name: 'shop', ...metadata }, spec: { servers } });
}

function texts(issues: Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path.replace('spec.servers[0].', '')}`);
}

/** What is found in one server, with paths within it. */
function inServer(server: object): string[] {
  return texts(judge([{ hosts: ['*'], port: HTTP, ...server }]));
}

function inTls(tls: object): string[] {
  return inServer({ port: HTTPS, tls });
}

describe('a Gateway', () => {
  it('has a server', () => {
    expect(texts(judge([]))).toEqual(['MESH1301 spec.servers']);
    expect(validateGateway({ apiVersion: 'v1', kind: 'Gateway', metadata: { name: 'a' } }).map(({ code }) => code)).toEqual(['MESH1301']);
  });

  it('has a name without dots, unless the Gateway API made it', () => {
    expect(texts(judge([{ hosts: ['*'], port: HTTP }], { name: 'shop.gateway' }))).toEqual(['MESH1303 metadata.name']);
    expect(judge([{ hosts: ['~/*'], port: HTTP }], {
      name: 'shop.gateway', annotations: { 'internal.istio.io/gateway-semantics': 'gateway' },
    })).toEqual([]);
  });

  it('gives each port a name of its own', () => {
    expect(judge([{ hosts: ['*'], port: HTTP }, { hosts: ['*'], port: { ...HTTP, number: 8080 } }])).toMatchObject([
      { code: 'MESH1302', path: 'spec.servers[1].port.name', message: '"http" is taken by spec.servers[0]' },
    ]);
  });
});

describe('a server', () => {
  it.each(['*', 'shop/*', 'Shop/*', './shop.example.com', '*/*.example.com', '10.0.0.1'])('serves %s', host => {
    expect(inServer({ hosts: [host] })).toEqual([]);
  });

  it.each(['shop', '*shop.com', '~/*', '/a.com', 'shop_1/a.com', 'a..com', '::1'])('does not serve %s', host => {
    expect(inServer({ hosts: [host] })).toEqual(['MESH1305 hosts[0]']);
  });

  it('has a host', () => {
    expect(inServer({ hosts: [] })).toEqual(['MESH1304 hosts']);
  });

  it('has a port with number, name and protocol', () => {
    expect(inServer({ port: { number: 0, name: '', protocol: '', targetPort: 8080 } })).toEqual([
      'MESH1306 port.protocol', 'MESH1307 port.number', 'MESH1308 port.targetPort', 'MESH1309 port.name',
    ]);
    expect(inServer({ port: { ...HTTP, protocol: 'hBoNe' } })).toEqual(['MESH1306 port.protocol']);
    expect(inServer({ port: { ...HTTP, protocol: 'grpc-web', targetPort: 0 } })).toEqual([]);
  });

  it('binds to an address, or to a socket without port', () => {
    expect(inServer({ bind: 'localhost' })).toEqual(['MESH1310 bind']);
    expect(inServer({ bind: 'unix://run/web.sock', port: { ...HTTP, number: 0 } })).toEqual(['MESH1310 bind']);
    expect(inServer({ bind: 'unix:///run/web.sock' })).toEqual(['MESH1307 port.number']);
    expect(inServer({ bind: 'unix:///run/web.sock', port: { ...HTTP, number: 0 } })).toEqual([]);
    expect(inServer({ bind: '::' })).toEqual([]);
  });

  it('has TLS settings if its protocol is HTTPS or TLS', () => {
    expect(inServer({ port: HTTPS })).toEqual(['MESH1311 tls']);
    expect(inServer({ port: { ...HTTPS, protocol: 'tls' }, tls: {} })).toEqual([]);
  });

  it('has none otherwise, but for a redirect to HTTPS', () => {
    expect(inServer({ tls: { httpsRedirect: true } })).toEqual([]);
    expect(inServer({ tls: { mode: 'AUTO_PASSTHROUGH' } })).toEqual([]);
    expect(inServer({ tls: CREDENTIAL })).toEqual(['MESH1312 tls']);
    expect(inServer({ tls: { caCertificates: '/ca.pem' } })).toEqual(['MESH1356 tls', 'MESH1312 tls']);
    expect(inServer({ port: { ...HTTP, protocol: 'TCP' }, tls: {} })).toEqual(['MESH1312 tls']);
  });

  it('is warned of a redirect where there is no HTTP', () => {
    expect(inTls({ ...CREDENTIAL, httpsRedirect: true })).toEqual(['MESH1313 tls.httpsRedirect']);
  });
});

describe('TLS of a server', () => {
  it('takes its certificate from one source', () => {
    expect(inTls({ mode: 'SIMPLE' })).toEqual(['MESH1351 tls.serverCertificate', 'MESH1351 tls.privateKey']);
    expect(inTls({ mode: 'SIMPLE', ...FILES })).toEqual([]);
    expect(inTls({ mode: 'SIMPLE', tlsCertificates: [FILES, { serverCertificate: '/c' }] })).toEqual(['MESH1351 tls.tlsCertificates[1].privateKey']);
    expect(inTls({ ...CREDENTIAL, ...FILES })).toEqual(['MESH1353 tls']);
    expect(inTls({ ...CREDENTIAL, serverCertificate: '/etc/cert.pem' })).toEqual([]);
  });

  it.each(['MUTUAL', 'OPTIONAL_MUTUAL'])('knows the CA of its clients in mode %s', mode => {
    expect(inTls({ mode, ...FILES })).toEqual(['MESH1352 tls.caCertificates']);
    expect(inTls({ mode, ...FILES, caCertificates: '/ca.pem' })).toEqual([]);
    expect(inTls({ mode, credentialNames: ['a', 'b'] })).toEqual([]);
  });

  it('has no certificate of its own in mode ISTIO_MUTUAL', () => {
    expect(inTls({ mode: 'ISTIO_MUTUAL' })).toEqual([]);
    expect(inTls({ mode: 'ISTIO_MUTUAL', privateKey: '/k', credentialName: 'shop', caCrl: '/crl' })).toEqual([
      'MESH1354 tls.privateKey', 'MESH1354 tls.credentialName',
    ]);
  });

  it('is warned of certificates where TLS passes through', () => {
    expect(inTls({ mode: 'PASSTHROUGH', credentialName: 'shop' })).toEqual(['MESH1356 tls']);
  });

  it('has a revocation list only where something reads it', () => {
    expect(inTls({ mode: 'SIMPLE', ...FILES, caCrl: '/crl' })).toEqual(['MESH1355 tls.caCrl']);
    expect(inTls({ ...CREDENTIAL, caCrl: '/crl' })).toEqual([]);
    expect(inTls({ credentialName: 'shop', caCrl: '/crl' })).toEqual(['MESH1356 tls', 'MESH1355 tls.caCrl']);
  });

  it('is warned of ciphers that do nothing', () => {
    const ciphers = ['AES128-SHA', 'aes128-sha', '-ALL', 'AES128-SHA', ''];
    expect(inTls({ ...CREDENTIAL, cipherSuites: ciphers })).toEqual(['MESH1358 tls.cipherSuites[1]', 'MESH1359 tls.cipherSuites[3]']);
    expect(inTls({ ...CREDENTIAL, minProtocolVersion: 'TLSV1_1' })).toEqual(['MESH1357 tls.minProtocolVersion']);
    expect(inTls({ ...CREDENTIAL, minProtocolVersion: 'TLSV1_1', cipherSuites: ['ALL'] })).toEqual([]);
  });
});

test('warnings do not refuse', () => {
  const warnings = Object.values({ ...GATEWAY, ...SERVER_TLS }).filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ code }) => code)).toEqual(['MESH1313', 'MESH1356', 'MESH1357', 'MESH1358', 'MESH1359']);
});

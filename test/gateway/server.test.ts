import { Protocol } from '../../src/discovery/protocol';
import { Server } from '../../src/gateway/server';
import { ServerTls } from '../../src/gateway/server-tls';

const AT = { port: 8080, hosts: ['shop.example.com'] };
const tls = ServerTls.istioMutual();

test.each([
  ['HTTP', Server.http(AT)],
  ['HTTPS', Server.https({ ...AT, tls })],
  ['HTTP2', Server.http2(AT)],
  ['GRPC', Server.grpc(AT)],
  ['GRPC-WEB', Server.grpcWeb(AT)],
  ['TCP', Server.tcp(AT)],
  ['TLS', Server.tls({ ...AT, tls })],
  ['MONGO', Server.mongo(AT)],
  ['REDIS', Server.of({ ...AT, protocol: Protocol.REDIS })],
])('speaks %s and names its port after it', (protocol, server) => {
  expect(server._render(server._defaultPortName).port).toEqual({
    number: 8080,
    protocol,
    name: `${protocol.toLowerCase()}-8080`,
    targetPort: undefined,
  });
});

test('redirects to HTTPS when told so', () => {
  expect(Server.http({ ...AT, httpsRedirect: true })._render('web').tls).toEqual({ httpsRedirect: true });
});

test('writes a redirect that is switched off', () => {
  expect(Server.http2({ ...AT, httpsRedirect: false })._render('web').tls).toEqual({ httpsRedirect: false });
});

test('has no TLS settings unless told so', () => {
  expect(Server.http(AT)._render('web').tls).toBeUndefined();
});

test('renders its own name, address and default endpoint', () => {
  const server = Server.tcp({ ...AT, name: 'db', bind: '::1', defaultEndpoint: '127.0.0.1:3306' });
  expect(server._render('mysql')).toMatchObject({ name: 'db', bind: '::1', defaultEndpoint: '127.0.0.1:3306' });
});

test('listens on a unix domain socket, which has port 0', () => {
  expect(Server.http({ ...AT, port: 0, bind: 'unix:///run/web.sock' })._render('web')).toMatchObject({
    port: { number: 0 },
    bind: 'unix:///run/web.sock',
  });
});

test.each(['*', '*.example.com', 'shop/shop.example.com', './*', '*/*.example.com', '10.0.0.1'])('serves the host %s', host => {
  expect(Server.http({ port: 80, hosts: [host] })._render('web').hosts).toEqual([host]);
});

test.each([
  [0, 'use a whole number from 1 to 65535'],
  [70000, 'use a whole number from 1 to 65535'],
  [80.5, 'use a whole number from 1 to 65535'],
])('fails when the port is %d', (port, repair) => {
  expect(() => Server.http({ ...AT, port })).toThrow(new Error(`Server.http: port: got ${port}; ${repair}`));
});

test('fails when a unix domain socket has a port', () => {
  expect(() => Server.tcp({ ...AT, bind: 'unix:///run/db.sock' }))
    .toThrow(new Error('Server.tcp: port: got 8080; use 0, for a unix domain socket has no port'));
});

test('fails when the address to listen on is none', () => {
  expect(() => Server.grpc({ ...AT, bind: 'localhost' }))
    .toThrow(new Error('Server.grpc: bind: got "localhost"; use an IP address such as "127.0.0.1"'));
});

test.each(['', 'shop', 'shop/', 'sh*p.example.com', '*shop.example.com'])('fails when a host is %j', host => {
  expect(() => Server.https({ ...AT, hosts: ['*', host], tls })).toThrow(new Error(
    `Server.https: hosts[1]: got "${host}"; use a full host name such as "shop.example.com", "*.example.com" or "*"`));
});

test('fails when the namespace of a host is none', () => {
  expect(() => Server.http({ ...AT, hosts: ['-/*'] }))
    .toThrow(new Error('Server.http: hosts[0]: got "-/*"; use a namespace, "." or "*" before the "/"'));
});

test('reports all bad arguments at once', () => {
  expect(() => Server.of({ port: 0, hosts: [''], protocol: Protocol.TCP, bind: 'x' })).toThrow([
    'Server.of: port: got 0; use a whole number from 1 to 65535',
    'Server.of: bind: got "x"; use an IP address such as "127.0.0.1"',
    'Server.of: hosts[0]: got ""; use a full host name such as "shop.example.com", "*.example.com" or "*"',
  ].join('\n'));
});

test.each([
  ['TCP', Server.tcp({ port: 8080 })],
  ['MONGO', Server.mongo({ port: 8080 })],
])('serves the VirtualServices of all hosts by %s unless told which', (_, server) => {
  expect(server._render('db').hosts).toEqual(['*']);
});

test('fails when there are no hosts', () => {
  expect(() => Server.http({ port: 80, hosts: [] })).toThrow(new Error('Server.http: hosts: got no host; use at least one'));
});

test('fails when the name of the port is empty', () => {
  expect(() => Server.http({ ...AT, portName: '' }))
    .toThrow(new Error('Server.http: portName: got ""; use the name of a port, or leave it out'));
});

test.each(Object.values(Protocol))('takes protocol %s, as Istio does', protocol => {
  const needsTls = protocol === Protocol.HTTPS || protocol === Protocol.TLS;
  expect(() => Server.of({ ...AT, protocol, tls: needsTls ? tls : undefined })).not.toThrow();
});

test.each([Protocol.HTTPS, Protocol.TLS])('fails when protocol %s has no TLS', protocol => {
  expect(() => Server.of({ ...AT, protocol })).toThrow(new Error(`Server.of: tls: missing beside protocol ${protocol}; use a ServerTls`));
});

test.each([
  [Protocol.HTTP, tls],
  [Protocol.TCP, tls],
  [Protocol.TCP, ServerTls.passthrough()],
  [Protocol.REDIS, ServerTls.autoPassthrough()],
])('fails when protocol %s has TLS', (protocol, given) => {
  expect(() => Server.of({ ...AT, protocol, tls: given }))
    .toThrow(new Error(`Server.of: tls: stands beside protocol ${protocol}; leave it out, or use protocol HTTPS or TLS`));
});

test('redirects gRPC to HTTPS', () => {
  const redirect = ServerTls.passthrough({ httpsRedirect: true });
  expect(Server.of({ ...AT, protocol: Protocol.GRPC, tls: redirect })._render('grpc').tls).toEqual({ mode: 'PASSTHROUGH', httpsRedirect: true });
});

test('keeps what it was made of', () => {
  const hosts = ['shop.example.com'];
  const server = Server.http({ port: 80, hosts });
  hosts.push('not a host');
  expect(server._render('web').hosts).toEqual(['shop.example.com']);
});

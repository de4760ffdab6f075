import { serviceProtocol } from '../../../src/validation/vocabulary/service-protocol';

test.each([
  [{ port: 80, name: 'http' }, 'http'],
  [{ port: 80, name: 'HTTP-web' }, 'http'],
  [{ port: 80, name: 'grpc-web-x' }, 'grpc-web'],
  [{ port: 80, name: 'grpc-webx' }, 'grpc-web'],
  [{ port: 80, name: 'grpc-x' }, 'grpc'],
  [{ port: 80, name: 'tls-http' }, 'tls'],
  [{ port: 80, name: 'httpx' }, undefined],
  [{ port: 80, name: 'web' }, undefined],
  [{ port: 80 }, undefined],
  [{ port: 3306, name: 'db' }, 'tcp'],
  [{ port: 3306, name: 'http' }, 'http'],
  [{ port: 80, name: 'http', appProtocol: 'tcp' }, 'tcp'],
  [{ port: 80, name: 'http', appProtocol: 'example.com/x' }, undefined],
  [{ port: 80, appProtocol: 'kubernetes.io/h2c' }, 'http2'],
  [{ port: 80, appProtocol: 'kubernetes.io/ws' }, 'http'],
  [{ port: 80, appProtocol: 'kubernetes.io/wss' }, 'https'],
  [{ port: 53, name: 'http', protocol: 'UDP' }, 'udp'],
])('the protocol of %j is %s', (port, protocol) => {
  expect(serviceProtocol(port)).toBe(protocol);
});

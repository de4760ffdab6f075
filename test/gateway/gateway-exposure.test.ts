import { GatewayExposure } from '../../src/gateway/gateway-exposure';

const HTTP = { name: 'http2', port: 80, targetPort: 8080 };

test.each([
  ['LoadBalancer', GatewayExposure.loadBalancer()],
  ['NodePort', GatewayExposure.nodePort()],
  ['ClusterIP', GatewayExposure.clusterIp()],
])('makes a Service of type %s', (type, expose) => {
  expect(expose._render([HTTP])).toEqual({ type, ports: [{ name: 'http2', port: 80, targetPort: 8080, protocol: 'TCP' }] });
});

test('lets the pods listen on the port of the Service where no other is given', () => {
  expect(GatewayExposure.clusterIp()._render([{ name: 'tls', port: 15443 }])).toMatchObject({ ports: [{ port: 15443, targetPort: 15443 }] });
});

test('takes the port of the nodes that is given, as a local cluster maps it', () => {
  expect(GatewayExposure.nodePort({ nodePorts: { http2: 30000 } })._render([HTTP])).toMatchObject({ ports: [{ port: 80, nodePort: 30000 }] });
});

test('fails when a port of the nodes is none', () => {
  expect(() => GatewayExposure.nodePort({ nodePorts: { http2: 0 } }))
    .toThrow(new Error('GatewayExposure.nodePort: nodePorts["http2"]: got 0; use a whole number from 1 to 65535'));
});

test('fails when two ports of the nodes are the same', () => {
  expect(() => GatewayExposure.nodePort({ nodePorts: { http2: 30000, https: 30000 } }))
    .toThrow(new Error('GatewayExposure.nodePort: nodePorts["https"]: got 30000; use each one once'));
});

import { MeshGateway } from '../../src/gateway/mesh-gateway';
import { renderGateway } from '../../src/gateway/mesh-gateway-reference';

test('names a gateway by namespace and name', () => {
  expect(renderGateway(MeshGateway.fromName('web', { namespace: 'edge' }))).toBe('edge/web');
});

test('names a gateway without namespace by its name, which Istio looks up in the namespace of the route', () => {
  expect(renderGateway({ name: 'web' })).toBe('web');
});

test('names all sidecars by the reserved word', () => {
  expect(renderGateway(MeshGateway.SIDECARS)).toBe('mesh');
});

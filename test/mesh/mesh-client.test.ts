import { Testing } from 'cdk8s';
import { chartOf, rule, synthAll, workloadOf } from './shop';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshClient } from '../../src/mesh/mesh-client';
import { MeshIdentity } from '../../src/security/mesh-identity';

test('an ingress gateway is a caller like all others, but has no Sidecar', () => {
  const app = Testing.app();
  const [edge, shop] = [chartOf(app, 'edge'), chartOf(app, 'shop')];
  const web = workloadOf(shop, 'web');
  MeshClient.ofIngress(new IngressGateway(edge, 'Ingress')).calls(web.port('http'));
  MeshClient.ofIdentity(MeshIdentity.of('monitoring', 'prometheus')).calls(web.port('http'), { methods: ['GET'], paths: ['/metrics'] });
  expect(synthAll(shop, 'AuthorizationPolicy')[0].spec.rules).toEqual([
    rule('edge/sa/istio-ingressgateway', { ports: ['8080'] }),
    rule('monitoring/sa/prometheus', { ports: ['8080'], methods: ['GET'], paths: ['/metrics'] }),
  ]);
  expect(synthAll(shop, 'Sidecar')).toEqual([]);
});

import { Testing } from 'cdk8s';
import { chartOf, rule, serviceOf, shopChart, synthAll, workloadOf } from './shop';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import * as gatewayapi from '../../src/imports/gatewayapi';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshClient } from '../../src/mesh/mesh-client';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { Waypoint } from '../../src/mesh/waypoint';
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

describe('a Gateway of the Gateway API is a caller', () => {
  function principalOf(annotations?: { [name: string]: string }): string {
    const app = Testing.app();
    const [edge, shop] = [chartOf(app, 'edge'), chartOf(app, 'shop')];
    const gateway = new gatewayapi.Gateway(edge, 'Gateway', {
      metadata: { name: 'edge', annotations },
      spec: { gatewayClassName: 'istio', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
    });
    MeshClient.ofGateway(gateway).calls(workloadOf(shop, 'web').port('http'));
    return synthAll(shop, 'AuthorizationPolicy')[0].spec.rules[0].from[0].source.principals[0];
  }

  test('by the ServiceAccount that istiod makes, or that it names', () => {
    expect(principalOf()).toBe('cluster.local/ns/edge/sa/edge-istio');
    expect(principalOf({ 'gateway.istio.io/service-account': 'account' })).toBe('cluster.local/ns/edge/sa/account');
  });

  test('a waypoint too, of what it only sends requests for others to', () => {
    const chart = shopChart();
    const waypoint = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } });
    waypoint.addNamespace(new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient() }), { ingress: true });
    MeshClient.ofGateway(waypoint).calls(workloadOf(chart, 'next').port('http'));
    expect(synthAll(chart, 'AuthorizationPolicy').map(({ metadata, spec }) => [metadata.name, spec.rules])).toEqual([
      ['next-callers', undefined],
      ['next-peers', [rule('shop/sa/waypoint', { ports: ['8080'] })]],
    ]);
  });

  test('but nothing else is', () => {
    expect(() => MeshClient.ofGateway(serviceOf(shopChart(), 'web', []))).toThrow(
      'MeshClient.ofGateway: got a Service (shop/web service); use a Gateway of gateway.networking.k8s.io');
  });
});

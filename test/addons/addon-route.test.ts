import { Chart } from 'cdk8s';
import { addonChart, manifestsOf } from './chart';
import { Loki } from '../../src/addons/logging/loki';
import { RouteAuthentication } from '../../src/addons/route-authentication';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';

const SELECTOR = { istio: 'ingressgateway' };

function routed(authentication: RouteAuthentication, namespace?: string): Chart {
  const chart = addonChart();
  new Loki(chart, 'Loki', {
    route: {
      host: 'logs.example.com',
      gateway: MeshGateway.fromName('public', { namespace: 'edge' }),
      workload: IngressGateway.fromSelector(SELECTOR, { namespace }),
      authentication,
    },
  });
  return chart;
}

test('binds the host of the gateway to the Service', () => {
  const [{ metadata, spec }] = manifestsOf(routed(RouteAuthentication.byAddon(), 'edge'), 'VirtualService');
  expect(metadata).toMatchObject({ name: 'loki', namespace: 'istio-system' });
  expect(spec).toEqual({
    hosts: ['logs.example.com'],
    gateways: ['edge/public'],
    http: [{ route: [{ destination: { host: 'loki.istio-system.svc.cluster.local', port: { number: 3100 } } }] }],
  });
});

test('lets the pods of the gateway in', () => {
  const [{ spec }] = manifestsOf(routed(RouteAuthentication.byAddon(), 'edge'), 'NetworkPolicy');
  expect(spec.ingress).toEqual([{
    from: [
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'edge' } }, podSelector: { matchLabels: SELECTOR } },
    ],
    ports: [{ port: 3100, protocol: 'TCP' }, { port: 9095, protocol: 'TCP' }],
  }]);
});

test('refuses at the gateway who shows no token of the issuer, for this host alone', () => {
  const chart = routed(RouteAuthentication.jwt({ issuer: 'https://login.example.com', audiences: ['logs'] }), 'edge');
  const [tokens] = manifestsOf(chart, 'RequestAuthentication');
  const [guard] = manifestsOf(chart, 'AuthorizationPolicy');
  expect(tokens.metadata).toEqual({ name: 'loki-route', namespace: 'edge' });
  expect(tokens.spec).toEqual({
    selector: { matchLabels: SELECTOR },
    jwtRules: [{ issuer: 'https://login.example.com', audiences: ['logs'], forwardOriginalToken: true }],
  });
  expect(guard.metadata).toEqual({ name: 'loki-route', namespace: 'edge' });
  expect(guard.spec).toEqual({
    selector: { matchLabels: SELECTOR },
    action: 'DENY',
    rules: [{
      from: [{ source: { notRequestPrincipals: ['https://login.example.com/*'] } }],
      to: [{ operation: { hosts: ['logs.example.com', 'logs.example.com:*'] } }],
    }],
  });
});

test('asks an external authorizer, for this host alone', () => {
  const chart = routed(RouteAuthentication.externalAuthorizer('oauth2-proxy'), 'edge');
  expect(manifestsOf(chart, 'RequestAuthentication')).toEqual([]);
  expect(manifestsOf(chart, 'AuthorizationPolicy')[0].spec).toEqual({
    selector: { matchLabels: SELECTOR },
    action: 'CUSTOM',
    provider: { name: 'oauth2-proxy' },
    rules: [{ to: [{ operation: { hosts: ['logs.example.com', 'logs.example.com:*'] } }] }],
  });
});

test('leaves the question who asks to the addon', () => {
  const chart = routed(RouteAuthentication.byAddon(), 'edge');
  expect(manifestsOf(chart, 'AuthorizationPolicy')).toEqual([]);
});

test('takes the namespace of the addon where that of the gateway is unknown', () => {
  const chart = routed(RouteAuthentication.externalAuthorizer('oauth2-proxy'));
  expect(manifestsOf(chart, 'AuthorizationPolicy')[0].metadata.namespace).toBe('istio-system');
  expect(manifestsOf(chart, 'NetworkPolicy')[0].spec.ingress[0].from[1]).toEqual({ podSelector: { matchLabels: SELECTOR } });
});

test.each([
  [() => RouteAuthentication.jwt({ issuer: '' }), 'RouteAuthentication.jwt: issuer: got ""; use the issuer of the tokens'],
  [() => RouteAuthentication.jwt({ issuer: 'me', jwksUri: 'keys' }),
    'RouteAuthentication.jwt: jwksUri: got "keys"; use a URL that begins with http:// or https:// and a host'],
  [() => RouteAuthentication.externalAuthorizer(''), 'RouteAuthentication.externalAuthorizer: provider: got ""; use the name of a provider'],
])('fails on a bad argument', (make, message) => {
  expect(make).toThrow(message);
});

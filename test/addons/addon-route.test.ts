import { Chart } from 'cdk8s';
import { addonChart, manifestsOf } from './chart';
import { AddonRoute } from '../../src/addons/addon-route';
import { Grafana } from '../../src/addons/grafana/grafana';
import { GrafanaLogin } from '../../src/addons/grafana/grafana-login';
import { Kiali } from '../../src/addons/kiali/kiali';
import { KialiLogin } from '../../src/addons/kiali/kiali-login';
import { Loki } from '../../src/addons/logging/loki';
import { Prometheus } from '../../src/addons/prometheus/prometheus';
import { RouteAuthentication } from '../../src/addons/route-authentication';
import { Jaeger } from '../../src/addons/tracing/jaeger';
import { Zipkin } from '../../src/addons/tracing/zipkin';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';

const SELECTOR = { istio: 'ingressgateway' };
const LOGIN = RouteAuthentication.externalAuthorizer('login');

function routeOf(authentication: RouteAuthentication, namespace?: string): AddonRoute {
  return {
    host: 'logs.example.com',
    gateway: MeshGateway.fromName('public', { namespace: 'edge' }),
    workload: IngressGateway.fromSelector(SELECTOR, { namespace }),
    authentication,
  };
}

function routed(authentication: RouteAuthentication, namespace?: string): Chart {
  const chart = addonChart();
  new Loki(chart, 'Loki', { route: routeOf(authentication, namespace) });
  return chart;
}

test('binds the host of the gateway to the Service', () => {
  const [{ metadata, spec }] = manifestsOf(routed(LOGIN, 'edge'), 'VirtualService');
  expect(metadata).toMatchObject({ name: 'loki', namespace: 'istio-system' });
  expect(spec).toEqual({
    hosts: ['logs.example.com'],
    gateways: ['edge/public'],
    http: [{ route: [{ destination: { host: 'loki.istio-system.svc.cluster.local', port: { number: 3100 } } }] }],
  });
});

test('lets the pods of the gateway in', () => {
  const [{ spec }] = manifestsOf(routed(LOGIN, 'edge'), 'NetworkPolicy');
  expect(spec.ingress).toEqual([{
    from: [
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'edge' } }, podSelector: { matchLabels: SELECTOR } },
    ],
    ports: [{ port: 3100, protocol: 'TCP' }, { port: 9095, protocol: 'TCP' }],
  }]);
});

test('refuses at the gateway who shows no token of the issuer for an audience, for this host alone', () => {
  const chart = routed(RouteAuthentication.jwt({ issuer: 'https://login.example.com', audiences: ['logs'] }), 'edge');
  const [tokens] = manifestsOf(chart, 'RequestAuthentication');
  const [route] = manifestsOf(chart, 'VirtualService');
  expect(tokens.metadata).toEqual({ name: 'loki-route', namespace: 'edge' });
  expect(tokens.spec).toEqual({
    selector: { matchLabels: SELECTOR },
    jwtRules: [{ issuer: 'https://login.example.com', audiences: ['logs'], forwardOriginalToken: true }],
  });
  expect(route.spec.http).toEqual([
    {
      match: [{ headers: { '@request.auth.claims[iss]': { exact: 'https://login.example.com' }, '@request.auth.claims[aud]': { exact: 'logs' } } }],
      route: [{ destination: { host: 'loki.istio-system.svc.cluster.local', port: { number: 3100 } } }],
    },
    { directResponse: { status: 403 } },
  ]);
  expect(manifestsOf(chart, 'AuthorizationPolicy')).toEqual([]);
});

test('lets each of several audiences in', () => {
  const chart = routed(RouteAuthentication.jwt({ issuer: 'https://login.example.com', audiences: ['logs', 'mesh'] }), 'edge');
  expect(manifestsOf(chart, 'VirtualService')[0].spec.http[0].match.map(({ headers }: any) => headers['@request.auth.claims[aud]']))
    .toEqual([{ exact: 'logs' }, { exact: 'mesh' }]);
});

test('lets any audience in where none is named', () => {
  const chart = routed(RouteAuthentication.jwt({ issuer: 'https://login.example.com', audiences: [] }), 'edge');
  expect(manifestsOf(chart, 'VirtualService')[0].spec.http[0].match)
    .toEqual([{ headers: { '@request.auth.claims[iss]': { exact: 'https://login.example.com' } } }]);
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

describe('leaves the question who asks to the addon', () => {
  const route = { ...routeOf(RouteAuthentication.byAddon(), 'edge'), host: 'addon.example.com' };
  const metrics = Prometheus.fromUrl('http://prometheus:9090');

  test('where it has a login', () => {
    const chart = addonChart();
    new Grafana(chart, 'Grafana', { route, login: GrafanaLogin.administrator('grafana-admin') });
    new Kiali(chart, 'Kiali', { route, metrics, login: KialiLogin.token('kiali-session') });
    expect(manifestsOf(chart, 'VirtualService').map(({ metadata }) => metadata.name)).toEqual(['grafana', 'kiali']);
    expect(manifestsOf(chart, 'AuthorizationPolicy')).toEqual([]);
  });

  test.each<[string, (chart: Chart) => unknown]>([
    ['Prometheus', chart => new Prometheus(chart, 'Addon', { route })],
    ['Jaeger', chart => new Jaeger(chart, 'Addon', { route })],
    ['Zipkin', chart => new Zipkin(chart, 'Addon', { route })],
    ['Loki', chart => new Loki(chart, 'Addon', { route })],
    ['Grafana', chart => new Grafana(chart, 'Addon', { route })],
    ['Kiali', chart => new Kiali(chart, 'Addon', { route, metrics })],
  ])('but not to a %s without one', (name, make) => {
    expect(() => make(addonChart())).toThrow(`${name}: route.authentication: whoever reaches the gateway would get in`);
  });
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

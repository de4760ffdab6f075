import { Chart, Duration } from 'cdk8s';
import {
  CorsPolicy, DestinationRule, Headers, HttpMatch, HttpRoute, RedirectScheme, ResponseBody, Rewrite, StringMatch, TrafficSplit,
  VirtualService,
} from 'cdk8s-istio';
import { echoOf } from '../../harness/backend';
import { Report } from '../../harness/report';
import { Request, Response } from '../../harness/requests';
import { edge, POD_PORT, service } from '../mesh/edge';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod } from '../mesh/serving-pod';

const HOST = 'shop.example.com';
const ORIGIN = 'https://app.example.com';

const CORS: CorsPolicy = {
  allowOrigins: [StringMatch.exact(ORIGIN)],
  allowMethods: ['GET', 'PUT'],
  allowHeaders: ['x-token'],
  maxAge: Duration.minutes(10),
};

const HEADERS: Headers = {
  request: { set: { 'x-set': 'new' }, add: { 'x-add': 'second' }, remove: ['x-remove'] },
  response: { set: { 'x-answer': 'set' }, remove: ['x-secret'] },
};

/** What a route can do with a request besides sending it on. */
export async function actions(mesh: Mesh, report: Report): Promise<void> {
  const pod = await servePod({ name: 'shop', namespace: 'shop', labels: { app: 'shop', version: 'v1' }, port: POD_PORT });
  pod.backend.reset(() => ({ headers: { 'x-secret': 'inner', 'x-answer': 'backend' } }));
  await mesh.apply(manifests(), [pod]);
  const client = mesh.client();
  const send = async (path: string, request: Request = {}) => client.send({ host: HOST, path, ...request });
  const echo = async (path: string, request?: Request) => echoOf(await send(path, request));
  const location = ({ status, headers }: Response) => `${status} ${headers.location}`;

  report.check('rewrite of a prefix', { expected: '/new/1?a=1', seen: (await echo('/rewrite/prefix/1?a=1')).path });
  report.check('rewrite by regular expression', { expected: '/items/12', seen: (await echo('/rewrite/regex/12')).path });
  report.check('rewrite of the host', { expected: 'inner.example.com', seen: (await echo('/rewrite/host')).host });

  report.check('redirect to a path', { expected: `301 http://${HOST}/here`, seen: location(await send('/redirect/path')) });
  report.check('redirect to a host', { expected: '308 https://other.example.com/redirect/host', seen: location(await send('/redirect/host')) });
  report.check('redirect of a prefix', { expected: `301 http://${HOST}:9090/new/1`, seen: location(await send('/redirect/prefix/1')) });

  const preflight = async (origin: string) => send('/cors', {
    method: 'OPTIONS', headers: { 'origin': origin, 'access-control-request-method': 'PUT' },
  });
  const allowed = await preflight(ORIGIN);
  report.check('CORS: the proxy answers a preflight', {
    expected: [200, ORIGIN, 'GET,PUT', 'x-token', '600'],
    seen: [allowed.status, ...['origin', 'methods', 'headers'].map(name => allowed.headers[`access-control-allow-${name}`]),
      allowed.headers['access-control-max-age']],
  });
  const foreign = await preflight('https://evil.example.com');
  report.check('and allows nothing to another origin', { expected: 'nothing', seen: foreign.headers['access-control-allow-origin'] ?? 'nothing' });
  const simple = await send('/cors', { headers: { origin: ORIGIN } });
  report.check('a request of the origin may be read', { expected: ORIGIN, seen: simple.headers['access-control-allow-origin'] });

  const changed = await send('/headers', { headers: { 'x-set': 'old', 'x-add': 'first', 'x-remove': 'gone' } });
  const { 'x-set': set, 'x-add': added, 'x-remove': removed = 'nothing' } = echoOf(changed).headers;
  report.check('headers of a request: set, added, removed', { expected: ['new', 'first, second', 'nothing'], seen: [set, added, removed] });
  const { 'x-answer': answer, 'x-secret': secret = 'nothing' } = changed.headers;
  report.check('headers of a response: set, removed', { expected: ['set', 'nothing'], seen: [answer, secret] });
  report.check('headers of one target', { expected: 'v1', seen: (await send('/target-headers')).headers['x-version'] });

  const { status, body } = await send('/teapot');
  report.check('direct response', { expected: '418 short and stout', seen: `${status} ${body}` });
  report.check('delegate: the routes of another team', { expected: '/cart/new/1', seen: (await echo('/cart/old/1')).path });
  report.check('of which the first one that matches is taken', { expected: '/cart/other', seen: (await echo('/cart/other')).path });
  client.close();
}

function manifests(): Manifest[] {
  return synthesize(app => {
    const chart = new Chart(app, 'actions', { namespace: 'shop' });
    const shop = service(chart, 'shop');
    const rule = new DestinationRule(chart, 'rule', { service: shop, subsets: { v1: { labels: { version: 'v1' } } } });
    const on = (path: string) => ({ match: [HttpMatch.prefix(path)] });
    const cart = new VirtualService(new Chart(app, 'cart', { namespace: 'cart-team' }), 'routes', {
      http: [HttpRoute.to(shop, { ...on('/cart/old'), rewrite: Rewrite.uri('/cart/new') }), HttpRoute.to(shop, on('/cart'))],
    });
    new VirtualService(chart, 'routes', {
      hosts: [HOST],
      gateways: [edge(chart)],
      http: [
        HttpRoute.to(shop, { ...on('/rewrite/prefix'), rewrite: Rewrite.uri('/new') }),
        HttpRoute.to(shop, { ...on('/rewrite/regex'), rewrite: Rewrite.uriRegex('/rewrite/regex/(\\d+)', '/items/\\1') }),
        HttpRoute.to(shop, { ...on('/rewrite/host'), rewrite: Rewrite.authority('inner.example.com') }),
        HttpRoute.redirect({ uri: '/here' }, on('/redirect/path')),
        HttpRoute.redirect({ authority: 'other.example.com', scheme: RedirectScheme.HTTPS, redirectCode: 308 }, on('/redirect/host')),
        HttpRoute.redirect({ prefixRewrite: '/new', port: 9090 }, on('/redirect/prefix')),
        HttpRoute.to(shop, { ...on('/cors'), cors: CORS }),
        HttpRoute.to(shop, { ...on('/headers'), headers: HEADERS }),
        HttpRoute.split(TrafficSplit.percent([
          { destination: rule.subset('v1'), percent: 100, headers: { response: { add: { 'x-version': 'v1' } } } },
        ]), on('/target-headers')),
        HttpRoute.directResponse({ status: 418, body: ResponseBody.text('short and stout') }, on('/teapot')),
        HttpRoute.delegate(cart, on('/cart')),
      ],
    });
  });
}

import { Chart } from 'cdk8s';
import { HttpMatch, HttpRoute, ResponseBody, StringMatch, VirtualService } from 'cdk8s-istio';
import { Report } from '../../harness/report';
import { Request } from '../../harness/requests';
import { edge } from '../mesh/edge';
import { synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';

interface Case {
  readonly name: string;
  readonly match: HttpMatch;
  readonly hits: Request[];
  readonly misses: Request[];
}

const HOST = 'shop.example.com';
const ELSE = 'anything else';

const CASES: Case[] = [
  { name: 'exact path', match: HttpMatch.exact('/exact'), hits: [{ path: '/exact' }, { path: '/exact?a=1' }], misses: [{ path: '/exact/' }, { path: '/Exact' }] },
  { name: 'prefix of the path', match: HttpMatch.prefix('/prefix'), hits: [{ path: '/prefix/1' }, { path: '/prefixed' }], misses: [{ path: '/a/prefix' }] },
  {
    name: 'path by regular expression',
    match: HttpMatch.path(StringMatch.regex('/items/[0-9]+')),
    hits: [{ path: '/items/12' }, { path: '/items/12?a=1' }],
    misses: [{ path: '/items/12/a' }, { path: '/items/a' }],
  },
  {
    name: 'path in any case',
    match: HttpMatch.of({ uri: StringMatch.exact('/any-case'), ignoreUriCase: true }),
    hits: [{ path: '/Any-Case' }],
    misses: [{ path: '/any-case-not' }],
  },
  { name: 'method', match: HttpMatch.method('PUT'), hits: [{ method: 'PUT' }], misses: [{ method: 'POST' }] },
  {
    name: 'exact header',
    match: HttpMatch.header('x-exact', StringMatch.exact('gold')),
    hits: [{ headers: { 'x-exact': 'gold' } }],
    misses: [{ headers: { 'x-exact': 'Gold' } }],
  },
  {
    name: 'prefix of a header',
    match: HttpMatch.header('x-prefix', StringMatch.prefix('go')),
    hits: [{ headers: { 'x-prefix': 'gold' } }],
    misses: [{ headers: { 'x-prefix': 'ago' } }],
  },
  {
    name: 'header by regular expression',
    match: HttpMatch.header('x-regex', StringMatch.regex('g.*d')),
    hits: [{ headers: { 'x-regex': 'gold' } }],
    misses: [{ headers: { 'x-regex': 'golden' } }],
  },
  { name: 'header at all', match: HttpMatch.header('x-any', StringMatch.any()), hits: [{ headers: { 'x-any': 'a' } }], misses: [{}] },
  {
    name: 'header that is not',
    match: HttpMatch.of({ uri: StringMatch.exact('/without'), withoutHeaders: { 'x-not': StringMatch.any() } }),
    hits: [{ path: '/without' }],
    misses: [{ path: '/without', headers: { 'x-not': '1' } }],
  },
  {
    name: 'cookie among others',
    match: HttpMatch.cookie('group', 'b'),
    hits: [{ headers: { cookie: 'a=1; group=b; c=2' } }],
    misses: [{ headers: { cookie: 'a=1; group=bb' } }],
  },
  {
    name: 'exact query parameter',
    match: HttpMatch.queryParam('size', StringMatch.exact('xl')),
    hits: [{ path: '/?size=xl' }, { path: '/?a=1&size=xl' }],
    misses: [{ path: '/?size=xxl' }],
  },
  {
    name: 'query parameter by regular expression',
    match: HttpMatch.queryParam('page', StringMatch.regex('[0-9]+')),
    hits: [{ path: '/?page=12' }],
    misses: [{ path: '/?page=12a' }],
  },
  { name: 'query parameter at all', match: HttpMatch.queryParam('debug', StringMatch.any()), hits: [{ path: '/?debug=' }], misses: [{ path: '/?bug=' }] },
  {
    name: 'host',
    match: HttpMatch.of({ authority: StringMatch.prefix('www.') }),
    hits: [{ host: `www.${HOST}` }],
    misses: [{ host: `api.${HOST}` }],
  },
  { name: 'scheme', match: HttpMatch.of({ uri: StringMatch.exact('/scheme'), scheme: StringMatch.exact('http') }), hits: [{ path: '/scheme' }], misses: [] },
  { name: 'other scheme', match: HttpMatch.of({ uri: StringMatch.exact('/other-scheme'), scheme: StringMatch.exact('https') }), hits: [], misses: [{ path: '/other-scheme' }] },
  { name: 'port', match: HttpMatch.of({ uri: StringMatch.exact('/port'), port: 8080 }), hits: [{ path: '/port' }], misses: [] },
  { name: 'other port', match: HttpMatch.of({ uri: StringMatch.exact('/other-port'), port: 8081 }), hits: [], misses: [{ path: '/other-port' }] },
  {
    name: 'all conditions of a match',
    match: HttpMatch.of({ uri: StringMatch.prefix('/all'), method: StringMatch.exact('DELETE'), headers: { 'x-all': StringMatch.any() } }),
    hits: [{ path: '/all', method: 'DELETE', headers: { 'x-all': '1' } }],
    misses: [{ path: '/all', method: 'DELETE' }, { path: '/all', headers: { 'x-all': '1' } }],
  },
];

/** Each kind of match as a route that answers with its name. */
export async function matches(mesh: Mesh, report: Report): Promise<void> {
  await mesh.apply(synthesize(app => {
    const chart = new Chart(app, 'matches', { namespace: 'shop' });
    const answer = (name: string, match?: HttpMatch[]) =>
      HttpRoute.directResponse({ status: 200, body: ResponseBody.text(name) }, { match });
    new VirtualService(chart, 'routes', {
      hosts: [HOST, `*.${HOST}`],
      gateways: [edge(chart)],
      http: [...CASES.map(({ name, match }) => answer(name, [match])), answer(ELSE)],
    });
  }));
  const client = mesh.client();
  for (const { name, hits, misses } of CASES) {
    const taken = await Promise.all([...hits, ...misses].map(async request => (await client.send({ host: HOST, ...request })).body));
    report.check(name, {
      expected: [...hits.map(() => 'hit'), ...misses.map(() => 'miss')].join(', '),
      seen: taken.map(route => route === name ? 'hit' : route === ELSE ? 'miss' : route).join(', '),
    });
  }
  client.close();
}

import { validateVirtualService } from '../../../src/validation/admission/virtual-service';
import { VIRTUAL_SERVICE } from '../../../src/validation/catalogue/virtual-service';
import { Issue } from '../../../src/validation/issue';

const TO_REVIEWS = { destination: { host: 'reviews' } };
const ROUTE = [TO_REVIEWS];

function judge(spec: object, metadata: object = {}): Issue[] {
  return validateVirtualService({
    apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name: 'routes', ...metadata }, spec: { hosts: ['reviews'], ...spec },
  });
}

function texts(issues: Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path.replace('spec.', '')}`);
}

/** What is found in one http route, with paths within it. */
function inRoute(route: object): string[] {
  return texts(judge({ http: [{ route: ROUTE, ...route }] })).map(text => text.replace('http[0].', ''));
}

function inMatch(match: object): string[] {
  return inRoute({ match: [match] }).map(text => text.replace('match[0].', ''));
}

describe('a VirtualService', () => {
  it('has a route', () => {
    expect(judge({})).toMatchObject([{ code: 'MESH1101', path: 'spec', message: 'no route' }]);
    expect(texts(judge({ http: [], tls: [], tcp: null }))).toEqual(['MESH1101 spec']);
    expect(validateVirtualService({ apiVersion: 'v1', kind: 'VirtualService', metadata: { name: 'a' } }).map(({ code }) => code)).toEqual(['MESH1101']);
  });

  it('without hosts is a delegate, which has http routes only', () => {
    const delegate = { hosts: [], http: [{ route: ROUTE }] };
    expect(judge(delegate)).toEqual([]);
    expect(texts(judge({ ...delegate, gateways: ['mesh'], tcp: [{ route: ROUTE }] }))).toEqual(['MESH1104 gateways', 'MESH1104 tcp']);
    expect(texts(judge({ hosts: [], http: [{ delegate: { name: 'a' }, route: ROUTE }] }))).toEqual(['MESH1104 http[0].delegate']);
  });

  it('is exported to namespaces that can exist, each once', () => {
    const exported = (exportTo: string[], namespace?: string) => texts(judge({ exportTo, http: [{ route: ROUTE }] }, { namespace }));
    expect(exported(['.', 'Shop'])).toEqual([]);
    expect(exported(['.', 'default'])).toEqual(['MESH1192 exportTo[1]']);
    expect(exported(['.', 'default'], 'shop')).toEqual([]);
    expect(exported(['~', 'a_b'])).toEqual(['MESH1191 exportTo[0]', 'MESH1191 exportTo[1]']);
    expect(exported(['*', 'shop'])).toEqual(['MESH1193 exportTo']);
  });
});

describe('the gateways of a VirtualService', () => {
  const boundTo = (...gateways: string[]) => texts(judge({ gateways, http: [{ route: ROUTE }] }));

  it('are named with or without their namespace', () => {
    expect(boundTo('mesh', 'shop')).toEqual([]);
    expect(boundTo('Shop/Gateway', 'mesh')).toEqual([]);
    expect(boundTo('shop/', '/gateway', 'shop/a/b', 'shop/a.b')).toEqual([0, 1, 2, 3].map(index => `MESH1108 gateways[${index}]`));
  });

  it('are looked at up to the first one without namespace', () => {
    expect(boundTo('mesh', 'a_b')).toEqual([]);
    expect(boundTo('shop/a', 'a_b', 'c_d')).toEqual(['MESH1108 gateways[1]']);
  });

  it('have an old form, which is warned of here and in tls routes', () => {
    expect(judge({ gateways: ['web.shop.svc'], http: [{ route: ROUTE }] })).toMatchObject([{ code: 'MESH1109', severity: 'warning', fix: 'use "shop/web"' }]);
    expect(inMatch({ gateways: ['web.shop'] })).toEqual([]);
    expect(texts(judge({ tls: [{ match: [{ sniHosts: ['reviews'], gateways: ['web.shop'] }], route: ROUTE }] }))).toEqual([
      'MESH1109 tls[0].match[0].gateways[0]',
    ]);
  });

  it('are needed for matches on claims', () => {
    const http = [{ match: [{ headers: { '@Request.Auth.Claims.sub': { exact: 'a' } } }], route: ROUTE }];
    expect(judge({ gateways: ['shop'], http })).toEqual([]);
    expect(texts(judge({ gateways: ['shop', 'mesh'], http }))).toEqual(['MESH1110 http[0].match[0].headers["@Request.Auth.Claims.sub"]']);
  });
});

describe('the hosts of a VirtualService', () => {
  const http = [{ route: ROUTE }];
  const of = (hosts: string[], rest: object = {}) => texts(judge({ hosts, http, ...rest }));

  it('are names or addresses', () => {
    expect(of(['Reviews.', '*.example.com', '10.0.0.1', '::1'])).toEqual([]);
    expect(of(['a_b', 'a.1', ''])).toEqual(['MESH1105 hosts[0]', 'MESH1105 hosts[1]', 'MESH1105 hosts[2]']);
  });

  it('are not everything in the mesh', () => {
    expect(of(['*'])).toEqual(['MESH1106 hosts[0]']);
    expect(of(['*'], { gateways: ['shop', 'mesh'] })).toEqual(['MESH1106 hosts[0]']);
    expect(of(['*'], { gateways: ['shop'] })).toEqual([]);
  });

  it('do not overlap', () => {
    expect(of(['*.example.com', 'a.example.com', 'a.example.com'])).toEqual(['MESH1107 hosts[1]', 'MESH1107 hosts[2]', 'MESH1107 hosts[2]']);
    expect(of(['*.example.com', 'example.com'])).toEqual([]);
    expect(of(['a_b', 'a', 'a'])).toEqual(['MESH1105 hosts[0]']);
  });

  it('may be SNI names of Istio, where gateways look at SNI', () => {
    const hosts = ['outbound_.80_._.reviews.shop.svc.cluster.local'];
    const tls = [{ match: [{ sniHosts: hosts }], route: ROUTE }];
    expect(of(hosts, { gateways: ['shop'], http: [], tls })).toEqual([]);
    expect(of(hosts, { gateways: ['shop'] })).toEqual(['MESH1105 hosts[0]']);
    expect(of(['outbound_.80_.reviews'], { gateways: ['shop'], http: [], tls })).toEqual(['MESH1105 hosts[0]', 'MESH1143 tls[0].match[0].sniHosts[0]']);
  });
});

describe('a http route', () => {
  it('has one action', () => {
    expect(inRoute({ route: [] })).toEqual(['MESH1112 http[0]']);
    expect(inRoute({ redirect: { uri: '/' } })).toEqual(['MESH1111 route']);
    expect(inRoute({ directResponse: { status: 200 }, fault: { delay: {} }, rewrite: { uri: '/' } })).toEqual([
      'MESH1111 route', 'MESH1111 fault', 'MESH1111 rewrite',
    ]);
    expect(inRoute({ route: null, redirect: { uri: '/' }, directResponse: { status: 200 } })).toEqual(['MESH1111 directResponse']);
    expect(inRoute({ mirror: { host: 'a' }, mirrors: [{ destination: { host: 'b' } }] })).toEqual(['MESH1111 mirrors']);
  });

  it('that delegates has no action of its own', () => {
    expect(inRoute({ delegate: { name: 'a' } })).toEqual(['MESH1111 route']);
    expect(inRoute({ delegate: {}, route: [] })).toEqual([]);
    expect(inRoute({ delegate: {}, route: [], redirect: { uri: '/' } })).toEqual(['MESH1111 redirect']);
  });

  it('matches texts that are not empty and regular expressions of RE2', () => {
    expect(inMatch({ uri: { prefix: '' }, method: { exact: '' }, scheme: {} })).toEqual([]);
    expect(inMatch({ method: { prefix: '' }, uri: { regex: '(?=a)' }, authority: { regex: '' } })).toEqual([
      'MESH1121 uri.regex', 'MESH1121 method.prefix', 'MESH1121 authority.regex',
    ]);
    expect(inMatch({ queryParams: { a: { regex: '*' }, b: { regex: '\\p{ASCII}(?P<n>a)(?P<n>b)' } }, withoutHeaders: { a: { regex: '*' } } })).toEqual([
      'MESH1121 queryParams.a.regex',
    ]);
    expect(inMatch({ withoutHeaders: { a: { regex: '**' } }, headers: { a: { regex: 'a'.repeat(1025) } } })).toEqual([
      'MESH1121 headers.a.regex', 'MESH1121 withoutHeaders.a.regex',
    ]);
  });

  it('matches headers that have names', () => {
    expect(inMatch({ headers: { 'x,y': {}, ':path': {}, '@request.auth.claims': {} }, withoutHeaders: { 'x y': {} } })).toEqual([
      'MESH1122 headers["@request.auth.claims"]', 'MESH1122 withoutHeaders["x y"]',
    ]);
  });

  it('matches sources that can exist', () => {
    expect(inMatch({ port: 0, sourceNamespace: 'Shop', sourceLabels: { 'example.com/team': 'x'.repeat(70) } })).toEqual([]);
    expect(inMatch({ port: 70000, sourceLabels: { 'a/b/c': '', 'app': '-' }, gateways: ['a_b'], sourceNamespace: 'a_b' })).toEqual([
      'MESH1125 port', 'MESH1126 sourceLabels["a/b/c"]', 'MESH1126 sourceLabels.app', 'MESH1108 gateways[0]', 'MESH1126 sourceNamespace',
    ]);
  });

  it('changes headers that have names, to values that Envoy can read', () => {
    expect(inRoute({ headers: { request: { set: { 'Host': 'a', 'x y': '100%%' }, remove: ['x,y'] } } })).toEqual([]);
    expect(inRoute({ headers: { request: { add: { ':path': '100%' }, remove: ['host'] }, response: { set: { host: '', a: '\u0001' } } } })).toEqual([
      'MESH1122 headers.request.add[":path"]', 'MESH1123 headers.request.add[":path"]', 'MESH1122 headers.request.remove[0]',
      'MESH1122 headers.response.set.host', 'MESH1123 headers.response.set.a',
    ]);
    expect(inRoute({ route: [{ ...TO_REVIEWS, headers: { response: { remove: [''] } } }] })).toEqual(['MESH1122 route[0].headers.response.remove[0]']);
  });

  it('sets the authority once', () => {
    const headers = { request: { set: { ':authority': 'b' }, add: { HOST: 'c' } } };
    expect(inRoute({ rewrite: { authority: 'a' }, headers })).toEqual(['MESH1124 headers.request.set[":authority"]', 'MESH1124 headers.request.add["HOST"]']);
    expect(inRoute({ headers: { request: { set: { host: '' }, add: { host: 'c' } } } })).toEqual([]);
  });

  it('has a CORS policy that browsers understand', () => {
    expect(inRoute({ corsPolicy: { allowMethods: ['*', 'GET'], allowHeaders: ['*'], maxAge: '1m', allowOrigins: [{ exact: '*' }] } })).toEqual([]);
    expect(inRoute({ corsPolicy: { allowOrigins: [{}, { prefix: '' }, { regex: '(' }], allowMethods: ['get'], exposeHeaders: ['a b'], maxAge: '1.5s' } })).toEqual([
      'MESH1130 corsPolicy.allowOrigins[0]', 'MESH1130 corsPolicy.allowOrigins[1]', 'MESH1121 corsPolicy.allowOrigins[2].regex',
      'MESH1130 corsPolicy.allowMethods[0]', 'MESH1130 corsPolicy.exposeHeaders[0]', 'MESH1127 corsPolicy.maxAge',
    ]);
  });

  it('has faults that Istio supports', () => {
    expect(inRoute({ fault: {} })).toEqual(['MESH1113 fault']);
    expect(inRoute({ fault: { abort: {}, delay: { percentage: { value: 0 } } } })).toEqual([]);
    expect(inRoute({ fault: { abort: { http2Error: '', percentage: { value: 0.00001 } }, delay: { exponentialDelay: '1s' } } })).toEqual([
      'MESH1128 fault.abort.percentage.value', 'MESH1114 fault.abort.http2Error', 'MESH1114 fault.delay.exponentialDelay',
    ]);
    expect(inRoute({ fault: { abort: { grpcStatus: 'ok' }, delay: { fixedDelay: '1.5ms' } } })).toEqual([
      'MESH1129 fault.abort.grpcStatus', 'MESH1127 fault.delay.fixedDelay',
    ]);
    expect(inRoute({ fault: { abort: { httpStatus: 600 } } })).toEqual([]);
    expect(inRoute({ fault: { abort: { httpStatus: 601 } } })).toEqual(['MESH1129 fault.abort.httpStatus']);
  });

  it('mirrors a share of its requests', () => {
    expect(inRoute({ mirror: { host: '*' }, mirrorPercentage: { value: 100.1 } })).toEqual(['MESH1128 mirrorPercentage.value', 'MESH1135 mirror.host']);
    expect(inRoute({ mirrors: [{ destination: { host: 'a', subset: 'v_1' }, percentage: { value: -1 } }] })).toEqual([
      'MESH1136 mirrors[0].destination.subset', 'MESH1128 mirrors[0].percentage.value',
    ]);
  });

  it('is warned of the old percentage of a mirror, in both spellings', () => {
    expect(inRoute({ mirrorPercent: 0 })).toEqual(['MESH1115 mirrorPercent']);
    expect(inRoute({ mirror_percent: 101 })).toEqual(['MESH1128 mirror_percent', 'MESH1115 mirror_percent']);
    expect(inRoute({ mirrorPercent: 1, mirror_percent: 101 })).toEqual(['MESH1115 mirrorPercent']);
    expect(inRoute({ mirrorPercent: null, mirror_percent: 101 })).toEqual([]);
  });

  it('redirects to an address', () => {
    const redirected = (redirect: object, match: object[] = []) => inRoute({ route: [], redirect, match });
    expect(redirected({ port: 0 })).toEqual([]);
    expect(redirected({})).toEqual(['MESH1113 redirect']);
    expect(redirected({ uri: '/', prefixRewrite: '/' })).toEqual(['MESH1111 redirect.prefixRewrite']);
    expect(redirected({ prefixRewrite: '/' }, [{ uri: { prefix: '' } }, {}])).toEqual([]);
    expect(redirected({ prefixRewrite: '/' }, [{ uri: {} }])).toEqual(['MESH1132 redirect.prefixRewrite']);
    expect(redirected({ scheme: 'ftp', redirectCode: 200, port: 70000 })).toEqual([
      'MESH1129 redirect.redirectCode', 'MESH1132 redirect.scheme', 'MESH1125 redirect.port',
    ]);
  });

  it('answers by itself with a body that proxies can carry', () => {
    const answering = (body: object, status = 200) => inRoute({ route: [], directResponse: { status, body } });
    expect(answering({ string: 'é'.repeat(51200) })).toEqual([]);
    expect(answering({ string: 'é'.repeat(51201) })).toEqual(['MESH1134 directResponse.body']);
    expect(answering({ bytes: Buffer.alloc(1024 * 1024).toString('base64') })).toEqual(['MESH1134 directResponse.body']);
    expect(answering({ bytes: Buffer.alloc(1024 * 1024 + 1).toString('base64') }, 199)).toEqual(['MESH1133 directResponse.body', 'MESH1129 directResponse.status']);
    expect(answering({ bytes: [0, 255] })).toEqual([]);
    expect(answering({ bytes: ['aGk='] })).toEqual(['MESH1116 directResponse.body.bytes']);
  });

  it('retries under conditions that Envoy knows', () => {
    expect(inRoute({ retries: { attempts: 3, retryOn: '5xx,+503,reset', perTryTimeout: '1ms', backoff: '1.001s' } })).toEqual([]);
    expect(inRoute({ retries: { attempts: -1, retryOn: '5xx, 503,306', backoff: '1500us' } })).toEqual([
      'MESH1131 retries.attempts', 'MESH1131 retries.retryOn', 'MESH1131 retries.retryOn', 'MESH1127 retries.backoff',
    ]);
    expect(inRoute({ retries: { retryRemoteLocalities: false } })).toEqual(['MESH1131 retries.attempts']);
    expect(inRoute({ retries: { backoff: '1s' } })).toEqual([]);
  });

  it('rewrites something', () => {
    expect(inRoute({ rewrite: {} })).toEqual(['MESH1113 rewrite']);
    expect(inRoute({ rewrite: { uri: '/', uriRegexRewrite: { match: '(' } } })).toEqual([
      'MESH1111 rewrite.uriRegexRewrite', 'MESH1113 rewrite.uriRegexRewrite', 'MESH1121 rewrite.uriRegexRewrite.match',
    ]);
    expect(inRoute({ rewrite: { uriRegexRewrite: { match: '^/a', rewrite: '/b' } } })).toEqual([]);
  });

  it('has a timeout of whole milliseconds', () => {
    expect(inRoute({ timeout: '1h0m.001s' })).toEqual([]);
    expect(inRoute({ timeout: '1.0005s' })).toEqual(['MESH1127 timeout']);
  });
});

describe('weighted destinations', () => {
  const weighing = (...weights: number[]) => judge({ http: [{ route: weights.map(weight => ({ ...TO_REVIEWS, weight })) }] });

  it('get something in all', () => {
    expect(weighing(0, 1)).toEqual([]);
    expect(weighing(0)).toEqual([]);
    expect(weighing(0, 0)).toMatchObject([{ code: 'MESH1102', path: 'spec.http[0].route', message: 'weights of 2 destinations add up to 0' }]);
    expect(weighing(2147483647, 2147483647, 2)).toMatchObject([{ code: 'MESH1102' }]);
  });

  it('have no negative weight', () => {
    expect(weighing(-1, 2)).toMatchObject([{ code: 'MESH1103', path: 'spec.http[0].route[0].weight', message: 'got -1' }]);
  });

  it('are not looked at in routes of the Gateway API', () => {
    const http = [{ route: [{ destination: { host: '*', port: {} } }] }];
    expect(texts(judge({ http }))).toEqual(['MESH1135 http[0].route[0].destination.host', 'MESH1125 http[0].route[0].destination.port.number']);
    expect(judge({ http, gateways: ['shop/a.b'] }, { annotations: { 'internal.istio.io/route-semantics': 'gateway' } })).toEqual([]);
  });
});

describe('tls and tcp routes', () => {
  const ofSni = (...sniHosts: string[]) => texts(judge({ hosts: ['*.example.com'], tls: [{ match: [{ sniHosts }], route: ROUTE }] }));

  it('lead to destinations', () => {
    expect(texts(judge({ tls: [{ match: [{ sniHosts: ['reviews'] }] }], tcp: [{}] }))).toEqual(['MESH1112 tls[0].route', 'MESH1112 tcp[0].route']);
  });

  it('of TLS look at SNI', () => {
    expect(texts(judge({ tls: [{ match: [], route: ROUTE }] }))).toEqual(['MESH1141 tls[0].match']);
    expect(ofSni()).toEqual(['MESH1141 tls[0].match[0].sniHosts']);
    expect(ofSni('a.example.com', '*.b.example.com', 'example.com', '*.com', 'a_b')).toEqual([
      'MESH1143 tls[0].match[0].sniHosts[2]', 'MESH1143 tls[0].match[0].sniHosts[3]', 'MESH1142 tls[0].match[0].sniHosts[4]',
    ]);
    expect(ofSni('::1')).toEqual(['MESH1144 tls[0].match[0].sniHosts[0]']);
  });

  it('match subnets', () => {
    const match = [{ destinationSubnets: ['10.0.0.1/8', 'fe80::1%eth0', '10.0.0.0/08', '01.2.3.4'], sourceSubnet: 'any', sourceNamespace: 'a_b' }];
    expect(texts(judge({ tcp: [{ match, route: ROUTE }] }))).toEqual([
      'MESH1145 tcp[0].match[0].destinationSubnets[2]', 'MESH1145 tcp[0].match[0].destinationSubnets[3]',
    ]);
  });
});

describe('the order of routes', () => {
  const inOrder = (...matches: object[][]) => texts(judge({ http: matches.map(match => ({ match, route: ROUTE })) }));

  it('leaves something to each of them', () => {
    expect(inOrder([{ port: 80 }], [])).toEqual([]);
    expect(inOrder([], [{ port: 80 }, { port: 81 }], [])).toEqual(['MESH1151 http[1]', 'MESH1151 http[2]']);
    expect(texts(judge({ tcp: [{ route: ROUTE }, { route: ROUTE }] }))).toEqual(['MESH1151 tcp[1]']);
  });

  it('has no match twice, whatever its name', () => {
    expect(inOrder([{ name: 'a', uri: { exact: '/' } }], [{ uri: { exact: '/' }, gateways: [], headers: {}, port: 0 }, { port: 80 }])).toEqual([
      'MESH1152 http[1].match[0]',
    ]);
    expect(inOrder([{ sourceLabels: { a: '1', b: '2' } }], [{ sourceLabels: { b: '2', a: '1' } }])).toEqual(['MESH1152 http[1].match[0]', 'MESH1151 http[1]']);
    expect(inOrder([{ uri: {} }], [{}], [{ scheme: {} }])).toEqual([]);
  });

  it('has longer prefixes first', () => {
    const prefix = (text: string, rest: object = {}) => ({ uri: { prefix: text }, ...rest });
    expect(inOrder([prefix('/a')], [prefix('/ab')])).toEqual(['MESH1152 http[1].match[0]']);
    expect(inOrder([prefix('/ab')], [prefix('/a')])).toEqual([]);
    expect(inOrder([prefix('/a')], [prefix('/ab', { port: 80 })])).toEqual([]);
    expect(inOrder([prefix('/a')], [prefix('/ab', { method: { exact: 'GET' } })])).toEqual(['MESH1152 http[1].match[0]']);
    expect(inOrder([prefix('/a')], [prefix('/ab', { method: { exact: 'PUT' } })])).toEqual([]);
    expect(inOrder([prefix('/a', { headers: { a: { exact: 'bc' } } })], [prefix('/ab', { headers: { a: { exact: 'b' } } })])).toEqual(['MESH1152 http[1].match[0]']);
    expect(inOrder([prefix('/a', { headers: { a: { exact: 'b' } } })], [prefix('/ab', { headers: { b: { exact: 'b' } } })])).toEqual([]);
  });
});

test('warnings do not refuse', () => {
  const warnings = Object.values(VIRTUAL_SERVICE).filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ code }) => code)).toEqual(['MESH1109', 'MESH1115', 'MESH1134', 'MESH1144', 'MESH1151', 'MESH1152']);
});

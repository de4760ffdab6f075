import { validateAuthorizationPolicy } from '../../../src/validation/admission/authorization-policy';

function judge(spec: object, metadata: object = {}): string[] {
  return validateAuthorizationPolicy({ apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

function judgeSource(source: object): string[] {
  return judge({ rules: [{ from: [{ source }] }] }).map(text => text.replace('spec.rules[0].from[0].source', 'source'));
}

function judgeOperation(operation: object): string[] {
  return judge({ rules: [{ to: [{ operation }] }] }).map(text => text.replace('spec.rules[0].to[0].operation', 'operation'));
}

function judgeCondition(condition: object): string[] {
  return judge({ rules: [{ when: [condition] }] }).map(text => text.replace('spec.rules[0].when[0]', 'when'));
}

test('accepts policies that allow nothing, everything or something', () => {
  expect(judge({})).toEqual([]);
  expect(judge({ rules: [{}] })).toEqual([]);
  expect(judge({ rules: [{ from: [], to: [], when: [] }] })).toEqual([]);
  expect(judge({ action: null, rules: [{ from: [{ source: { principals: ['*'] } }], to: [{ operation: { paths: ['/api/*'] } }] }] })).toEqual([]);
});

test('refuses DENY and CUSTOM without rules, where an empty list is none', () => {
  expect(judge({ action: 'DENY', rules: [] })).toEqual(['MESH1731 spec.rules: DENY without rules']);
  expect(judge({ action: 'CUSTOM' })).toEqual(['MESH1731 spec.rules: CUSTOM without rules']);
});

test('wants a provider for CUSTOM and for nothing else', () => {
  expect(judge({ action: 'CUSTOM', provider: {}, rules: [{}] })).toEqual(['MESH1732 spec.provider.name: missing']);
  expect(judge({ action: 'AUDIT', provider: { name: 'a' } })).toEqual(['MESH1733 spec.provider: got action AUDIT']);
});

test('refuses identities in CUSTOM policies', () => {
  expect(judge({
    action: 'CUSTOM',
    provider: { name: 'a' },
    rules: [{
      from: [{ source: { principals: ['a'], ipBlocks: ['10.0.0.1'] } }],
      when: [{ key: 'request.auth.claims[a]', values: ['b'] }, { key: 'source.namespace', values: ['b'] }, { key: 'source.ip', values: ['::1'] }],
    }],
  })).toEqual([
    'MESH1734 spec.rules[0].from[0].source.principals: got "principals"',
    'MESH1734 spec.rules[0].when[0].key: got "request.auth.claims[a]"',
    'MESH1734 spec.rules[0].when[1].key: got "source.namespace"',
  ]);
});

test('refuses parts of rules that match nothing', () => {
  expect(judge({ rules: [{ from: [{}], to: [{ operation: { hosts: [] } }] }] })).toEqual([
    'MESH1735 spec.rules[0].from[0].source: matches nothing',
    'MESH1735 spec.rules[0].to[0].operation: matches nothing',
  ]);
});

test('refuses values of a wrong form', () => {
  expect(judgeSource({ principals: ['a', ''] })).toEqual(['MESH1736 source.principals[1]: got ""']);
  expect(judgeSource({ notRemoteIpBlocks: ['10.0.0.0/08', '01.2.3.4'] })).toEqual([
    'MESH1737 source.notRemoteIpBlocks[0]: got "10.0.0.0/08"',
    'MESH1737 source.notRemoteIpBlocks[1]: got "01.2.3.4"',
  ]);
  expect(judgeSource({ serviceAccounts: ['a/b/c', 'a*', '/a', 'a/', ''] })).toHaveLength(5);
  expect(judgeSource({ notServiceAccounts: ['é'.repeat(200)] })[0]).toMatch(/^MESH1738 /);
  expect(judgeSource({ trustDomains: ['a/b', '**', 'a*b', '*a*', ''] }).map(text => text.slice(0, 8))).toEqual(Array(5).fill('MESH1739'));
  expect(judgeOperation({ ports: ['65536', '+80', '-1', '8 0', ''] }).map(text => text.slice(0, 8))).toEqual(Array(5).fill('MESH1740'));
  expect(judgeOperation({ notPaths: ['/{**}/{*}', '/a{*}', '/{a}', '/a//{*}', '/a b/{*}', ''] }).map(text => text.slice(0, 8))).toEqual(Array(6).fill('MESH1741'));
});

test('accepts values that look wrong, but Istio takes them', () => {
  expect(judgeSource({ ipBlocks: ['10.1.2.3/8', '::1/0', 'fe80::1%eth0'] })).toEqual([]);
  expect(judgeSource({ trustDomains: ['*', '*a', 'a*'], serviceAccounts: undefined })).toEqual([]);
  expect(judgeSource({ serviceAccounts: ['a', 'b/c'] })).toEqual([]);
  expect(judgeOperation({ ports: ['0', '080'], methods: ['WHAT EVER'], hosts: ['*x*'], paths: ['no slash', '/a/{*}/{**}/b', '/{*}/', '/a b'] })).toEqual([]);
});

test('refuses conditions on unknown attributes', () => {
  for (const key of ['', 'source.IP', 'destination.labels[a]', 'destination.user', 'request.headers', 'request.headers[]', 'constructor']) {
    expect(judgeCondition({ key, values: ['a'] })).toEqual([`MESH1742 when.key: got ${JSON.stringify(key)}`]);
  }
});

test('refuses conditions without values, or with values of a wrong form', () => {
  expect(judgeCondition({ key: 'source.ip', values: [] })).toEqual(['MESH1743 when: no values']);
  expect(judgeCondition({ key: 'source.ip', values: ['::1'], notValues: ['a'] })).toEqual(['MESH1744 when.notValues[0]: got "a"']);
  expect(judgeCondition({ key: 'request.headers[x]', values: [''] })).toEqual(['MESH1744 when.values[0]: got ""']);
  expect(judgeCondition({ key: 'source.serviceAccount', values: Array(17).fill('a') })).toEqual(['MESH1744 when.values: got 17 service accounts']);
});

test('accepts conditions on attributes and on entries of maps', () => {
  for (const key of ['request.headers[x]', 'request.headersx[a]', 'request.auth.claims[a][b]', 'experimental.envoy.filters.a[b]', 'connection.sni']) {
    expect(judgeCondition({ key, values: ['a'] })).toEqual([]);
  }
  expect(judgeCondition({ key: 'source.trustDomain', notValues: ['a/b'] })).toEqual([]);
});

test('warns of a DENY rule that is left with nothing on TCP ports', () => {
  const paths = { to: [{ operation: { paths: ['/admin'] } }] };
  const principals = { from: [{ source: { requestPrincipals: ['*'] } }] };
  expect(judge({ action: 'DENY', rules: [paths, principals] })).toEqual([
    'MESH1745 spec.rules[0]: only attributes of HTTP, so all TCP traffic is denied',
    'MESH1745 spec.rules[1]: only attributes of HTTP, so all TCP traffic is denied',
  ]);
  expect(judge({ action: 'DENY', rules: [{ to: [...paths.to, { operation: { ports: ['80'] } }] }, { from: [{ source: { ipBlocks: ['::1'] } }] }] })).toEqual([]);
  expect(judge({ rules: [paths] })).toEqual([]);
});

test('takes a dry run of policies that allow or deny', () => {
  const annotations = (value: string) => ({ annotations: { 'istio.io/dry-run': value } });
  expect(judge({}, annotations('T'))).toEqual([]);
  expect(judge({}, annotations('yes'))).toEqual(['MESH1746 metadata.annotations["istio.io/dry-run"]: got "yes"']);
  expect(judge({ action: 'AUDIT' }, annotations('true'))).toEqual(['MESH1746 metadata.annotations["istio.io/dry-run"]: got "true"']);
});

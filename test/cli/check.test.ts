import { check } from '../../src/cli/check';

const ROUTES = `# routes
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: routes
  namespace: shop
spec:
  hosts: [a.com]
  http:
  - match:
    - uri:
        exact: y
    route:
    - destination:
        host: reviews
        subset: v9
`;
const RULE = `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews, namespace: shop}
spec:
  host: reviews
  subsets: [{name: v1, labels: {version: v1}}]
`;

function lines(...texts: string[]): string[] {
  return check(texts.map((text, index) => ({ name: `${index}.yaml`, text }))).findings
    .map(({ file, line, code, kind, name, path, message }) => `${file}:${line} ${code} ${kind}/${name} ${path}: ${message}`);
}

function verdicts(...texts: string[]): string[] {
  return check(texts.map((text, index) => ({ name: `${index}.yaml`, text }))).objects
    .map(({ source, doc, kind, name, verdict }) => `${source}#${doc} ${kind}/${name} ${verdict}`);
}

test('names file and line of what is wrong, and how an unquoted word is read', () => {
  expect(lines(ROUTES)).toEqual(['0.yaml:12 MESH1002 VirtualService/routes spec.http[0].match[0].uri.exact: got true (unquoted y is read as true)']);
});

test('names the line of the nearest place where a field is missing', () => {
  expect(lines(RULE.replace('  host: reviews\n', ''))).toEqual(['0.yaml:4 MESH1003 DestinationRule/reviews spec.host: missing']);
});

test('looks at all files as one mesh', () => {
  expect(lines(ROUTES.replace('exact: y', 'exact: /y'), RULE)).toEqual([
    '0.yaml:16 MESH2101 VirtualService/routes spec.http[0].route[0].destination.subset: "v9" is no subset of host "reviews"',
  ]);
  expect(verdicts(ROUTES.replace('exact: y', 'exact: /y'), RULE)).toEqual(['0.yaml#0 VirtualService/routes accept', '1.yaml#0 DestinationRule/reviews accept']);
});

test('shows the line, and where the other objects begin', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${RULE.trim().replaceAll('\n', '\n  ')}\n`;
  expect(check([{ name: 'a.yaml', text: ROUTES.replace('exact: y', 'exact: /y') }, { name: 'b.yaml', text: `# rules\n---\n${list}` }]).findings).toMatchObject([{
    code: 'MESH2101',
    excerpt: '        subset: v9',
    equivalents: ['IST0101', 'KIA1107'],
    related: [{ kind: 'DestinationRule', namespace: 'shop', name: 'reviews', file: 'b.yaml', line: 6 }],
  }]);
});

test('knows what an annotation acknowledges, which the cluster refuses all the same', () => {
  const text = RULE.replace('shop}', 'shop, annotations: {cdk8s-istio/acknowledge: "MESH1001: newer than Istio"}}').replace('  host', '  future: 1\n  host');
  expect(check([{ name: 'a.yaml', text }])).toMatchObject({
    findings: [{ code: 'MESH1001', acknowledged: 'newer than Istio' }],
    objects: [{ verdict: 'reject' }],
  });
});

test('says its verdict on every object', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${RULE.trim().replaceAll('\n', '\n  ')}\n- 5\n`;
  expect(verdicts(`${ROUTES}---\na: [\n---\n# nothing\n---\napiVersion: apps/v1\nkind: Deployment\n---\n${list}`)).toEqual([
    '0.yaml#0 VirtualService/routes reject',
    '0.yaml#1 undefined/undefined undecodable',
    '0.yaml#3 Deployment/undefined unknown-kind',
    '0.yaml#4 DestinationRule/reviews accept',
    '0.yaml#4 undefined/undefined undecodable',
  ]);
});

test('finds the lines of the items of a list', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${RULE}- ${RULE.replace('subsets', 'subset')}`.replaceAll(/\n(?=[kms]|  [hs])/g, '\n  ')
    .replace('  kind: List', 'kind: List');
  expect(lines(list)).toEqual(expect.arrayContaining([expect.stringMatching(/^0\.yaml:15 MESH1001 DestinationRule\/reviews spec\.subset: no such field/)]));
});

test('refuses a key that is there twice, and warns of octal numbers', () => {
  expect(lines(RULE.replace('host: reviews', 'host: reviews\n  host: ratings'))).toEqual([
    '0.yaml:6 MESH1022 DestinationRule/reviews : key "host" is there twice',
  ]);
  const octal = RULE.replace('spec:', 'spec:\n  trafficPolicy: {outlierDetection: {consecutive5xxErrors: 010}}');
  expect(lines(octal)).toEqual(['0.yaml:5 MESH1023 DestinationRule/reviews : 010 is read as 8']);
  expect(verdicts(octal)).toEqual(['0.yaml#0 DestinationRule/reviews accept']);
});

test('refuses a kind or version that Istio does not serve', () => {
  expect(verdicts(RULE.replace('istio.io/v1', 'istio.io/v2'))).toEqual(['0.yaml#0 DestinationRule/reviews reject']);
});

test('finds the same name twice in one file', () => {
  expect(lines(`${RULE}\n---\n${RULE}`)).toEqual([expect.stringContaining(' MESH2001 DestinationRule/reviews metadata.name')]);
});

test('lets two files have the same name, for they may be for two clusters', () => {
  expect(lines(RULE, RULE)).toEqual([]);
});

test('reports in the order of files and lines', () => {
  const bad = RULE.replace('host:', 'hosts:').replace('name: v1', 'nam: v1');
  expect(lines(bad, ROUTES, bad).map(line => line.split(' ')[0])).toEqual([
    '0.yaml:4', '0.yaml:5', '0.yaml:6', '0.yaml:6', '1.yaml:12', '2.yaml:4', '2.yaml:5', '2.yaml:6', '2.yaml:6',
  ]);
});

test.each([
  'apiVersion: v1\nkind: Service\nmetadata: 5',
  'apiVersion: v1\nkind: Service',
  'apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: 5}',
  'apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec: 5\nmetadata: []',
  'apiVersion: x.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec: {http: null}',
  'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec: {hosts: [a], http: null}',
])('stands whatever an object holds: %j', text => {
  expect(() => check([{ name: 'a', text }])).not.toThrow();
});

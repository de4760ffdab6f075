const A = 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: a\nspec:\n  host: a\n';
const B = A.replaceAll(': a', ': b');
const INVALID = A.replace('host: a', 'hosts: a');
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n';
const JSON_A = '{"apiVersion":"networking.istio.io/v1","kind":"DestinationRule","metadata":{"name":"a"},"spec":{"host":"a"}}';
const JSON_B = JSON_A.replaceAll('"a"', '"b"');
const LONG = 'a'.repeat(200_000);

function items(...texts: string[]): string {
  return texts.map(text => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
}

function list(head: string, ...texts: string[]): string {
  return `${head}\nitems:\n${items(...texts)}`;
}

/** An item of a list that may leave to the list what it is. */
function without(text: string, ...keys: string[]): string {
  return text.split('\n').filter(line => !keys.some(key => line.startsWith(`${key}:`))).join('\n');
}

const LIST = 'apiVersion: v1\nkind: List';
const TYPED = 'apiVersion: networking.istio.io/v1\nkind: DestinationRuleList';

/** Whole files, as people, editors and programs make them. */
export const STREAMS: readonly string[] = [
  // Nothing
  ...['', '\n', ' \n\t\n', '# nothing\n', '---\n', '---', '---\n---\n', '--- # nothing\n', 'null\n', '~', '{}', '[]', '""', '5', '- a\n', 'hello', '\ufeff', '%YAML 1.1\n---\n'],
  // Several documents
  ...[`${A}---\n${B}`, `---\n${A}---\n${B}---\n`, `${A}\n---\n---\n${B}`, `${A}--- # more\n${B}`, `${A}---   \n${B}`, `${A}---\t\n${B}`, `${A}--- \t# x\n${B}`, `${A}---x\n${B}`, `${A}--- x\n${B}`],
  ...[`${A}----\n${B}`, `${A} ---\n${B}`, `${A}---#x\n${B}`, `${A}...\n`, `${A}...\n---\n${B}`, `${A}...\n${B}`, `${A}... # end\n`, `${A}...x\n`, `${A}--- |\n  text\n`, '--- {a: b}\n', `${A}\n\n\n---\n\n\n${B}\n\n`],
  ...[`${A}---\na: [\n---\n${B}`, `a: [\n---\n${B}`, `${INVALID}---\n${B}`, `${OTHER}---\n${A}`, `# one\n---\n# two\n---\n${A}`, `${A}---\nnull\n---\n${B}`, `${A}---\n5\n---\n${B}`, `${A}---\n- 5\n`, `${A}\n--- !x\n${B}`],
  // Directives
  ...[`%YAML 1.1\n---\n${A}`, `%YAML 1.2\n---\n${A}`, `%TAG ! tag:x,2002:\n---\n${A}`, `%FOO\n---\n${A}`, `---\n%YAML 1.1\n---\n${A}`, `# c\n%YAML 1.1\n${A}`, `%YAML 1.1\n${A}`],
  // Lines
  ...[A, B].map(text => text.replaceAll('\n', '\r\n')), `${A}---\n${B}`.replaceAll('\n', '\r\n'), A.replaceAll('\n', '\r'), A.replace('\n', '\r'), A.trimEnd(), `${A}   `, `${A}\t`, `${A}\n\t\n`,
  ...[A.replaceAll('\n', '  \n'), A.replaceAll('\n', '\t\n'), A.replaceAll('\n', ' # c\n'), A.replaceAll('\n', '# c\n'), A.replaceAll('  ', '\t'), A.replaceAll('  ', '   '), A.replaceAll(/^/gm, '  '), ` ${A}`, `\n\n${A}`],
  ...[A.replaceAll('\n', '\u0085'), A.replaceAll('\n', '\u2028'), A.replaceAll(' ', '\u00a0'), A.replaceAll('  ', '\u00a0\u00a0'), A.replaceAll('\n', '\n\n'), A.replaceAll('\n', '\n# c\n'), A.replaceAll('\n', '\n  # c\n'), A.replaceAll('\n', '\n\t# c\n')],
  // Byte order marks
  ...[`\ufeff${A}`, `\ufeff---\n${A}`, `\ufeff\n${A}`, `${A}---\n\ufeff${B}`, `${A}\ufeff---\n${B}`, `${A}\ufeff`, `\ufeff# c\n${A}`, `\ufeff${JSON_A}`, A.replace('kind', '\ufeffkind'), A.replace('kind:', 'kind:\ufeff')],
  // JSON
  ...[JSON_A, `${JSON_A}\n`, `  ${JSON_A}`, JSON.stringify(JSON.parse(JSON_A), null, 2), JSON.stringify(JSON.parse(JSON_A), null, '\t'), `${JSON_A}${JSON_B}`, `${JSON_A}\n${JSON_B}\n`, `${JSON_A}\n---\n${JSON_B}`, `${JSON_A},\n${JSON_B}`],
  ...[`[${JSON_A},${JSON_B}]`, `${JSON_A}\n# c\n`, `// c\n${JSON_A}`, JSON_A.slice(0, -1), JSON_A.replace('{"name"', '{"name":"a","name"'), JSON_A.replace('"a"', '\'a\''), JSON_A.replace('}}', ',}}'), JSON_A.replace('}}', '},}')],
  ...[JSON_A.replace('"name"', 'name'), JSON_A.replaceAll('":', '" :'), JSON_A.replaceAll(',', ',\n'), JSON_A.replaceAll('":', '":\t'), JSON_A.replace('"host":"a"', '"host":"\\ud83d\\ude00"'), JSON_A.replace('"host":"a"', '"host":"a\\/b"')],
  ...[JSON_A.replace('"host":"a"', '"host":"a","exportTo":["."],"workloadSelector":null'), JSON_A.replace('"host":"a"', '"host":"a\tb"'), JSON_A.replace('"host":"a"', '"host":"a\nb"'), `${JSON_A}\n${A}`, `${A}---\n${JSON_A}`, `${JSON_A}\n---\n${A}`],
  ...[JSON_A.replace('"host":"a"', '"host":1e3'), JSON_A.replace('"host":"a"', '"host":NaN'), `{"kind":"List","apiVersion":"v1","items":[${JSON_A},${JSON_B}]}`, `{"kind":"List","apiVersion":"v1","items":[${JSON_A}]}{"a":1}`, JSON_A.replace('"kind"', '"Kind"')],
  // Lists
  ...[list(LIST, A, B), list(LIST, A, INVALID), list(LIST, A, OTHER), list(LIST, A, '5'), list(LIST, A, 'null'), list(LIST, A, '[]'), list(LIST, list(LIST, A)), `${LIST}\nitems: []\n`, `${LIST}\nitems:\n`, `${LIST}\nitems: {}\n`, `${LIST}\nitems: 5\n`, LIST],
  ...[list(TYPED, A, B), list(TYPED, without(A, 'kind', 'apiVersion')), list(TYPED, without(A, 'kind')), list(TYPED, without(A, 'apiVersion')), list(LIST, without(A, 'kind', 'apiVersion')), list(LIST, without(A, 'kind')), list(LIST, without(A, 'apiVersion'))],
  ...[list('apiVersion: networking.istio.io/v1\nkind: FooList', without(A, 'kind', 'apiVersion')), list('apiVersion: x\nkind: y', A), list('kind: List', A), list('apiVersion: v1', A), `${list(LIST, A)}metadata: {}\n`, `${list(LIST, A)}foo: bar\n`],
  ...[`${A}items: []\n`, `${A}items: [{kind: x}]\n`, `${A}items: 5\n`, `${A}items: null\n`, `${A}Items: []\n`, list(LIST, A).replace('host: a', 'host: a\n    host: b'), list(TYPED, A).replace('List', '')],
  // What an object lacks
  ...[without(A, 'apiVersion'), without(A, 'kind'), without(A, 'metadata', '  name'), without(A, 'spec', '  host'), A.replace('DestinationRule', '5'), A.replace('DestinationRule', '""'), A.replace('networking.istio.io/v1', '""'), A.replace('networking.istio.io/v1', 'a/b/c')],
  ...[A.replace('networking.istio.io/v1', '1'), A.replace('networking.istio.io/v1', 'v1'), A.replace('networking.istio.io/v1', 'networking.istio.io/'), A.replace('networking.istio.io/v1', '/v1'), A.replace('networking.istio.io/v1', 'networking.istio.io/V1'), A.replace('networking.istio.io', 'Networking.istio.io')],
  ...[A.replace('DestinationRule', 'destinationrule'), A.replace('DestinationRule', 'DestinationRules'), A.replace('networking.istio.io/v1', 'networking.istio.io/v1beta2'), A.replace('networking.istio.io/v1', 'foo.istio.io/v1'), A.replace('kind', 'Kind'), A.replace('apiVersion', 'apiversion')],
  // Keys
  ...[`${A}  host: b\n`, `${A}  "host": b\n`, `${A}spec: {}\n`, `${A}kind: DestinationRule\n`, `${A}metadata: {name: b}\n`, `${A}  ? host\n  : b\n`, `${A}  <<: {host: b}\n`, A.replace('  host', '  <<: {host: b}\n  host'), A.replace('  host: a', '  <<: {host: a}'), A.replace('  host: a', '  <<: [{host: a}, {exportTo: ["."]}]')],
  ...[A.replace('  host: a', '  <<: [{host: a}, {host: b}]'), A.replace('  host: a', '  "<<": {host: a}'), A.replace('  host: a', '  <<: host'), A.replace('  host: a', '  <<:\n  host: a'), A.replace('  host: a', '  ? <<\n  : {host: a}'), A.replace('  host: a', '  !!merge <<: {host: a}'), A.replace('  host: a', '  <<: &x {host: a}\n  <<: *x')],
  ...['y', 'on', '1', '1.5', '1e3', '010', '~', '', '.inf', '1_0', '2026-01-31', '[a]', '{a: b}', '!!str y', '&x k', '*x', '"y"', '"1"', '18446744073709551615', '1e21', '0.1', '1.0', 'true', '-1'].map(key => A.replace('  name: a', `  name: a\n  labels: {x: &x v}\n  annotations:\n    ${key}: v`)),
  ...[['y', 'on'], ['1', '0x1'], ['a', '"a"'], ['a', '&b a']].map(([one, other]) => A.replace('  name: a', `  name: a\n  annotations:\n    ${one}: v\n    ${other}: v`)),
  // Anchors across a document, and beyond
  A.replace('name: a', 'name: &n a').replace('host: a', 'host: *n'), `${A.replace('name: a', 'name: &n a')}---\n${A.replace('host: a', 'host: *n')}`, A.replace('spec:', 'spec: &s').replace('host: a', 'host: a\n  x: *s'), A.replace('name: a', 'name: *n').replace('host: a', 'host: &n a'),
  A.replace('name: a', 'name: &n a').replace('host: a', 'host: &n b\n  exportTo: [*n]'), A.replace('metadata:', 'metadata: &m').replace('spec:\n', 'spec:\n  <<: *m\n'),
  // Long
  A.replace('host: a', `host: ${LONG}`), A.replace('host: a', `host: "${LONG}"`), A.replace('host: a', `? ${'a'.repeat(1100)}\n  : b`), A.replace('host: a', `${'a'.repeat(1100)}: b`), A.replace('host: a', `{${'a'.repeat(1100)}: b}`), `${A}# ${LONG}\n`, A.replace('host: a', `"${'a'.repeat(1000)}": b`),
  A.replace('host: a', `host: a\n  exportTo: [${'"*", '.repeat(2_000)}]`), A.replace('host: a', `host: ${'['.repeat(500)}${']'.repeat(500)}`), A.replace('host: a', `host: ${'{a: '.repeat(500)}${'}'.repeat(500)}`),
];

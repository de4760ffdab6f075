import { splitDocuments } from '../../src/cli/documents';
import { readObjects } from '../../src/cli/objects';

const HEAD = 'apiVersion: v1\nkind: A\n';

/** The objects, and in one line each what is wrong. */
function read(text: string): { objects: unknown[]; problems: string[] } {
  const content = readObjects(splitDocuments(text)[0]);
  return {
    objects: content.objects.map(({ object }) => object),
    problems: [
      ...content.problems.map(({ line, message, fix }) => `${line}: ${message}; ${fix}`),
      ...content.traps.map(({ line, kind, text: word }) => `${line}: ${kind} ${word}`),
    ],
  };
}

function fieldsOf(yaml: string): unknown {
  const { objects: [object], problems } = read(`${HEAD}${yaml}`);
  expect(problems).toEqual([]);
  const { apiVersion, kind, ...fields } = object as { [name: string]: unknown };
  return fields;
}

test('reads words as in YAML 1.1, and keys as texts', () => {
  expect(fieldsOf('a: on\nb: "on"\nc: !!str on\n1: x\nyes: x\nd:\n')).toEqual({ a: true, b: 'on', c: 'on', 1: 'x', true: 'x', d: null });
});

test('follows anchors and merges', () => {
  expect(fieldsOf('a: &a {x: 1, z: 1}\nb: *a\nc: {<<: *a, w: 2}\nd: {<<: [{w: 3}, *a]}\ne: {"<<": 1}')).toEqual({
    a: { x: 1, z: 1 }, b: { x: 1, z: 1 }, c: { x: 1, w: 2, z: 1 }, d: { x: 1, w: 3, z: 1 }, e: { '<<': 1 },
  });
});

test('lets what comes later win, and points at it, as strict validation refuses keys that are merged and written', () => {
  expect(read(`${HEAD}a: &a {x: 1, z: 1}\nc: {<<: *a, x: 2}\nd: {x: 2, <<: *a}\ne: {<<: [{x: 3}, *a]}`)).toEqual({
    objects: [{ apiVersion: 'v1', kind: 'A', a: { x: 1, z: 1 }, c: { x: 2, z: 1 }, d: { x: 1, z: 1 }, e: { x: 3, z: 1 } }],
    problems: ['4: duplicateKey x', '5: duplicateKey x', '6: duplicateKey x'],
  });
});

test('reads JSON with tabs, and with escapes that YAML does not have', () => {
  expect(read('{"apiVersion": "v1", "kind": "\\/\\ud83d\\ude00"}').objects).toEqual([{ apiVersion: 'v1', kind: '/😀' }]);
  expect(read('{\n\t"apiVersion": "v1",\n\t"kind": "A"\n}').objects).toEqual([{ apiVersion: 'v1', kind: 'A' }]);
});

test('reads in JSON what YAML does not have: a tab before a key, and characters that nobody can print', () => {
  expect(read('{"apiVersion": "v1", "kind": "A", "b": {\n },\n\t  "c": "\x7F \uFFFE \uD800 \uFFFF"}')).toEqual({
    objects: [{ apiVersion: 'v1', kind: 'A', b: {}, c: '\x7F \uFFFE \uD800 \uFFFD' }], problems: [],
  });
});

test('reads comments right behind brackets and commas', () => {
  expect(fieldsOf('a: {#c\n  b: 1,#c\n  c: [#c\n    2],#c\n  d: e#f}#c\ng: h,#i\n')).toEqual({ a: { b: 1, c: [2], d: 'e#f' }, g: 'h,#i' });
});

test('does not care how lines inside of brackets and quotes are indented', () => {
  expect(fieldsOf('a:\n  b: [\n    1\n  ]\n  c: {\n d: "x\ny",\n\t e: 2 # {\n}\n  f: "x\ny"\nz: g[0]\n')).toEqual({
    a: { b: [1], c: { d: 'x y', e: 2 }, f: 'x y' }, z: 'g[0]',
  });
});

test('takes tabs that do not indent, and a backslash before a quote in other quotes', () => {
  expect(fieldsOf('a:\tb\t# c\nd: [e,\n\tf]\ng: |\n  h\n  \ti\nj: "it\\\'s \\\\"\n')).toEqual({ a: 'b', d: ['e', 'f'], g: 'h\n\ti\n', j: 'it\'s \\' });
});

test('takes comments right behind the sign of a block of text', () => {
  expect(fieldsOf('a: |#b\n  c\nd: >-#e\n  f\n"|#": |2+ #g\n  h\ni: |')).toEqual({ 'a': 'c\n', 'd': 'f', '|#': 'h\n', 'i': '' });
});

test('leaves the texts of blocks as they are when brackets are indented otherwise', () => {
  expect(fieldsOf('a: |\n  if x {\n    y"\n  }\n\nb: [\n1]\n')).toEqual({ a: 'if x {\n  y"\n}\n', b: [1] });
});

test('keeps fields whose names mean something in JavaScript', () => {
  expect(JSON.stringify(fieldsOf('__proto__: {a: 1}\nconstructor: 2\n'))).toBe('{"__proto__":{"a":1},"constructor":2}');
});

test('reads the items of a list', () => {
  const list = 'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: A}\n- 5\n- {apiVersion: v1, kind: B}\n';
  expect(read(list)).toEqual({
    objects: [{ apiVersion: 'v1', kind: 'A' }, { apiVersion: 'v1', kind: 'B' }],
    problems: ['5: it is no object; begin with apiVersion and kind'],
  });
});

test('has nothing to read in a document without content', () => {
  expect(read('# nothing')).toEqual({ objects: [], problems: [] });
  expect(read('null')).toEqual({ objects: [], problems: [] });
});

test('drops the nulls that the API server drops', () => {
  expect(read('{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: a}, spec: {servers: null, selector: {a: null}}}').objects).toEqual([
    { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { name: 'a' }, spec: { selector: {} } },
  ]);
});

test('points at keys that are there twice, and at octal numbers', () => {
  expect(read(`${HEAD}spec:\n  a: 010\n  b: 08\n  "a": 00\n`).problems).toEqual(['4: octalNumber 010', '6: duplicateKey a']);
});

test.each([
  ['a: 1\nb:\n\tc: 1', '3: tab characters must not be used in indentation; correct the YAML'],
  ['a: 1\nb: \u0007', '2: a control character stands in it; take it out'],
  ['a: [b', '1: unexpected end of the stream within a flow collection; correct the YAML'],
  ['{a\nb: 2}', '1: a key goes on in the next line; write it in one line, and end the entry before it with a comma'],
  ['a:\n  - [b?c]', '2: "b?c" is not quoted, and stands in brackets; quote it'],
  ['a: "b\nc', '2: unexpected end of the stream within a double quoted scalar; correct the YAML'],
  ['a: 1\nb: \uFFFF', '2: a byte that is no UTF-8 stands in it; save the file as UTF-8'],
  ['# a\n%YAML 1.1', '1: "%" or "..." stands before it; take that line out'],
  [`${HEAD}a: "\\/"`, '3: "\\\\/" is no escape; write the character itself'],
  [`${HEAD}a: &b.c d`, '3: "b.c" is no name of an anchor; use letters and digits; quote what is text'],
  [`${HEAD}a: "b"\n\t# c`, '4: a tab stands where spaces indent; use spaces'],
  [`${HEAD}a:\n-\tb`, '4: a tab stands where spaces indent; use spaces'],
  [`${HEAD}a: {b:[c]}`, '3: no space stands behind a colon; put one there'],
  ['{{- if .Values.a }}\na: 1', '1: missed comma between flow collection entries; render the template first, for example with helm template'],
  ['- a', '1: it is no object; begin with apiVersion and kind'],
  ['hello', '1: it is no object; begin with apiVersion and kind'],
  ['# values\na: 1', '2: kind is missing; say the kind of the object'],
  ['kind: A', '1: apiVersion is missing, or of a wrong form; use a version such as "v1" or "networking.istio.io/v1"'],
  ['--- {a: 1}', '1: "{a: 1}" stands behind "---"; begin the document on the next line'],
  [`${HEAD}a: .inf`, '3: .inf is a number that JSON does not have; use a finite number, or quote the text'],
  [`${HEAD}a: !!int x`, '3: "x" does not fit its tag !!int; take the tag away'],
  [`${HEAD}[a]: 1`, '3: a key is neither text nor number; write the key as text'],
  [`${HEAD}a: *b`, '3: the anchor of *b is missing; put &b before the value meant'],
  [`${HEAD}a: &a [*a]`, '3: *a stands inside its own anchor; write the value out'],
  [`${HEAD}<<: 5`, '3: "<<" merges something that is no mapping; merge an anchor of a mapping'],
])('says in one word why %j cannot be read', (text, problem) => {
  expect(read(text)).toEqual({ objects: [], problems: [problem] });
});

test('reads what stands before the end of a document, and says that nobody reads the rest', () => {
  expect(read(`${HEAD}...\nb: 1`)).toEqual({
    objects: [{ apiVersion: 'v1', kind: 'A' }],
    problems: ['4: a second document stands behind "..."; begin it with "---"'],
  });
});

test('takes what an item does not say from the list that it is of', () => {
  const list = 'apiVersion: networking.istio.io/v1\nkind: SidecarList\nitems:\n- metadata: {name: a}\n- {kind: A}\n';
  expect(read(list)).toEqual({
    objects: [{ apiVersion: 'networking.istio.io/v1', kind: 'Sidecar', metadata: { name: 'a' } }],
    problems: ['5: apiVersion is missing, or of a wrong form; use a version such as "v1" or "networking.istio.io/v1"'],
  });
});

test('refuses aliases that stand for too many values', () => {
  const levels = 'abcdefg'.split('').map((name, index, all) =>
    `${name}: &${name} [${Array(10).fill(index === 0 ? 'x' : `*${all[index - 1]}`).join(', ')}]`);
  expect(read(levels.join('\n')).problems).toEqual([expect.stringContaining('aliases stand for too many values; write the values out')]);
});

test('refuses what is nested deeper than can be followed', () => {
  for (const depth of [1100, 100_000]) {
    expect(read('['.repeat(depth) + ']'.repeat(depth)).problems).toEqual(['1: it is nested too deeply; nest less']);
  }
});

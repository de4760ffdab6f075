import { Choice, forEach, json, print, quote, templateText, when } from '../../src/control-plane/injection/go-yaml';

test('renders plain data as YAML', () => {
  expect(templateText([], { a: { b: 1, c: [true, 'x'] }, d: {}, e: [] })).toBe('a:\n  b: 1\n  c:\n    - true\n    - "x"\nd: {}\ne: []\n');
});

test('renders expressions by their type', () => {
  expect(templateText([], { a: print('.A'), b: quote('.B'), c: json('.C'), d: 'x-{{ .D }}' }))
    .toBe('a: {{ .A }}\nb: {{ .B | quote }}\nc: {{ toJson (.C) }}\nd: "x-{{ .D }}"\n');
});

test('an entry under a condition comes without its line where the condition does not hold', () => {
  expect(templateText([], { a: when('.A', 1), b: new Choice([['.B', 1], ['.C', 2]], 3) })).toBe([
    '{{- if .A }}', 'a: 1', '{{- end }}',
    '{{- if .B }}', 'b: 1', '{{- else if .C }}', 'b: 2', '{{- else }}', 'b: 3', '{{- end }}',
    '',
  ].join('\n'));
});

test('items come from conditions and loops', () => {
  expect(templateText([], { a: [when('.A', ['x', 'y']), forEach('.Items', { name: print('.Name') })] })).toBe([
    'a:', '{{- if .A }}', '  - "x"', '  - "y"', '{{- end }}', '{{- range .Items }}', '  - name: {{ .Name }}', '{{- end }}', '',
  ].join('\n'));
});

test('an item that begins with a condition stands below its dash', () => {
  expect(templateText([], { a: [{ b: when('.B', 1), c: 2 }] })).toBe(['a:', '  -', '{{- if .B }}', '    b: 1', '{{- end }}', '    c: 2', ''].join('\n'));
});

test('statements come first, documents apart', () => {
  expect(templateText(['$a := 1'], { a: 1 }, { b: 2 })).toBe('{{- $a := 1 }}\na: 1\n---\nb: 2\n');
});

test('leaves out what is undefined', () => {
  expect(templateText([], { a: undefined, b: 1 })).toBe('b: 1\n');
});

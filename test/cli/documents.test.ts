import { splitDocuments } from '../../src/cli/documents';

function split(stream: string): [number, number, string][] {
  return splitDocuments(stream).map(({ index, line, text }) => [index, line, text]);
}

test('cuts a stream at the lines that begin with three dashes', () => {
  expect(split('a: 1\n---\nb: 2\n--- # three\nc: 3\n')).toEqual([[0, 1, 'a: 1'], [1, 3, 'b: 2'], [2, 5, 'c: 3\n']]);
});

test('counts no blank documents, but comments', () => {
  expect(split('---\n\n---\n# nothing\n---\na: 1')).toEqual([[0, 4, '# nothing'], [1, 6, 'a: 1']]);
  expect(split('')).toEqual([]);
  expect(split('\n \n---\n')).toEqual([]);
});

test('takes lines that end with CR LF or CR, and byte order marks', () => {
  expect(split('\uFEFFa: 1\r\nb: 2\r---\r\n\uFEFFc: 3')).toEqual([[0, 1, 'a: 1\nb: 2'], [1, 4, 'c: 3']]);
});

test('takes JSON objects one behind the other, as kubectl does', () => {
  expect(split('{"a": "}{"}\n{"b":\n2}{}')).toEqual([[0, 1, '{"a": "}{"}'], [1, 2, '{"b":\n2}'], [2, 3, '{}']]);
  expect(split('{"a": 1}\n---\n{"b": 2}').map(([index]) => index)).toEqual([0, 1]);
  expect(split('{a: 1}\n{b: 2}')).toHaveLength(1);
});

test('does not cut where something stands behind the dashes', () => {
  expect(splitDocuments('a: 1\n---x\nb: 2\n---   \nc: 3').map(({ text, brokenSeparator }) => [text, brokenSeparator])).toEqual([
    ['a: 1\n---x\nb: 2', { text: 'x', line: 2 }], ['c: 3', undefined],
  ]);
  expect(splitDocuments('--- {a: 1}')).toMatchObject([{ brokenSeparator: { text: '{a: 1}', line: 1 } }]);
});

import { formatJson } from '../../../tools/schema/json';

test('what fits stays on a line', () => {
  expect(formatJson({ a: [1, 'b'], c: {} })).toBe('{ "a": [1, "b"], "c": {} }');
});

test('what does not fit breaks at the outermost level first', () => {
  const long = 'x'.repeat(100);
  expect(formatJson({ a: { b: 1 }, c: [long] })).toBe(`{\n  "a": { "b": 1 },\n  "c": ["${long}"]\n}`);
});

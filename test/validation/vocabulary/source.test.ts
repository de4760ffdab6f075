import { sourceNamespaceProblem, workloadLabelProblem } from '../../../src/validation/vocabulary/source';

describe('a label of a workload', () => {
  test.each([['app', ''], ['example.com/team', 'A_b.c-1'], [`${'a'.repeat(63)}`, 'x'.repeat(99)], [`${'a.'.repeat(126)}a/x`, '1']])('is %s: %s', (key, value) => {
    expect(workloadLabelProblem(key, value)).toBeUndefined();
  });

  test.each([['', ''], ['/a', ''], ['a/b/c', ''], ['-a', ''], ['a'.repeat(64), ''], [`${'a.'.repeat(127)}a/x`, ''], ['app', '-'], ['app', 'a b']])('is not %s: %s', (key, value) => {
    expect(workloadLabelProblem(key, value)).toBeDefined();
  });
});

test('a source namespace may have upper case, and may be empty', () => {
  expect(['', 'Shop', 'a-1', 'x'.repeat(63)].map(sourceNamespaceProblem)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['a.b', '-a', 'x'.repeat(64)].filter(name => sourceNamespaceProblem(name) === undefined)).toEqual([]);
});

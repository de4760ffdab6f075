import { nameList } from '../../src/analysis/name-list';

test('names a few, and says that there are more', () => {
  expect(nameList(['a'])).toBe('a');
  expect(nameList('abcdefgh'.split(''))).toBe('a, b, c, d, e, f, g, h');
  expect(nameList('abcdefghi'.split(''))).toBe('a, b, c, d, e, f, g, h and more');
});

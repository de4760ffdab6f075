import { overlay, overlays, pruned, subtree, treeOf } from '../../src/control-plane/values/tree';

test('joins trees, and replaces everything else', () => {
  expect(overlay({ a: { b: 1, c: 2 }, d: [1] }, { a: { c: 3 }, d: [2, 3] })).toEqual({ a: { b: 1, c: 3 }, d: [2, 3] });
});

test('an empty list replaces nothing; 0, false and the empty string do', () => {
  expect(overlay({ a: [1], b: 1, c: true, d: 'x' }, { a: [], b: 0, c: false, d: '' })).toEqual({ a: [1], b: 0, c: false, d: '' });
});

test('leaves the trees as they are', () => {
  const below = { a: { b: 1 } };
  overlays(below, { a: { b: 2 } }, undefined);
  expect(below).toEqual({ a: { b: 1 } });
});

test('prunes what is undefined, but keeps what was empty', () => {
  expect(pruned({ a: { b: undefined }, c: {}, d: 0 })).toEqual({ c: {}, d: 0 });
});

test('finds and makes subtrees', () => {
  expect(subtree(treeOf(['a', 'b'], { c: 1 }), 'a', 'b')).toEqual({ c: 1 });
  expect(subtree({ a: 1 }, 'a', 'b')).toBeUndefined();
});

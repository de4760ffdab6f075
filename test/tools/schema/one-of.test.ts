import { oneOfGroups } from '../../../tools/schema/one-of';

const a = { required: ['a'] };
const b = { required: ['b'] };
const c = { required: ['c'] };
const d = { required: ['d'] };

test('a schema without oneOf has no groups', () => {
  expect(oneOfGroups({}, 'Kind')).toEqual([]);
});

test('none or exactly one of some properties is a group', () => {
  expect(oneOfGroups({ oneOf: [{ not: { anyOf: [a, b] } }, a, b] }, 'Kind')).toEqual([['a', 'b']]);
});

test('a group may have a single property', () => {
  expect(oneOfGroups({ oneOf: [{ not: { anyOf: [a] } }, a] }, 'Kind')).toEqual([['a']]);
});

test('several groups stand in allOf', () => {
  const allOf = [{ oneOf: [{ not: { anyOf: [a, b] } }, a, b] }, { oneOf: [{ not: { anyOf: [c, d] } }, c, d] }];
  expect(oneOfGroups({ allOf }, 'Kind')).toEqual([['a', 'b'], ['c', 'd']]);
});

test.each([
  ['exactly one of', [a, b]],
  ['a "none" that lists fewer properties', [{ not: { anyOf: [a] } }, a, b]],
  ['a branch with two properties', [{ not: { anyOf: [a] } }, { required: ['a', 'b'] }]],
  ['a branch with a type', [{ not: { anyOf: [{ type: 'string' }] } }, { type: 'string' }]],
])('%s is refused', (_, oneOf) => {
  expect(() => oneOfGroups({ oneOf }, 'Kind')).toThrow('Kind: a oneOf that is not "at most one of these properties"');
});

test('allOf with anything but oneOf is refused', () => {
  expect(() => oneOfGroups({ allOf: [a] }, 'Kind')).toThrow('Kind allOf: unknown required');
});

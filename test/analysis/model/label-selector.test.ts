import { picks, valuesAskedFor } from '../../../src/analysis/model/label-selector';

const expression = (key: string, operator: string, values?: unknown) => ({ matchExpressions: [{ key, operator, values }] });

test.each([
  ['nothing', undefined, true],
  ['an equal label', { matchLabels: { app: 'a' } }, true],
  ['another value', { matchLabels: { app: 'b' } }, false],
  ['one of some values', expression('app', 'In', ['a', 'b']), true],
  ['one of other values', expression('app', 'In', ['b']), false],
  ['one of some values of an absent label', expression('v', 'In', ['']), false],
  ['none of some values', expression('app', 'NotIn', ['a']), false],
  ['none of some values of an absent label', expression('v', 'NotIn', ['1']), true],
  ['a label that is there', expression('app', 'Exists'), true],
  ['a label that is not there', expression('app', 'DoesNotExist'), false],
  ['what nobody knows', expression('app', 'Near', ['a']), false],
  ['what is malformed', { matchExpressions: [null] }, false],
])('labels are picked by a selector that asks for %s', (_, selector, expected) => {
  expect(picks(selector, { app: 'a' })).toBe(expected);
});

test('a selector tells the values that it asks for', () => {
  expect(valuesAskedFor({ matchLabels: { rev: 'a' }, ...expression('rev', 'In', ['b', 3]) }, 'rev')).toEqual(['a', 'b']);
  expect(valuesAskedFor(undefined, 'rev')).toEqual([]);
});

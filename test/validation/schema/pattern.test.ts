import { ISTIO_1_31, Release, Schema, gatewayApi16 } from '../../../src/schema';
import { regexOf } from '../../../src/validation/schema/pattern';

function patternsOf(schema: Schema): string[] {
  const inner = [...Object.values(schema.properties ?? {}), ...[schema.items, schema.values].filter(value => value !== undefined)];
  return [...schema.pattern === undefined ? [] : [schema.pattern], ...inner.flatMap(patternsOf)];
}

const patterns = [...new Set([ISTIO_1_31, gatewayApi16()].flatMap(({ definitions }: Release) => Object.values(definitions).flatMap(patternsOf)))];
/** Texts that nearly match, long enough to keep an engine busy for years if it tries all ways to split them. */
const PERSISTENT = ['a', 'ab', 'a.', 'a-', '1h', 'a ', 'a:', '/a', 'A_', '0'].map(part => `${part.repeat(2000)}\u0000`);

test('every pattern judges any text in no time', () => {
  const start = performance.now();
  for (const pattern of patterns) {
    for (const text of PERSISTENT) regexOf(pattern).test(text);
  }
  expect(patterns.length).toBeGreaterThan(15);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('the values of headers are visible characters with single blanks between them', () => {
  const regex = regexOf('^[!-~]+([\\t ]?[!-~]+)*$');
  expect(['a', 'a b', 'a\tb c', '!~', 'ab cd'].filter(text => !regex.test(text))).toEqual([]);
  expect(['', ' ', ' a', 'a ', 'a  b', 'a\t b', 'é', 'a\nb', 'a\n'].filter(text => regex.test(text))).toEqual([]);
});

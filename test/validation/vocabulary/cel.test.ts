import { celProblem } from '../../../src/validation/vocabulary/cel';

test.each([
  'response.code >= 400',
  'has(request.host) && request.headers["x"] == "a"',
  '[1, 2].exists(x, x > 1)',
  'x.map(a, b, c)',
  'map(a, b)',
  'a.`b-c`',
  'x{y: 1}',
  '-9223372036854775808',
  'a // a comment',
  'falsey == truec',
  'a - -b',
  String.raw`"\n\x41\101\u00e9\U0001F600" == r"\q"`,
  'b"\\x41"',
  '- 9223372036854775808',
  '-18446744073709551615u',
  'a && .has(b)',
])('takes %j', expression => {
  expect(celProblem(expression)).toBeUndefined();
});

test.each([
  '', '  ', '// only a comment', 'a +', '(', 'f(1,)', '"x', 'if', 'package.x',
  // What the parser is lenient about and Istio's is not.
  String.raw`"\q"`, String.raw`"\400"`, String.raw`"\u12"`, String.raw`"\ud800"`, String.raw`b"\u0041"`, '1e999', 'a.`b-c`a.`b-c`',
  'has(x)', 'has(x[0])', 'x.map(1, 2)', 'x.all(a.b, c)', '-9223372036854775809', '18446744073709551616u',
  'a - 9223372036854775808', '-18446744073709551616u', '.`b`',
])('refuses %j', expression => {
  expect(celProblem(expression)).toEqual({
    message: `got ${JSON.stringify(expression)}`,
    fix: 'use an expression of the Common Expression Language, such as "response.code >= 400"',
  });
});

test('takes as many characters as Istio does', () => {
  expect(celProblem(`"${'a'.repeat(99_999)}"`)?.fix).toBe('use at most 100000 characters');
});

describe('an expression of many parts within one another', () => {
  const celOf = (begin: string, part: string, count: number, end = '') => `${begin}${part.repeat(count)}${end.repeat(count)}`;

  test.each<[string, (count: number) => string, number]>([
    ['fields', count => celOf('a', '.b', count), 250],
    ['entries', count => celOf('a', '[0]', count), 250],
    ['sums', count => celOf('a', '+a', count), 250],
    ['comparisons', count => celOf('a', '<a', count), 250],
    ['methods', count => celOf('a', '.f()', count), 250],
    ['brackets', count => `${'('.repeat(count)}a${')'.repeat(count)}`, 249],
    ['calls', count => `${'f('.repeat(count)}a${')'.repeat(count)}`, 249],
    ['lists', count => `${'['.repeat(count)}a${']'.repeat(count)}`, 249],
    ['macros', count => `${'[1].map(x, '.repeat(count)}x${')'.repeat(count)}`, 249],
  ])('of %s is taken as long as Istio takes it', (_, expression, most) => {
    expect(celProblem(expression(most))).toBeUndefined();
    expect(celProblem(expression(most + 1))).toBeDefined();
  });

  test.each([
    ['and', celOf('a', ' && a', 600)],
    ['or', celOf('a', ' || a', 600)],
    ['not', `${'! '.repeat(600)}a`],
    ['brackets in a text', `"${'('.repeat(600)}" == a`],
  ])('is taken for "%s", which costs Istio\'s parser nothing', (_, expression) => {
    expect(celProblem(expression)).toBeUndefined();
  });
});

import { enumMembers, memberName } from '../../../tools/schema/enums';

test.each([
  ['LEAST_REQUEST', 'LEAST_REQUEST'],
  ['TLSV1_2', 'TLSV1_2'],
  ['IfNotPresent', 'IF_NOT_PRESENT'],
  ['HTTP/2', 'HTTP_2'],
  ['URLRewrite', 'URL_REWRITE'],
  ['*', 'ANY'],
  ['1.1', 'VALUE_1_1'],
  ['', 'EMPTY'],
  [404, 'VALUE_404'],
])('%p is called %s', (value, name) => {
  expect(memberName(value)).toBe(name);
});

test('members keep the order of the values', () => {
  expect(enumMembers(['B', 'a'])).toEqual([['B', 'B'], ['A', 'a']]);
});

test('two values with one name are refused', () => {
  expect(() => enumMembers(['a', 'A'])).toThrow('two values of an enum would be called A: a, A');
});

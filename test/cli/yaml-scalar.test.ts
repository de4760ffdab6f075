import { readPlain, readTagged } from '../../src/cli/yaml-scalar';

test.each<[string, unknown]>([
  ['y', true], ['Yes', true], ['ON', true], ['true', true], ['n', false], ['No', false], ['off', false], ['oN', 'oN'], ['tRue', 'tRue'],
  ['', null], ['~', null], ['NULL', null], ['nil', 'nil'],
  ['10', 10], ['-0', 0], ['010', 8], ['-010', -8], ['08', 8], ['0o17', 15], ['0x1F', 31], ['0b101', 5], ['-0b11', -3], ['1_000', 1000], ['0_10', 8],
  ['9223372036854775807', 2 ** 63], ['18446744073709551616', 2 ** 64], ['0xfffffffffffffffff', '0xfffffffffffffffff'],
  ['1.5', 1.5], ['.5', 0.5], ['-.5', -0.5], ['1e3', 1000], ['1.', 1], ['1e400', '1e400'], ['12e', '12e'], ['.', '.'], ['1.2.3', '1.2.3'],
  ['1:30', '1:30'], ['2020-01-01', '2020-01-01'], ['_1', '_1'], ['.5_5', 0.55], ['0x', '0x'], ['=', '='],
])('reads %j as the API server does', (word, value) => {
  expect(readPlain(word)).toEqual(typeof value === 'number' ? value + 0 : value);
});

test.each<[string, string, unknown]>([
  ['str', 'on', 'on'], ['int', '010', 8], ['int', '1.5', undefined], ['float', '5', 5], ['float', 'x', undefined], ['bool', 'yes', true], ['bool', '1', undefined],
  ['null', '', null], ['null', 'x', undefined], ['binary', 'aGk=', 'hi'], ['binary', '%', undefined], ['timestamp', '2020-01-01', '2020-01-01'], ['timestamp', 'x', undefined],
  ['binary', 'aG\nk=', 'hi'],
])('reads !!%s %s', (tag, text, value) => {
  expect(readTagged(text, `tag:yaml.org,2002:${tag}`)).toEqual(value);
});

test('takes what has a tag of its own for text', () => {
  expect(readTagged('5', '!mine')).toBe('5');
});

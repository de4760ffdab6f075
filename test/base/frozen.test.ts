import { Duration } from 'cdk8s';
import { frozen } from '../../src/base/frozen';
import { StringMatch } from '../../src/routing/string-match';

test('copies lists and structs through and through', () => {
  const given = { hosts: ['a.example.com'], nested: { list: [{ weight: 1 }] } };
  const copy = frozen(given);
  given.hosts.push('b.example.com');
  given.nested.list[0].weight = 2;
  expect(copy).toEqual({ hosts: ['a.example.com'], nested: { list: [{ weight: 1 }] } });
});

test('lets nobody change the copy', () => {
  const copy = frozen({ hosts: ['a.example.com'] });
  expect(() => copy.hosts.push('b.example.com')).toThrow(TypeError);
});

test('leaves class instances and functions as they are', () => {
  const given = { timeout: Duration.seconds(1), match: StringMatch.any(), render: () => 1 };
  const copy = frozen(given);
  expect(copy.timeout).toBe(given.timeout);
  expect(copy.match).toBe(given.match);
  expect(copy.render).toBe(given.render);
});

test('leaves objects with accessors or hidden members as they are, as those of other languages have', () => {
  const accessor = Object.defineProperty({}, 'name', { get: () => 'edge', enumerable: true });
  const hidden = Object.defineProperty({}, 'toDestination', { value: () => 1, enumerable: false });
  expect(frozen([accessor, hidden])[0]).toBe(accessor);
  expect(frozen([accessor, hidden])[1]).toBe(hidden);
});

test.each([undefined, null, 0, '', false])('takes %p', value => {
  expect(frozen(value)).toBe(value);
});

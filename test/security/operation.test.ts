import { Operation } from '../../src/security/operation';

test.each([
  ['ports', Operation.ports(0, 8080), { ports: ['0', '8080'] }],
  ['methods', Operation.methods('GET', 'HEAD'), { methods: ['GET', 'HEAD'] }],
  ['paths', Operation.paths('/a*', '/b/{*}/c/{**}'), { paths: ['/a*', '/b/{*}/c/{**}'] }],
  ['hosts', Operation.hosts('*.example.com'), { hosts: ['*.example.com'] }],
  [
    'several things that must all hold',
    Operation.of({ ports: [80], notPorts: [81], notMethods: ['PUT'], notPaths: ['/x'], notHosts: ['y'] }),
    { ports: ['80'], notPorts: ['81'], notMethods: ['PUT'], notPaths: ['/x'], notHosts: ['y'] },
  ],
])('is %s', (_, operation, expected) => {
  expect(operation._render()).toEqual(expected);
});

test.each([
  ['nothing is said', () => Operation.of({}), 'Operation.of: options: got none; use at least one'],
  ['a list is empty', () => Operation.of({ paths: [] }), 'Operation.of: paths: got no path; use at least one'],
  ['a port is none', () => Operation.ports(65536), 'Operation.ports: ports[0]: got 65536; use a whole number from 0 to 65535'],
  ['a method is empty', () => Operation.methods(''), 'Operation.methods: methods[0]: got ""; use a value that is not empty'],
  [
    'a path has a template in it that is none',
    () => Operation.paths('/{id}'),
    'Operation.paths: paths[0]: got "/{id}"; use braces only for a whole segment: "{*}" or "{**}"',
  ],
  ['a host is empty', () => Operation.hosts('a', ''), 'Operation.hosts: hosts[1]: got ""; use a value that is not empty'],
])('fails when %s', (_, make, message) => {
  expect(make).toThrow(new Error(message));
});

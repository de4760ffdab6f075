import { bindProblem, ipBindProblem, listenerPortProblem } from '../../../src/validation/vocabulary/bind-address';
import { workloadEndpointProblem } from '../../../src/validation/vocabulary/workload-address';

const SOCKETS = ['unix:///run/web.sock', 'unix://@abstract', 'unix://@'];
const BROKEN_SOCKETS = ['unix://', 'unix://run/web.sock', 'unix:///run/'];

test.each([undefined, '', '10.0.0.1', '::', 'fe80::1%eth0', ...SOCKETS])('a listener binds to %s', address => {
  expect(bindProblem(address)).toBeUndefined();
});

test.each(['localhost', '10.0.0.01', '10.0.0.1:80', '10.0.0.0/8', 'unix:/run/web.sock', ...BROKEN_SOCKETS])('a listener does not bind to %s', address => {
  expect(bindProblem(address)).toBeDefined();
});

test.each(SOCKETS)('a listener for addresses alone does not bind to %s', address => {
  expect(ipBindProblem(address)).toBeDefined();
});

test('a listener has a port unless it binds to a socket', () => {
  expect(listenerPortProblem(80, undefined)).toBeUndefined();
  expect(listenerPortProblem(0, undefined)).toBeDefined();
  expect(listenerPortProblem(0, SOCKETS[0])).toBeUndefined();
  expect(listenerPortProblem(80, SOCKETS[0])).toBeDefined();
});

test.each([
  undefined, '', ':80', '127.0.0.1:80', '0.0.0.0:65535', '[::1]:80', '[::]:80', '[127.0.0.1]:80', '[]:80', ':+80', ':0080', ...SOCKETS,
])('an application listens on %s', endpoint => {
  expect(workloadEndpointProblem(endpoint)).toBeUndefined();
});

test.each([
  '80', '127.0.0.1', '127.0.0.1:', '10.0.0.1:80', '::1:80', '[::2]:80', '[::1]', ':0', ':65536', ':-1', ':x', 'localhost:80', ...BROKEN_SOCKETS,
])('an application does not listen on %s', endpoint => {
  expect(workloadEndpointProblem(endpoint)).toBeDefined();
});

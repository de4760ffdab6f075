import { ifGiven, within, withinEach } from '../../src/base/problems';
import { portProblem } from '../../src/validation/vocabulary/numbers';

const FIX = 'use a whole number from 1 to 65535';

test('names a problem by the way to the value', () => {
  expect(within('tcp', { port: portProblem(0) })).toEqual({ 'tcp.port': { message: 'got 0', fix: FIX } });
});

test('names the problems of the structs of a list by their places', () => {
  expect(withinEach('ports', [{ number: 80 }, { number: 0 }], ({ number }) => ({ number: portProblem(number) })))
    .toEqual({ 'ports[0].number': undefined, 'ports[1].number': { message: 'got 0', fix: FIX } });
});

test('has no problem with what is left out', () => {
  expect(ifGiven(undefined, portProblem)).toBeUndefined();
  expect(withinEach('ports', undefined, () => ({ number: portProblem(0) }))).toEqual({});
});

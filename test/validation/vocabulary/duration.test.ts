import { nanosecondsOf } from '../../../src/validation/vocabulary/duration';

it.each([
  ['0', 0n], ['1h30m', 5400000000000n], ['.5s', 500000000n], ['1.s', 1000000000n], ['1000µs', 1000000n], ['1000μs', 1000000n], ['-1.5ms', -1500000n],
  ['1.1s', 1100000000n], ['2.675s', 2675000000n], ['0.0000000019s', 1n], ['9223372036.854775807s', 2n ** 63n - 1n], ['-9223372036.854775808s', -(2n ** 63n)],
  [`0.${'0'.repeat(400)}1s`, 0n],
])('%s is a duration as Go writes it', (text, nanoseconds) => {
  expect(nanosecondsOf(text)).toBe(nanoseconds);
});

it.each(['', '1', 's', '.s', '1d', '1 s', '1e3s', '--1s', '1.1.1s', '9223372036.854775808s', '2562048h'])('%p is none', text => {
  expect(nanosecondsOf(text)).toBeUndefined();
});

import { HashAlgorithm } from '../../src/traffic/hash-algorithm';

test.each([1, 2, 3, 5, 65537, 4999999])('a Maglev table may have %d entries', tableSize => {
  expect(() => HashAlgorithm.maglev({ tableSize })).not.toThrow();
});

test.each([-7, 0, 4, 9, 65536, 65537.5, 5000011, NaN])('fails when a Maglev table has %d entries', tableSize => {
  expect(() => HashAlgorithm.maglev({ tableSize }))
    .toThrow(new Error(`HashAlgorithm.maglev: tableSize: got ${tableSize}; use a prime number below 5000011, such as 65537`));
});

test('a ring may be of any size', () => {
  expect(HashAlgorithm.ringHash({ minimumRingSize: 0 })._render()).toStrictEqual({ ringHash: { minimumRingSize: 0 } });
});

test('fails when a ring has a negative size', () => {
  expect(() => HashAlgorithm.ringHash({ minimumRingSize: -1 }))
    .toThrow(new Error('HashAlgorithm.ringHash: minimumRingSize: got -1; use a whole number of at least 0'));
  expect(() => HashAlgorithm.minimumRingSize(1.5))
    .toThrow(new Error('HashAlgorithm.minimumRingSize: size: got 1.5; use a whole number of at least 0'));
});

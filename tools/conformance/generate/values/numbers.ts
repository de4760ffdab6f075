import { Pool } from './pool';
import { Random } from '../random';

const ODD_PORTS = [0, -1, 1, 65535, 65536, 100000, 4294967295, 4294967296, 1.5, 80.5];

export const PORT: Pool = { sound: [80, 443, 8080, 9080, 15021, 3306, random => 1000 + random.below(60000)], odd: ODD_PORTS };

/** Ports that are unique within their object. */
export const OWN_PORT: Pool = {
  sound: [80, 443, ...Array<(random: Random) => number>(4).fill(random => 1000 + random.below(60000))],
  odd: ODD_PORTS,
};

/** Ports written as text. */
export const PORT_TEXT: Pool = {
  sound: ['80', '443', '8080', '65535'],
  odd: [
    '', '0', '65536', '-1', '+80', '080', '0x50', '80.0', '8e1', ' 80', '80 ', '8*', '*8', '*', '80-90', 'http', '８0', '４', '4294967295',
    '4294967296', '18446744073709551616', '9'.repeat(30), '00', '8_0', '0b1', '0o7', '1e2',
  ],
};
/** Ports as keys of a map. */
export const PORT_KEY: Pool = { sound: ['80', '8080', '443', random => `${1000 + random.below(60000)}`], odd: PORT_TEXT.odd };

/** Names of ports as keys of a map. */
export const PORT_NAME_KEY: Pool = {
  sound: ['http', 'https', 'grpc', 'tcp-db'],
  odd: ['', '-a', 'a-', 'a_b', 'a.b', 'A', 'é', '1', '80', 'a b', 'a'.repeat(62), 'a'.repeat(63), 'a\n'],
};

export const WEIGHT: Pool = {
  sound: [1, 10, 50, 100, 99, 2],
  odd: [0, -1, 101, 1000, 2147483647, 2147483648, -2147483648, 4294967295, 4294967296, 0.5],
};

export const COUNT: Pool = {
  sound: [1, 2, 5, 10, 100, 1024],
  odd: [0, -1, -100, 2147483647, 2147483648, -2147483648, 4294967295, 4294967296, 9007199254740991, 1.5, 1e10],
};

/** Percentages as whole numbers. */
export const PERCENT: Pool = { sound: [0, 1, 10, 50, 100], odd: [-1, 101, 200, 1000, 2147483648, 99.9, 0.5] };

/** Percentages with decimals. */
export const PERCENTAGE: Pool = {
  sound: [0.1, 1, 10, 50, 99.9, 100, 0.0001],
  odd: [0, -0.1, -0.0001, 0.00001, 0.00009, 9.9999e-5, 100.00000001, 100.1, 101, 1000, 1e307, 1e-308, -1e10, 0.3333333],
};

/** What the bounds of a ring, a table or a warmup may be. */
export const TABLE_SIZE: Pool = {
  sound: [65537, 101, 1031],
  odd: [0, 1, 2, 4, 7, 65536, 65539, 4999999, 5000011, 5000000, 9007199254740991, -1, 1.5],
};

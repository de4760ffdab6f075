/** What a text in YAML may stand for. */
export type Plain = string | number | boolean | null;

const WORDS = new Map<string, Plain>([
  ...each(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'], true),
  ...each(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'], false),
  ...each(['', '~', 'null', 'Null', 'NULL'], null),
  ...each(['.nan', '.NaN', '.NAN'], NaN),
  ...each(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], Infinity),
  ...each(['-.inf', '-.Inf', '-.INF'], -Infinity),
]);
const LONGEST_WORD = Math.max(...[...WORDS.keys()].map(({ length }) => length));
const NUMERIC = /^[-+\d]/;
const FRACTION = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;

function each(words: string[], value: Plain): [string, Plain][] {
  return words.map(word => [word, value]);
}

/** What the API server's YAML reader makes of an unquoted word: that of YAML 1.1, without base 60. */
export function readPlain(word: string): Plain {
  const known = word.length <= LONGEST_WORD ? WORDS.get(word) : undefined;
  if (known !== undefined) {
    return known;
  }
  if (word.startsWith('.')) {
    const number = FRACTION.test(word) ? finite(word.replaceAll('_', '')) : word;
    return typeof number === 'number' ? number : word;
  }
  return NUMERIC.test(word) ? readNumber(word.replaceAll('_', '')) ?? word : word;
}

function readNumber(digits: string): number | undefined {
  return readInteger(digits) ?? (FLOAT.test(digits) && typeof finite(digits) === 'number' ? Number(digits) : undefined);
}

/** Whole numbers of 64 bits: decimal, hexadecimal, binary, and octal with a zero in front. */
function readInteger(digits: string): number | undefined {
  const [, sign, hex, binary, octal, decimal] = INTEGER.exec(digits) ?? [];
  const size = hex !== undefined ? BigInt(`0x${hex}`)
    : binary !== undefined ? BigInt(`0b${binary}`)
      : octal !== undefined ? BigInt(`0o${octal}`)
        : decimal !== undefined ? BigInt(decimal) : undefined;
  if (size === undefined) {
    return undefined;
  }
  const value = sign === '-' ? -size : size;
  const max = sign === '' ? UINT64_MAX : -INT64_MIN - 1n;
  return value >= INT64_MIN && value <= max ? Number(value) : undefined;
}

/** A number too large for the reader stays text. */
function finite(text: string): string | number {
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

const TAG = 'tag:yaml.org,2002:';
const TIMESTAMP = /^\d{4}-\d\d?-\d\d?(?:[Tt]\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d\d?:\d\d?:\d\d?(?:\.\d+)?)?$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a text with a tag stands for; undefined if the text does not fit the tag. */
export function readTagged(text: string, tag: string): Plain | undefined {
  const plain = readPlain(text);
  switch (tag.replace('!!', TAG)) {
    case `${TAG}int`:
      return readInteger(text.replaceAll('_', ''));
    case `${TAG}float`:
      return typeof plain === 'number' ? plain : undefined;
    case `${TAG}bool`:
      return typeof plain === 'boolean' ? plain : undefined;
    case `${TAG}null`:
      return plain === null ? plain : undefined;
    case `${TAG}binary`:
      return BASE64.test(text.replace(/[\r\n]/g, '')) ? Buffer.from(text, 'base64').toString() : undefined;
    case `${TAG}timestamp`:
      return TIMESTAMP.test(text) ? text : undefined;
    default:
      return text;
  }
}

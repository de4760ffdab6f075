import { certificateFrom } from './certificate';
import { Problem, ProblemText } from './problem';

type Json = { readonly [name: string]: unknown };

/** The members that a key of each type must have; those with `d` are private. */
const REQUIRED: { readonly [type: string]: string[] } = { RSA: ['e', 'n'], EC: ['crv', 'x', 'y'], OKP: ['crv', 'x'], oct: ['k'] };
const BYTES: { readonly [type: string]: string[] } = {
  RSA: ['e', 'n', 'd', 'dp', 'dq', 'p', 'q', 'qi'], EC: ['x', 'y', 'd'], OKP: ['x', 'd'], oct: ['k'],
};
const PUBLIC_BYTES: { readonly [type: string]: string[] } = { ...BYTES, RSA: ['e', 'n'], EC: ['x', 'y'], OKP: ['x'] };
/** The library that Istio uses reads `x58` where the RFC says `x5u`. */
const TEXTS = ['kty', 'alg', 'kid', 'use', 'x5t', 'x5t#S256', 'x58'];
const FIX = 'use a JSON Web Key Set such as {"keys": [{"kty": "RSA", "n": "...", "e": "AQAB"}]}';

/** A JSON Web Key Set, or a single key, as Istio reads it: looser than the RFC, but every key must be complete. */
export function jwksProblem(text: string): Problem {
  const parsed = parse(text);
  if (!isObject(parsed)) {
    return { message: 'no JSON object', fix: FIX };
  }
  if (!('keys' in parsed)) {
    return keyProblem(parsed, 'the key');
  }
  const keys = parsed.keys ?? [];
  return Array.isArray(keys)
    ? keys.map((key, index) => keyProblem(key, `keys[${index}]`)).find(found => found !== undefined)
    : { message: '"keys" is no list', fix: FIX };
}

/** The places of keys that hold private parts, in a sound set. */
export function privateKeys(text: string): number[] {
  const parsed = parse(text);
  if (!isObject(parsed) || jwksProblem(text) !== undefined) {
    return [];
  }
  const keys = ('keys' in parsed ? parsed.keys ?? [] : [parsed]) as Json[];
  return keys.flatMap((key, index) => typeOf(key) === 'oct' || isPrivate(key) ? [index] : []);
}

function keyProblem(key: unknown, place: string): Problem {
  const wrong = (what: string): ProblemText => ({ message: `${place} ${what}`, fix: FIX });
  if (!isObject(key)) {
    return wrong('is no JSON object');
  }
  const type = typeOf(key);
  if (typeof type !== 'string' || !Object.hasOwn(REQUIRED, type)) {
    return wrong('has no "kty" of RSA, EC, OKP, oct');
  }
  const missing = REQUIRED[type].concat(isPrivate(key) && type !== 'oct' ? 'd' : []).find(name => !(name in key));
  if (missing !== undefined) {
    return wrong(`lacks ${JSON.stringify(missing)}`);
  }
  const bytes = (isPrivate(key) ? BYTES : PUBLIC_BYTES)[type];
  const unsound = Object.keys(key).find(name => !isSound(name, key[name], type, bytes));
  return unsound === undefined ? undefined : wrong(`has an unsound ${JSON.stringify(unsound)}`);
}

/** A null counts as an empty text, or as an empty list where a list is wanted. */
function isSound(name: string, value: unknown, type: string, bytes: string[]): boolean {
  if (value === null) {
    return name !== 'kty';
  }
  if (bytes.includes(name)) {
    return typeof value === 'string' && isBase64(value);
  }
  if (name === 'kty') {
    return value === type;
  }
  if (TEXTS.includes(name) || (name === 'crv' && REQUIRED[type].includes('crv'))) {
    return typeof value === 'string';
  }
  if (name === 'key_ops') {
    return Array.isArray(value) && value.every(operation => typeof (operation ?? '') === 'string');
  }
  return name !== 'x5c' || (Array.isArray(value) && value.every(isCertificate));
}

/** Base64 in either alphabet, padded or not; the end says whether it is padded. */
function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9_-]*|[A-Za-z0-9+/]*)={0,2}$/.test(plain)) {
    return false;
  }
  return text.endsWith('=') ? plain.length % 4 === 0 : !plain.endsWith('=') && plain.length % 4 !== 1;
}

function isCertificate(text: unknown): boolean {
  return typeof text === 'string' && isBase64(text) && certificateFrom(text) !== undefined;
}

/** Istio finds the type of a key and its private part by names in any case. */
function anyCase(key: Json, wanted: string): unknown {
  const name = Object.keys(key).reverse().find(candidate => candidate.toLowerCase() === wanted);
  return name === undefined ? undefined : key[name];
}

function typeOf(key: Json): unknown {
  return anyCase(key, 'kty');
}

function isPrivate(key: Json): boolean {
  return anyCase(key, 'd') !== undefined;
}

/** Istio reads one JSON value and does not mind what follows. */
function parse(text: string): unknown {
  return tryParse(text) ?? [...text.matchAll(/\}/g)].map(({ index }) => tryParse(text.slice(0, index + 1))).find(isObject);
}

/** Go takes no number beyond its range, where JavaScript makes it infinite. */
function finite(_name: string, value: unknown): unknown {
  if (value === Infinity || value === -Infinity) {
    throw new RangeError('infinite');
  }
  return value;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text, finite);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

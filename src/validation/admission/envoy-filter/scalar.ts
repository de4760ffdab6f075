import { envoyTypes } from '../../../schema/envoy';
import { shown } from '../../schema/report';
import { nanosecondsOf } from '../../vocabulary/duration';
import { Problem } from '../../vocabulary/problem';
import { timestampProblem } from '../../vocabulary/timestamp';

type Fits = readonly [(value: unknown) => boolean, string];

const INTEGER = /^ *(?:null|-?(?:0|[1-9]\d*)) *$/;
const NUMBER = /^(?: *(?:null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?) *|NaN|-?Infinity)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const BOOLEAN: Fits = [value => typeof value === 'boolean', 'use true or false'];
const TEXT: Fits = [value => typeof value === 'string', 'use a text'];
const BYTES: Fits = [value => typeof value === 'string' ? BASE64.test(value.replace(/[\r\n]/g, '')) : areBytes(value), 'use base64'];
const INT32 = integer(-(2n ** 31n), 2n ** 31n - 1n);
const UINT32 = integer(0n, 2n ** 32n - 1n);
const INT64 = integer(-(2n ** 63n), 2n ** 63n - 1n);
const UINT64 = integer(0n, 2n ** 64n - 1n);
const FLOAT: Fits = [value => isNumber(value, Math.fround), 'use a number'];
const DOUBLE: Fits = [value => isNumber(value, number => number), 'use a number'];

/** How the types are written that are no objects of fields; a number may be a text. */
const SCALARS: { readonly [type: string]: Fits } = {
  'bool': BOOLEAN,
  'string': TEXT,
  'bytes': BYTES,
  'int32': INT32,
  'sint32': INT32,
  'sfixed32': INT32,
  'uint32': UINT32,
  'fixed32': UINT32,
  'int64': INT64,
  'sint64': INT64,
  'sfixed64': INT64,
  'uint64': UINT64,
  'fixed64': UINT64,
  'float': FLOAT,
  'double': DOUBLE,
  'google.protobuf.BoolValue': BOOLEAN,
  'google.protobuf.StringValue': TEXT,
  'google.protobuf.BytesValue': BYTES,
  'google.protobuf.Int32Value': INT32,
  'google.protobuf.UInt32Value': UINT32,
  'google.protobuf.Int64Value': INT64,
  'google.protobuf.UInt64Value': UINT64,
  'google.protobuf.FloatValue': FLOAT,
  'google.protobuf.DoubleValue': DOUBLE,
  'google.protobuf.Duration': [value => typeof value === 'string' && nanosecondsOf(value) !== undefined, 'use a duration such as "5s"'],
  'google.protobuf.Timestamp': [
    value => typeof value === 'string' && timestampProblem(value) === undefined, 'use a time such as "2026-01-31T12:00:00Z"',
  ],
  'google.protobuf.Value': [() => true, ''],
  'google.protobuf.Struct': [value => typeof value === 'object' && !Array.isArray(value), 'use an object'],
  'google.protobuf.Empty': [value => typeof value === 'object' && !Array.isArray(value), 'use an empty object'],
  'google.protobuf.ListValue': [Array.isArray, 'use a list'],
};

/** What is wrong with a value of a type that is no object of fields; null is the zero value of any type. */
export function scalarProblem(type: string, value: unknown): Problem {
  if (value === null) {
    return undefined;
  }
  const [fits, fix] = SCALARS[type] ?? enumeration(type);
  return fits(value) ? undefined : { message: `got ${shown(value)}`, fix };
}

function enumeration(type: string): Fits {
  const members = envoyTypes().enums[type];
  return [value => typeof value === 'string' ? members.includes(value) : INT32[0](value), `use one of ${members.join(', ')}`];
}

function integer(min: bigint, max: bigint): Fits {
  const within = (value: bigint) => value >= min && value <= max;
  const fits = (value: unknown) => typeof value === 'number'
    ? Number.isInteger(value) && within(BigInt(value))
    : typeof value === 'string' && INTEGER.test(value) && within(BigInt(value.replace('null', '0')));
  return [fits, `use a whole number from ${min} to ${max}`];
}

function isNumber(value: unknown, round: (value: number) => number): boolean {
  return typeof value === 'number'
    ? Number.isFinite(round(value))
    : typeof value === 'string' && NUMBER.test(value) && (!/\d/.test(value) || Number.isFinite(round(Number(value))));
}

function areBytes(value: unknown): boolean {
  return Array.isArray(value) && value.every(byte => byte === null || (Number.isInteger(byte) && byte >= 0 && byte <= 255));
}

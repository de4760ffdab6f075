import { Random } from './random';
import { envoyTypes } from '../../../src/schema/envoy';
import { Json, JsonObject } from '../json';

const { enums, messages } = envoyTypes();
const FIELD_TYPE = /^(?:!)?(\[\])?(?:\{(\w+)\})?(.*)$/;
const MAX_DEPTH = 4;
const SHARE_OF_ODD = 0.03;

/** Messages that are likely in an `Any`. */
const TYPED_CONFIGS = [
  'envoy.extensions.filters.http.lua.v3.Lua', 'envoy.extensions.filters.http.fault.v3.HTTPFault',
  'envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit', 'envoy.extensions.filters.http.ext_authz.v3.ExtAuthz',
  'envoy.extensions.filters.http.router.v3.Router', 'envoy.extensions.filters.http.rbac.v3.RBAC',
  'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy',
  'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
  'envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', 'envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext',
  'envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication', 'envoy.extensions.filters.http.wasm.v3.Wasm',
  'envoy.extensions.access_loggers.file.v3.FileAccessLog',
];
const LUA = 'envoy.extensions.filters.http.lua.v3.Lua';
const GOOGLE = 'type.googleapis.com';
/** What an `Any` may look like at the border. */
const ODD_ANYS: readonly Json[] = [
  'x',
  {},
  { '@type': '' },
  { '@type': 1 },
  { '@type': LUA },
  { '@type': `a/b/${LUA}` },
  { '@type': `${GOOGLE}/foo.Bar` },
  { '@type': `${GOOGLE}/envoy.config.filter.http.lua.v2.Lua` },
  { '@type': `${GOOGLE}/google.protobuf.Duration`, 'value': '1s' },
  { '@type': `${GOOGLE}/google.protobuf.Struct`, 'value': { a: 1 } },
  { '@type': `${GOOGLE}/google.protobuf.StringValue` },
  { '@type': `${GOOGLE}/google.protobuf.Empty` },
  { '@type': `${GOOGLE}/google.protobuf.Any` },
  { '@type': `${GOOGLE}/google.protobuf.Any`, 'value': {} },
  { '@type': `${GOOGLE}/udpa.type.v1.TypedStruct`, 'type_url': 'x', 'value': { a: 1 } },
  { '@type': `${GOOGLE}/google.protobuf.UninterpretedOption`, 'name': [{ name_part: 'x', isExtension: true }] },
  { '@type': `${GOOGLE}/google.protobuf.UninterpretedOption`, 'name': [null] },
  { '@type': `${GOOGLE}/google.protobuf.MessageOptions`, 'uninterpreted_option': [{ name: [{ namePart: null }] }] },
  { type_url: `${GOOGLE}/${LUA}`, value: 'aGVsbG8=' },
];
/** How scalars are written in protobuf's JSON, soundly and otherwise. */
const SCALARS: { readonly [type: string]: readonly [sound: readonly Json[], odd: readonly Json[]] } = {
  'string': [['x', 'foo', ''], [1, true, {}, []]],
  'bool': [[true, false], ['true', 1, 'yes', '']],
  'bytes': [['aGVsbG8=', ''], ['!!', 'foo', 'Zm9v\n', '_-8=', 1]],
  'int32': [[1, 100, '5', -1], [1.5, '1.5', 'x', '', 2147483648, true, '0x1', ' 1', '1e2', 1e2, '+1', '01']],
  'uint32': [[1, 100, '5'], [-1, 1.5, 'x', '', 4294967296, true, '-1', '1.0']],
  'int64': [[1, '100', -1], [1.5, 'x', '9223372036854775808', '', true, 1e20]],
  'uint64': [[1, '100'], [-1, 'x', '18446744073709551616', '', '1.0']],
  'double': [[0.5, 1, '0.5'], ['x', 'NaN', 'Infinity', '-Infinity', '', true, '1e400', 'inf', 'nan', '0x1p2', '1_0']],
  'float': [[0.5, 1], ['x', 'NaN', 1e300, '1e39', '']],
  'google.protobuf.Duration': [
    ['5s', '0.5s', '1.5s'],
    ['5', '5x', '1h', '1.5h', '-1s', '', 5, '0.0000000001s', '315576000001s', '.5s', '5.s', '1ms', '+1s', ' 1s', '1m', { seconds: 1 }],
  ],
  'google.protobuf.Timestamp': [
    ['2024-01-01T00:00:00Z'], ['2024-01-01', 'x', '', 5, '2024-01-01T00:00:00', '2024-01-01T00:00:00+01:00', '2024-13-01T00:00:00Z'],
  ],
  'google.protobuf.Struct': [[{}, { foo: 'bar', list: [1, true, null, { a: 'b' }] }], ['x', [], 1]],
  'google.protobuf.Value': [['x', 1, true, [1], { a: 1 }, null], []],
  'google.protobuf.ListValue': [[[], [1, 'x']], ['x', {}, 1]],
  'google.protobuf.Empty': [[{}], ['x', [], { a: 1 }]],
};
const WRAPPED: { readonly [type: string]: string } = {
  'google.protobuf.BoolValue': 'bool',
  'google.protobuf.BytesValue': 'bytes',
  'google.protobuf.StringValue': 'string',
  'google.protobuf.Int32Value': 'int32',
  'google.protobuf.UInt32Value': 'uint32',
  'google.protobuf.Int64Value': 'int64',
  'google.protobuf.UInt64Value': 'uint64',
  'google.protobuf.DoubleValue': 'double',
  'google.protobuf.FloatValue': 'float',
};

/** Makes messages of Envoy as they stand in patches, from what is known of their fields. */
export class EnvoyMessages {
  public constructor(private readonly random: Random) {}

  public message(type: string, depth: number): JsonObject {
    const fields = Object.entries(messages[type]);
    const share = Math.min(0.7, (depth === 0 ? 4 : 2) / fields.length);
    const result: JsonObject = {};
    for (const [name, text] of fields) {
      const [, list, key, inner] = FIELD_TYPE.exec(text)!;
      if (this.isWanted(inner, share, depth) || name === 'name' || name === 'typed_config') {
        result[this.spelled(name)] = this.field(list !== undefined, key, inner, depth + 1);
      }
    }
    if (this.random.chance(SHARE_OF_ODD)) {
      result[this.random.pick(['bogus', 'Name', 'typedconfig', '@type', ''])] = 'x';
    }
    return result;
  }

  private isWanted(type: string, share: number, depth: number): boolean {
    return this.random.chance(share) && (depth < MAX_DEPTH || this.isScalar(type));
  }

  private isScalar(type: string): boolean {
    return type in SCALARS || type in WRAPPED || type in enums;
  }

  private spelled(name: string): string {
    return this.random.chance(0.15) ? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) : name;
  }

  private field(list: boolean, key: string | undefined, type: string, depth: number): Json {
    if (this.random.chance(SHARE_OF_ODD / 3)) {
      return this.random.pick<Json>([null, [], {}, 'x', 1, [null]]);
    }
    if (list) {
      return Array.from({ length: 1 + this.random.below(2) }, () => this.single(type, depth));
    }
    if (key === undefined) {
      return this.single(type, depth);
    }
    const name = key === 'string' ? 'foo' : this.random.pick(['1', '2', 'true']);
    return { [name]: this.single(type, depth) };
  }

  private single(type: string, depth: number): Json {
    if (type === 'google.protobuf.Any') {
      return this.any(depth);
    }
    if (type in enums) {
      return this.member(type);
    }
    const scalar = SCALARS[WRAPPED[type] ?? type] as readonly [readonly Json[], readonly Json[]] | undefined;
    if (scalar !== undefined) {
      const [sound, odd] = scalar;
      return structuredClone(this.random.pick(odd.length > 0 && this.random.chance(SHARE_OF_ODD) ? odd : sound));
    }
    return type in messages ? this.message(type, depth) : 'x';
  }

  private member(type: string): Json {
    if (this.random.chance(SHARE_OF_ODD)) {
      return this.random.pick<Json>(['FOO', 99, 1.5, '1', '', true]);
    }
    // An enum may be said by its number.
    return this.random.chance(0.1) ? this.random.below(3) : this.random.pick(enums[type]);
  }

  private any(depth: number): Json {
    if (this.random.chance(SHARE_OF_ODD)) {
      return structuredClone(this.random.pick(ODD_ANYS));
    }
    const type = this.random.pick(TYPED_CONFIGS.filter(name => name in messages));
    return { '@type': `type.googleapis.com/${type}`, ...depth < MAX_DEPTH ? this.message(type, depth) : {} };
  }
}

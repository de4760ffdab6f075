import { ISTIO_1_31, Release, Schema, gatewayApi16 } from '../../../src/schema';
import { GATEWAY_API_RULES } from '../../../src/validation/schema/gateway-api-rules';
import { RULES } from '../../../src/validation/schema/rule-table';

function rulesOf(schema: Schema): string[] {
  return [
    ...(schema.rules ?? []),
    ...Object.values(schema.properties ?? {}).flatMap(rulesOf),
    ...(schema.items === undefined ? [] : rulesOf(schema.items)),
    ...(schema.values === undefined ? [] : rulesOf(schema.values)),
  ];
}

/** The rules of a release but those of a status, which nobody writes. */
function rulesIn({ definitions, kinds }: Release): string[] {
  const types = Object.entries(definitions).filter(([name]) => !name.includes('Status')).map(([, type]) => type);
  return [...new Set([...types, ...Object.values(kinds).map(kind => kind.schema)].flatMap(rulesOf))].sort();
}

test('has every rule of the schema facts and no other', () => {
  expect(Object.keys(RULES).sort()).toEqual(rulesIn(ISTIO_1_31));
  expect(Object.keys(GATEWAY_API_RULES).sort()).toEqual(rulesIn(gatewayApi16()));
});

function rule(part: string) {
  const found = Object.keys(RULES).filter(expression => expression.includes(part));
  expect(found).toHaveLength(1);
  return RULES[found[0]];
}

test.each([
  ['duration(self) >=', ['1ms', '5s', '1h30m', '.5s', '1000µs', '+1s'], ['0s', '0.5ms', '-1s', '5', 'abc', '']],
  ['0 < self', [1, 65535], [0, 65536]],
  ['self != "*"', ['a.com', '*.com'], ['*']],
  ['exists_one', [[{ number: 1 }, { number: 2 }]], [[{ number: 1 }, { number: 1 }]]],
  ['"NONE") == "NONE"', [{}, { resolution: 'DNS', endpoints: [] }], [{ endpoints: [] }, { resolution: 'NONE', endpoints: [] }]],
  ['DNS_ROUND_ROBIN', [{ resolution: 'DNS', endpoints: [{}, {}] }], [{ resolution: 'DNS_ROUND_ROBIN', endpoints: [{}, {}] }]],
  ['k.contains("/")', [{ addresses: ['10.0.0.0/8'] }, { addresses: ['10.0.0.1'], resolution: 'DNS' }], [{ addresses: ['10.0.0.0/8'], resolution: 'DNS' }]],
  ['self.substring(7, 8)', ['10.0.0.1', 'unix:///a', 'unix://@a'], ['unix://a']],
  ['size(key) < 63', [{ http: 1 }], [{ a_b: 1 }, { ['a'.repeat(63)]: 1 }]],
  ['int(key)', [{ 80: {} }], [{ 0: {} }, { 70000: {} }, { http: {} }]],
  ['has(self.wasm) !=', [{ wasm: {} }, { lua: {} }], [{}, { wasm: {}, lua: {} }]],
  ['"UPSERT"', [{ operation: 'UPSERT', value: 'a' }, {}], [{ operation: 'UPSERT', value: '' }]],
  ['"REMOVE"', [{ operation: 'REMOVE' }], [{ operation: 'REMOVE', value: 'a' }]],
  ['"WAYPOINT"', [{}, { context: 'WAYPOINT', waypoint: {} }, { context: 'ANY' }], [{ waypoint: {} }, { context: 'WAYPOINT' }]],
])('%s holds for the good and fails for the bad', (part, good, bad) => {
  const { holds } = rule(part as string);
  expect((good as unknown[]).filter(value => !holds(value))).toEqual([]);
  expect((bad as unknown[]).filter(holds)).toEqual([]);
});

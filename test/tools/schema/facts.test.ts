import { factsOf } from '../../../tools/schema/facts';

describe('keywords of a CRD become facts', () => {
  test.each([
    ['limits of a string', { type: 'string', minLength: 1, maxLength: 63, pattern: '^a$', format: 'byte' }],
    ['limits of a number', { type: 'integer', minimum: 0, maximum: 65535, format: 'int32' }],
    ['limits of a list', { type: 'array', minItems: 1, maxItems: 16, items: { type: 'string' } }],
    ['limits of a map', { type: 'object', minProperties: 1, maxProperties: 2 }],
    ['an enum', { type: 'string', enum: ['A', 'B'] }],
    ['a default', { type: 'array', default: [{ a: 1 }] }],
    ['a nullable value', { type: 'boolean', nullable: true }],
    ['required properties', { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }],
  ])('%s keep their words', (_, raw) => {
    expect(factsOf(raw, 'Kind')).toEqual(raw);
  });

  test('a limit of zero is kept', () => {
    expect(factsOf({ type: 'integer', minimum: 0 }, 'Kind').minimum).toBe(0);
  });

  test('additionalProperties become values', () => {
    expect(factsOf({ type: 'object', additionalProperties: { type: 'string' } }, 'Kind'))
      .toEqual({ type: 'object', values: { type: 'string' } });
  });

  test('keys of a list map are kept', () => {
    expect(factsOf({ 'type': 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }, 'Kind'))
      .toEqual({ type: 'array', listMapKeys: ['name'] });
  });

  test('items of a set are unique; of an atomic list or map nothing is asked', () => {
    expect(factsOf({ 'type': 'array', 'x-kubernetes-list-type': 'set' }, 'Kind')).toEqual({ type: 'array', uniqueItems: true });
    expect(factsOf({ 'type': 'array', 'x-kubernetes-list-type': 'atomic' }, 'Kind')).toEqual({ type: 'array' });
    expect(factsOf({ 'type': 'object', 'x-kubernetes-map-type': 'atomic' }, 'Kind')).toEqual({ type: 'object' });
  });

  test('a format that hangs on a type is kept', () => {
    const oneOf = [
      { properties: { type: { enum: ['IPAddress'] }, value: { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] } } },
      { properties: { type: { not: { enum: ['IPAddress'] } } } },
    ];
    expect(factsOf({ type: 'object', oneOf }, 'Kind')).toEqual({ type: 'object', formatWhere: { type: 'IPAddress', formats: ['ipv4', 'ipv6'] } });
  });

  test('integer or string has no type of its own', () => {
    const raw = { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true };
    expect(factsOf(raw, 'Kind')).toEqual({ intOrString: true });
  });

  test('free-form objects keep unknown fields', () => {
    expect(factsOf({ 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true }, 'Kind'))
      .toEqual({ type: 'object', preserveUnknownFields: true });
  });

  test('a rule keeps its expression with its line breaks and loses its message', () => {
    const raw = { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'a &&\nb', message: 'prose' }] };
    expect(factsOf(raw, 'Kind')).toEqual({ type: 'string', rules: ['a &&\nb'] });
  });

  test('descriptions stay behind, a property called description does not', () => {
    const raw = { type: 'object', description: 'prose', properties: { description: { type: 'string', description: 'prose' } } };
    expect(factsOf(raw, 'Kind')).toEqual({ type: 'object', properties: { description: { type: 'string' } } });
  });
});

describe('what the generator does not know is refused with its place', () => {
  test.each([
    ['a keyword', { type: 'object', properties: { a: { type: 'string', example: 'x' } } }, 'Kind.a: unknown example'],
    ['a keyword inside of a list', { type: 'array', items: { not: {} } }, 'Kind[]: unknown not'],
    ['a keyword inside of a map', { type: 'object', additionalProperties: { not: {} } }, 'Kind{}: unknown not'],
    ['a map without a schema', { type: 'object', additionalProperties: true }, 'Kind: additionalProperties without a schema'],
    ['another list type', { 'type': 'array', 'x-kubernetes-list-type': 'bag' }, 'Kind: list type bag with keys undefined'],
    ['another oneOf of properties', { oneOf: [{ properties: { type: { enum: ['A'] }, value: { anyOf: [{ format: 'ipv4' }] } } }] },
      'Kind: a oneOf that is not "at most one of these properties"'],
    ['another anyOf', { anyOf: [{ type: 'string' }] }, 'Kind: an anyOf that is not "integer or string"'],
    [
      'a rule with more than an expression and a message',
      { 'x-kubernetes-validations': [{ rule: 'a', reason: 'FieldValueInvalid' }] },
      'Kind rule: unknown reason',
    ],
  ])('%s', (_, raw, message) => {
    expect(() => factsOf(raw, 'Kind')).toThrow(new Error(message));
  });
});

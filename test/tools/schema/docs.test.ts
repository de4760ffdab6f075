import { Schema } from '../../../src/schema/schema';
import { propertyDocs, typeDocs } from '../../../tools/schema/docs';

const definitions: { [name: string]: Schema } = {
  Wheel: { type: 'object', properties: {} },
  Color: { type: 'string', enum: ['RED', 'BLUE'] },
};

test.each<[Schema, string]>([
  [{ type: 'string' }, 'String.'],
  [{ type: 'string', minLength: 1 }, 'String, at least 1 character.'],
  [{ type: 'string', minLength: 1, maxLength: 63 }, 'String, 1 to 63 characters.'],
  [{ type: 'string', format: 'byte' }, 'Bytes as base64.'],
  [{ type: 'string', pattern: '^a$' }, 'String.\n\nPattern: `^a$`.'],
  [{ type: 'string', rules: ["duration(self) >= duration('1ms')"] }, 'Duration such as `5s` or `250ms`, at least 1ms.'],
  [{ type: 'string', rules: ['self !=\n"*"'] }, 'String.\n\nRule: `self != "*"`.'],
  [{ type: 'boolean' }, 'True or false.'],
  [{ type: 'integer', minimum: 0, maximum: 4294967295 }, 'Integer, 0 to 4294967295.'],
  [{ type: 'integer', minimum: 0 }, 'Integer, at least 0.'],
  [{ type: 'number', maximum: 0 }, 'Number, at most 0.'],
  [{ type: 'integer', enum: [301, 302] }, 'One of 301, 302.'],
  [{ intOrString: true }, 'Integer or string.'],
  [{ type: 'object', preserveUnknownFields: true }, 'Free-form object.'],
  [{ ref: 'Wheel' }, '`Wheel` object.'],
  [{ ref: 'Color' }, 'One of `RED`, `BLUE`.'],
  [{ type: 'array', items: { type: 'string' } }, 'List of strings.'],
  [{ type: 'array', minItems: 1, maxItems: 1, items: { type: 'string' } }, 'List of strings, exactly 1 item.'],
  [{ type: 'integer', rules: ['0 < self && self <= 65535'] }, 'Integer.\n\nRule: use a port from 1 to 65535.'],
  [
    { type: 'array', maxItems: 4, listMapKeys: ['name'], items: { ref: 'Wheel' } },
    'List of `Wheel` values, at most 4 items.\n\nUnique by `name`.',
  ],
  [
    { type: 'object', maxProperties: 4, values: { type: 'string', rules: ['self != ""'] } },
    'Map of names to strings, at most 4 keys.\n\nRule of each value: `self != ""`.',
  ],
])('the docs of %j', (schema, docs) => {
  expect(propertyDocs(schema, false, definitions)).toBe(docs);
});

test('a required property says so', () => {
  expect(propertyDocs({ type: 'string' }, true, {})).toBe('String. Required.');
});

test('a type says where it is used and what excludes what', () => {
  expect(typeDocs({ type: 'object', oneOf: [['a', 'b'], ['c']] }, ['Car.spec'])).toBe('Type of `Car.spec`.\n\nAt most one of `a`, `b`.');
});

test('of many places three are shown', () => {
  expect(typeDocs({}, ['A.a', 'B.b', 'C.c', 'D.d'])).toBe('Type of `A.a`, `B.b`, `C.c` and 1 more.');
});

import { tinyCrd } from './tiny-crd';
import { kindsOf } from '../../../tools/schema/crds';
import { nameTypes } from '../../../tools/schema/naming';

const wheel = { type: 'object', properties: { inches: { type: 'integer' } } };
const names = (spec: object, table = {}) => [...nameTypes(kindsOf(tinyCrd('Car', spec)), table).types.keys()];

test('a type is named by the type that holds it and its property', () => {
  expect(names({ spare: wheel })).toEqual(['CarSpare', 'CarSpec']);
});

test('an enum is a type', () => {
  expect(names({ color: { type: 'string', enum: ['RED', 'BLUE'] } })).toEqual(['CarColor', 'CarSpec']);
});

test('an item of a list is named in the singular', () => {
  expect(names({ wheels: { type: 'array', items: wheel } })).toEqual(['CarSpec', 'CarWheel']);
});

test('values of a map are types as well', () => {
  expect(names({ wheels: { type: 'object', additionalProperties: wheel } })).toEqual(['CarSpec', 'CarWheels']);
});

test('names nest', () => {
  expect(names({ axle: { type: 'object', properties: { wheel } } })).toEqual(['CarAxle', 'CarAxleWheel', 'CarSpec']);
});

test('the table has the last word, by any of the places, through lists and maps', () => {
  const spec = { front: wheel, back: { type: 'array', items: { type: 'object', properties: { left: wheel } } } };
  expect(names(spec, { 'Car.spec.back.left': 'Wheel' })).toEqual(['CarBack', 'CarSpec', 'Wheel']);
});

test('types that differ only in prose are one type', () => {
  expect(names({ a: wheel, b: { ...wheel, description: 'prose' } }, { 'Car.spec.a': 'Wheel' })).toEqual(['CarSpec', 'Wheel']);
});

test.each([
  ['a shared type without a name', { a: wheel, b: wheel }, {}, 'CarSpec.a and CarSpec.b have the same type, give it a name in the table'],
  ['two names for a type', { a: wheel, b: wheel }, { 'Car.spec.a': 'A', 'Car.spec.b': 'B' }, 'Car.spec.b: the table names this type A and B'],
  ['a name for nothing', {}, { 'Car.spec.gone': 'Gone' }, 'Car.spec.gone: the table names a type that does not exist'],
  ['a name for a bare string', { a: { type: 'string' } }, { 'Car.spec.a': 'A' }, 'Car.spec.a: the table names a type that does not exist'],
  ['one name for two types', { spec: wheel }, { 'Car.spec.spec': 'CarSpec' }, 'CarSpec.spec: the name CarSpec is taken by another type'],
  ['the name of a kind', { a: wheel }, { 'Car.spec.a': 'Car' }, 'Car: a type has the name of a class'],
  ['the name of the props of a kind', { props: wheel }, {}, 'CarProps: a type has the name of a class'],
])('%s is refused', (_, spec, table, message) => {
  expect(() => names(spec, table)).toThrow(message);
});

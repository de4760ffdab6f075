import { crdOf, tinyCrd } from './tiny-crd';
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

test('places with different defaults share a type', () => {
  const color = { type: 'string', enum: ['RED', 'BLUE'] };
  expect(names({ a: { ...color, default: 'RED' }, b: color }, { 'Car.spec.a': 'Color' })).toEqual(['CarSpec', 'Color']);
});

test('an enum of numbers is no type', () => {
  expect(names({ code: { type: 'integer', enum: [301, 302] } })).toEqual(['CarSpec']);
});

test('types of a version with a schema of its own are named after the version', () => {
  const version = (name: string, spec: object) =>
    ({ name, served: true, storage: name === 'v1', schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: spec } } } } });
  const kinds = kindsOf(crdOf('Car', [version('v1', { a: { type: 'string' } }), version('v1alpha1', { b: { type: 'string' } })]));
  expect([...nameTypes(kinds, {}).types.keys()]).toEqual(['CarSpec', 'CarV1alpha1Spec']);
});

test('abbreviations in the name of a kind are words in the names of its types', () => {
  expect([...nameTypes(kindsOf(tinyCrd('HTTPCar', {})), {}).types.keys()]).toEqual(['HttpCarSpec']);
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

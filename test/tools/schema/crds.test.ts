import { crdOf, tinyCrd } from './tiny-crd';
import { kindsOf } from '../../../tools/schema/crds';

const object = (properties: object) => ({ openAPIV3Schema: { type: 'object', properties } });

test('a CRD becomes the facts of its kind', () => {
  expect(kindsOf(tinyCrd('Car', { wheels: { type: 'integer' } }))).toEqual([{
    group: 'example.io',
    kind: 'Car',
    plural: 'cars',
    singular: 'car',
    listKind: 'CarList',
    shortNames: [],
    categories: [],
    scope: 'Namespaced',
    versions: [{
      name: 'v1',
      storage: true,
      printerColumns: [{ name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' }],
    }],
    subresources: ['status'],
    schema: { type: 'object', properties: { spec: { type: 'object', properties: { wheels: { type: 'integer' } } } } },
  }]);
});

test('kinds are sorted by name, empty documents are skipped', () => {
  const yaml = ['', tinyCrd('Car', {}), tinyCrd('Boat', {})].join('---\n');
  expect(kindsOf(yaml).map(({ kind }) => kind)).toEqual(['Boat', 'Car']);
});

test('a version with a schema of its own has it beside that of the preferred version', () => {
  const yaml = crdOf('Car', [
    { name: 'v2', served: true, storage: true, schema: object({ a: { type: 'integer' } }) },
    { name: 'v1', served: true, storage: false, schema: object({ a: { type: 'string' } }) },
  ]);
  const [{ schema, versions }] = kindsOf(yaml);
  expect(schema).toEqual({ type: 'object', properties: { a: { type: 'string' } } });
  expect(versions.map(version => version.schema)).toEqual([{ type: 'object', properties: { a: { type: 'integer' } } }, undefined]);
});

test('versions with different subresources are refused', () => {
  const yaml = crdOf('Car', [
    { name: 'v1', served: true, storage: true, schema: object({}), subresources: { status: {} } },
    { name: 'v2', served: true, storage: false, schema: object({}) },
  ]);
  expect(() => kindsOf(yaml)).toThrow('Car: its versions differ');
});

test('a version that is not served is left out, one that will go away says so', () => {
  const yaml = crdOf('Car', [
    { name: 'v1', served: true, storage: true, schema: object({}) },
    { name: 'v1beta1', served: true, storage: false, deprecated: true, deprecationWarning: 'prose', schema: object({}) },
    { name: 'v1alpha1', served: false, storage: false, schema: object({ a: {} }) },
  ]);
  expect(kindsOf(yaml)[0].versions).toEqual([
    { name: 'v1', storage: true, printerColumns: [] },
    { name: 'v1beta1', storage: false, deprecated: true, printerColumns: [] },
  ]);
});

test('what every object has is no part of the schema', () => {
  const schema = object({ apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, spec: { type: 'object' } });
  expect(kindsOf(crdOf('Car', [{ name: 'v1', served: true, storage: true, schema }]))[0].schema)
    .toEqual({ type: 'object', properties: { spec: { type: 'object' } } });
});

test('a column that is shown in wide output alone says so', () => {
  const additionalPrinterColumns = [{ name: 'Age', type: 'date', jsonPath: '.a', priority: 1 }];
  expect(kindsOf(tinyCrd('Car', {}, { additionalPrinterColumns }))[0].versions[0].printerColumns)
    .toEqual([{ name: 'Age', type: 'date', jsonPath: '.a', priority: 1 }]);
});

test('objects of other kinds are skipped', () => {
  expect(kindsOf(`kind: ValidatingAdmissionPolicy\n---\n${tinyCrd('Car', {})}`).map(({ kind }) => kind)).toEqual(['Car']);
});

test('versions that differ only in prose are one', () => {
  const yaml = crdOf('Car', [
    { name: 'v1', served: true, storage: true, schema: object({ a: { type: 'string' } }) },
    { name: 'v2', served: true, storage: false, schema: object({ a: { type: 'string', description: 'prose' } }) },
  ]);
  expect(kindsOf(yaml)[0].versions.map(({ name }) => name)).toEqual(['v1', 'v2']);
});

test.each([
  ['an unknown key of a version', { selectableFields: [] }, 'Car v1: unknown selectableFields'],
  ['a subresource with settings', { subresources: { scale: { specReplicasPath: '.spec.replicas' } } }, 'Car scale: unknown specReplicasPath'],
  ['an unknown key of a column', { additionalPrinterColumns: [{ name: 'Age', format: 'x' }] }, 'Car v1 column: unknown format'],
])('%s is refused', (_, more, message) => {
  expect(() => kindsOf(tinyCrd('Car', {}, more))).toThrow(message);
});

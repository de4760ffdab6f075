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

test('versions with different schemas are refused', () => {
  const yaml = crdOf('Car', [
    { name: 'v1', served: true, storage: true, schema: object({ a: { type: 'string' } }) },
    { name: 'v2', served: true, storage: false, schema: object({ a: { type: 'integer' } }) },
  ]);
  expect(() => kindsOf(yaml)).toThrow('Car: its versions differ');
});

test('versions that differ only in prose are one', () => {
  const yaml = crdOf('Car', [
    { name: 'v1', served: true, storage: true, schema: object({ a: { type: 'string' } }) },
    { name: 'v2', served: true, storage: false, schema: object({ a: { type: 'string', description: 'prose' } }) },
  ]);
  expect(kindsOf(yaml)[0].versions.map(({ name }) => name)).toEqual(['v1', 'v2']);
});

test.each([
  ['a version that is not served', { served: false }, 'Car v1: not served'],
  ['an unknown key of a version', { deprecated: true }, 'Car v1: unknown deprecated'],
  ['a subresource with settings', { subresources: { scale: { specReplicasPath: '.spec.replicas' } } }, 'Car scale: unknown specReplicasPath'],
  ['an unknown key of a column', { additionalPrinterColumns: [{ name: 'Age', priority: 1 }] }, 'Car v1 column: unknown priority'],
])('%s is refused', (_, more, message) => {
  expect(() => kindsOf(tinyCrd('Car', {}, more))).toThrow(message);
});

import { kindOf } from '../../../src/schema';
import { issueText } from '../../../src/validation/issue';
import { validateSchema } from '../../../src/validation/schema/validate-schema';

const GATEWAY = kindOf('networking.istio.io/v1', 'Gateway')!;

function judge(metadata: unknown): string[] {
  return validateSchema(GATEWAY, { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata }).map(issueText);
}

const LONG_NAME = 'a'.repeat(64);
const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '1' };

test('accepts sound metadata', () => {
  expect(judge({
    name: 'a.b-c',
    namespace: 'shop',
    generateName: 'a-',
    labels: { 'app': 'web', 'example.com/Team_1': '' },
    annotations: { 'Example.COM/Key': 'anything goes: é\n' },
    finalizers: ['example.com/cleanup'],
    ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: false }],
    creationTimestamp: '2024-02-29T1:00:00,5+24:00',
    generation: -1,
    managedFields: [{ operation: 'Apply', manager: 'kubectl é', fieldsType: 'FieldsV1', fieldsV1: 'anything', time: null }],
  })).toEqual([]);
});

test('takes null for anything that is absent', () => {
  expect(judge({
    name: 'a', namespace: null, generateName: null, labels: { a: null }, annotations: null, finalizers: null, ownerReferences: null, uid: null,
  })).toEqual([]);
});

test.each([
  [undefined], [null], [{}], [{ name: '' }], [{ name: null }], [{ generateName: 'a-' }],
])('refuses an object without name: %j', metadata => {
  expect(judge(metadata)).toEqual(['MESH1003 metadata.name: missing; it is required: an object with a generated name cannot be applied']);
});

test.each([
  ['name', ['A', 'a_b', '-a', 'a.', 'a..b', 'a/b', 'é', 'a'.repeat(254)]],
  ['namespace', ['A', 'a.b', 'a_b', '*', LONG_NAME]],
  ['generateName', ['-', 'Ab-', '-a', 'a'.repeat(254), 'aé-']],
])('refuses a bad %s', (field, values) => {
  for (const value of values) {
    expect(judge({ name: 'a', [field]: value })).toEqual([expect.stringContaining(`MESH1011 metadata.${field}: got "`)]);
  }
});

test('refuses labels, annotations and finalizers of a wrong form', () => {
  expect(judge({
    name: 'a',
    labels: { 'a/b/c': 'x', 'A.com/x': 'x', 'app': 'v_', [LONG_NAME]: 'x' },
    annotations: { 'a b': 'x' },
    finalizers: ['', 'a.com/', 'orphan', 'foregroundDeletion'],
  }).map(line => line.split(';')[0])).toEqual([
    'MESH1012 metadata.labels["a/b/c"]: got "a/b/c"',
    'MESH1012 metadata.labels["A.com/x"]: got "A.com/x"',
    'MESH1012 metadata.labels.app: got "v_"',
    `MESH1012 metadata.labels.${LONG_NAME}: got "${LONG_NAME}"`,
    'MESH1012 metadata.annotations["a b"]: got "a b"',
    'MESH1013 metadata.finalizers[0]: got ""',
    'MESH1013 metadata.finalizers[1]: got "a.com/"',
    'MESH1013 metadata.finalizers: got "orphan and foregroundDeletion"',
  ]);
});

test('refuses annotations above 256 KiB in all', () => {
  expect(judge({ name: 'a', annotations: { a: 'x'.repeat(256 * 1024 - 1) } })).toEqual([]);
  expect(judge({ name: 'a', annotations: { a: 'x'.repeat(256 * 1024) } })).toEqual([
    'MESH1007 metadata.annotations: got 262145 bytes; use at most 262144 in all',
  ]);
});

test('refuses owners that name nobody, banned owners and two controllers', () => {
  expect(judge({ name: 'a', ownerReferences: [null] })).toEqual([
    'MESH1014 metadata.ownerReferences[0].apiVersion: got ""; use a version such as "v1" or "apps/v1"',
    'MESH1014 metadata.ownerReferences[0].kind: missing; it is required',
    'MESH1014 metadata.ownerReferences[0].name: missing; it is required',
    'MESH1014 metadata.ownerReferences[0].uid: missing; it is required',
  ]);
  expect(judge({ name: 'a', ownerReferences: [{ ...owner, apiVersion: 'v1', kind: 'Event' }] })).toEqual([
    'MESH1014 metadata.ownerReferences[0]: got "Event"; use an owner of another kind',
  ]);
  expect(judge({ name: 'a', ownerReferences: [{ ...owner, controller: true }, { ...owner, controller: true }] })).toEqual([
    'MESH1014 metadata.ownerReferences: got 2 controllers; let one owner be the controller',
  ]);
});

test.each([
  '', 'today', '2020-01-01', '2020-02-30T00:00:00Z', '1900-02-29T00:00:00Z', '2020-13-01T00:00:00Z', '2020-01-00T00:00:00Z', '2020-01-01T24:00:00Z',
  '2020-01-01T10:00:60Z', '2020-01-01T10:00:00', '2020-01-01T10:00:00+25:00', '2020-01-01T10:00:00z',
])('refuses the timestamp %j', time => {
  expect(judge({ name: 'a', creationTimestamp: time })).toEqual([
    `MESH1005 metadata.creationTimestamp: got ${JSON.stringify(time)}; use a time such as "2026-01-31T12:00:00Z"`,
  ]);
});

test('refuses managed fields of a wrong form', () => {
  expect(judge({
    name: 'a',
    managedFields: [{ operation: 'x', fieldsType: 'V2', manager: 'a\u0007', time: 'x', subresource: 'a'.repeat(257) }, { manager: 'é'.repeat(65) }],
  }).map(line => line.split(':')[0])).toEqual([
    'MESH1004 metadata.managedFields[0].operation',
    'MESH1004 metadata.managedFields[0].fieldsType',
    'MESH1005 metadata.managedFields[0].manager',
    'MESH1007 metadata.managedFields[0].subresource',
    'MESH1005 metadata.managedFields[0].time',
    'MESH1004 metadata.managedFields[1].operation',
    'MESH1007 metadata.managedFields[1].manager',
  ]);
});

test('refuses wrong types and unknown fields, and asks no further then', () => {
  expect(judge({ name: 5, labels: { a: true }, generation: 1.5, Name: 'a' })).toEqual([
    'MESH1002 metadata.name: got 5; use a string',
    'MESH1002 metadata.labels.a: got true; use a string',
    'MESH1002 metadata.generation: got 1.5; use a whole number',
    expect.stringContaining('MESH1001 metadata.Name: no such field; use one of name, generateName'),
  ]);
  expect(judge([])).toEqual(['MESH1002 metadata: got []; use an object']);
});

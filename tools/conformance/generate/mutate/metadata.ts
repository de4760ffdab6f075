import { GATEWAY_API_GROUP, ISTIO_1_31 } from '../../../../src/schema';
import { isObject, Json, JsonObject } from '../../json';
import { Random } from '../random';
import { ANNOTATIONS, LABELS, OBJECT_NAME, OBJECT_NAMESPACE } from '../values/metadata';
import { LABEL_KEY, LABEL_VALUE } from '../values/names';

const VERSIONS = ['v1', 'v1beta1', 'v1alpha3', 'v1alpha2', 'v1alpha1', 'v2'];
/** Fields of the metadata that are rarely written by hand. */
const OTHER_FIELDS: readonly (readonly [name: string, values: readonly Json[]])[] = [
  ['generateName', ['x-', 'X', '', 'a'.repeat(260), 1]], ['uid', ['x', '', 1]], ['resourceVersion', ['1', '', 'x', 1]],
  ['generation', [1, -1, 0, '1', 1.5]], ['creationTimestamp', [null, '2024-01-01T00:00:00Z', 'x', '', 1, '2024-01-01']],
  ['deletionTimestamp', [null, '2024-01-01T00:00:00Z', 'x']], ['deletionGracePeriodSeconds', [1, -1, 'x']], ['selfLink', ['x', 1]],
  ['finalizers', [['a.com/b'], ['x'], [''], [], 'x', ['a b'], ['A/B/C'], [1], ['foregroundDeletion'], ['orphan', 'foregroundDeletion']]],
  [
    'ownerReferences',
    [
      [{ apiVersion: 'v1', kind: 'Pod', name: 'x', uid: 'y' }], [{}], [{ apiVersion: 'v1', kind: 'Event', name: 'x', uid: 'y' }], [], 'x',
      [{ apiVersion: 'a/b/c', kind: 'Pod', name: 'x', uid: 'y' }],
      [
        { apiVersion: 'v1', kind: 'Pod', name: 'x', uid: 'y', controller: true },
        { apiVersion: 'v1', kind: 'Pod', name: 'z', uid: 'z', controller: true },
      ],
      [{ apiVersion: 'v1', kind: 'Pod', name: 'x', uid: 'y', foo: 1 }],
    ],
  ],
  [
    'managedFields',
    [
      [], [{}], [{ manager: 'x', operation: 'Apply', apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1: {} }], 'x',
      [{ operation: 'Foo' }], [{ manager: 'x', operation: 'Update', fieldsType: 'FieldsV1' }],
    ],
  ],
  ['bogus', ['x']], ['Name', ['x']], ['clusterName', ['x']],
];

const STATUSES: readonly Json[] = [
  null, 'x', {}, { conditions: [] }, { bogus: 1 }, { conditions: [{ type: 'x', bogus: 1 }] }, { observedGeneration: 'x' },
  { validationMessages: [{ level: 'FOO' }] },
];

/** Changes something outside the spec. */
export function changedMetadata(object: JsonObject, random: Random): boolean {
  return random.pick(CHANGES)(object, random);
}

type Change = (object: JsonObject, random: Random) => boolean;

const CHANGES: readonly Change[] = [
  inMetadata((metadata, random) => { metadata.name = random.pick<Json>([...OBJECT_NAME.odd, 1, true, {}, []]); }),
  inMetadata((metadata, random) => { metadata.namespace = random.pick<Json>([...OBJECT_NAMESPACE.odd, null, 1, []]); }),
  inMetadata((metadata, random) => { delete metadata[random.pick(['name', 'namespace'])]; }),
  inMetadata((metadata, random) => { metadata.labels = pair(random, LABELS); }),
  inMetadata((metadata, random) => { metadata.annotations = pair(random, ANNOTATIONS); }),
  inMetadata((metadata, random) => { metadata.annotations = pair(random, ANNOTATIONS); }),
  inMetadata((metadata, random) => { metadata.labels = { [String(random.pick(LABEL_KEY.odd))]: random.pick<Json>(['x', 'prod', 1, true]) }; }),
  inMetadata((metadata, random) => { metadata.labels = { app: random.pick<Json>([...LABEL_VALUE.odd, 1, {}]) }; }),
  inMetadata((metadata, random) => {
    metadata.annotations = { [String(random.pick(LABEL_KEY.odd))]: random.pick<Json>(['x', 1, true, 'a'.repeat(262144)]) };
  }),
  inMetadata((metadata, random) => { metadata[random.pick(['labels', 'annotations'])] = random.pick<Json>([{}, [], 'x', null]); }),
  inMetadata(otherField),
  inMetadata(otherField),
  (object, random) => { object.apiVersion = otherVersion(String(object.apiVersion), random); return true; },
  (object, random) => { object[random.pick(['bogus', 'Spec', 'specs', 'data', '_err'])] = random.pick<Json>(['x', {}]); return true; },
  (object, random) => { object.status = structuredClone(random.pick(STATUSES)); return true; },
  (object, random) => { object.spec = random.pick<Json>([null, {}, [], 'x', 1]); return true; },
  object => delete object.spec,
  (object, random) => { object.metadata = random.pick<Json>([null, {}, [], 'x']); return true; },
];

function inMetadata(change: (metadata: JsonObject, random: Random) => void): Change {
  return ({ metadata }, random) => {
    if (!isObject(metadata)) {
      return false;
    }
    change(metadata, random);
    return true;
  };
}

function otherField(metadata: JsonObject, random: Random): void {
  const [name, values] = random.pick(OTHER_FIELDS);
  metadata[name] = structuredClone(random.pick(values));
}

/** A key of a table with one of its values. */
export function pair(random: Random, table: readonly (readonly [key: string, values: readonly string[]])[]): JsonObject {
  const [key, values] = random.pick(table);
  return { [key]: random.pick(values) };
}

function otherVersion(apiVersion: string, random: Random): string {
  const [group] = apiVersion.split('/');
  const groups = [group, group, group, GATEWAY_API_GROUP, ...Object.values(ISTIO_1_31.kinds).map(kind => kind.group)];
  return `${random.pick(groups)}/${random.pick(VERSIONS)}`;
}

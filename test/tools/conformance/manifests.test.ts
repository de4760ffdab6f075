import { JsonObject } from '../../../tools/conformance/json';
import { compareManifests } from '../../../tools/conformance/manifests/compare';
import { unexplained } from '../../../tools/conformance/manifests/differences';

const object = (own: object) => ({ kind: 'Service', metadata: { name: 'a', namespace: 'b' }, ...own });

test('sees every field that differs, and objects of one side alone', () => {
  expect(compareManifests([object({ spec: { a: 1, b: [1, 2] } })], [object({ spec: { a: 2, b: [1] } })])).toEqual([
    { object: 'Service b/a', path: '/spec/a', theirs: 1, ours: 2 },
    { object: 'Service b/a', path: '/spec/b/1', theirs: 2, ours: undefined },
  ]);
  expect(compareManifests([], [object({})])).toHaveLength(1);
});

test('does not see what has no meaning', () => {
  const theirs = {
    kind: 'Service',
    metadata: { name: 'a', namespace: 'b', annotations: null, labels: { 'app': 'a', 'release': 'istio', 'helm.sh/chart': 'x' } },
    spec: { resources: { requests: { cpu: 1 } }, affinity: { nodeAffinity: { x: null } } },
  };
  expect(compareManifests([theirs], [object({
    metadata: { name: 'a', namespace: 'b', labels: { app: 'a' } },
    spec: { resources: { requests: { cpu: '1' } } },
  })])).toEqual([]);
});

test('takes the rules of a role as a set', () => {
  const role = (...rules: JsonObject[]): JsonObject => ({ kind: 'ClusterRole', metadata: { name: 'a' }, rules });
  expect(compareManifests(
    [role({ apiGroups: [''], verbs: ['get', 'list'] }, { apiGroups: ['x'], verbs: ['get'] })],
    [role({ verbs: ['get'], apiGroups: ['x'] }, { verbs: ['list', 'get'], apiGroups: [''] })],
  )).toEqual([]);
});

test('reads the files in config maps', () => {
  const configMap = (mesh: string) => ({ kind: 'ConfigMap', metadata: { name: 'istio' }, data: { mesh } });
  expect(compareManifests([configMap('{a: 1, b: 2}')], [configMap('b: 2\na: 1\n')])).toEqual([]);
});

test('knows which differences are meant', () => {
  expect(unexplained([
    { object: 'CustomResourceDefinition a', path: '/spec/description', theirs: 'x', ours: undefined },
    { object: 'Service a', path: '/spec/description', theirs: 'x', ours: undefined },
  ])).toHaveLength(1);
});

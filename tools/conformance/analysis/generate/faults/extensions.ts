import { EXTENSIONS } from '../../../../../src/analysis/catalogue/extensions';
import { JsonObject } from '../../../json';
import { Draft, Fault } from '../draft';

const FILTER = { name: 'mine', typed_config: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.buffer.v3.Buffer', 'max_request_bytes': 1024 } };

export const EXTENSION_FAULTS: readonly Fault[] = [
  { code: EXTENSIONS.relativePatch.code, plant: draft => patch(draft, filterPatch('INSERT_BEFORE')) },
  {
    code: EXTENSIONS.relativePatchByVersion.code,
    plant: draft => patch(draft, filterPatch('INSERT_FIRST', { proxy: { proxyVersion: '^1\\.30.*' } }), filterPatch('INSERT_AFTER')),
  },
  { code: EXTENSIONS.idleReplace.code, plant: draft => patch(draft, { applyTo: 'CLUSTER', patch: { operation: 'REPLACE', value: { name: 'mine' } } }) },
  { code: EXTENSIONS.idleAdd.code, plant: draft => patch(draft, { applyTo: 'ROUTE_CONFIGURATION', patch: { operation: 'ADD', value: { name: 'mine' } } }) },
  { code: EXTENSIONS.idleRemove.code, plant: draft => patch(draft, { applyTo: 'ROUTE_CONFIGURATION', patch: { operation: 'REMOVE' } }) },
];

/** Any EnvoyFilter is worth a warning, so good meshes have none. */
function patch(draft: Draft, ...configPatches: JsonObject[]): boolean {
  const { namespace, name } = draft.random.pick(draft.services);
  draft.add('networking.istio.io/v1alpha3', 'EnvoyFilter', namespace, `patch-${draft.objects.length}`, {
    spec: { workloadSelector: { labels: { app: name } }, configPatches },
  });
  return true;
}

function filterPatch(operation: string, match: JsonObject = {}): JsonObject {
  return { applyTo: 'HTTP_FILTER', match: { context: 'SIDECAR_INBOUND', ...match }, patch: { operation, value: FILTER } };
}

import { idleAdd, idleRemove, idleReplace } from '../../../src/analysis/analyzers/extensions/idle-patch';
import { relativePatch, relativePatchByVersion } from '../../../src/analysis/analyzers/extensions/relative-patch';
import { GridCase } from '../grid';

const input = 'extensions';
const FILTER = 'EnvoyFilter shop/patches';
const PRIORITY = { [`${FILTER} spec.priority`]: 10 };
const MERGE = (index: number) => ({ [`${FILTER} spec.configPatches[${index}].patch`]: { operation: 'MERGE', value: { name: 'mine' } } });

export const EXTENSION_CASES: GridCase[] = [
  { name: 'is found where nothing is before it', rule: relativePatch, input, expected: [`MESH2851 ${FILTER} spec.configPatches[0].patch.operation`] },
  { name: 'is none with a priority', rule: relativePatch, input, edits: PRIORITY, expected: [] },
  { name: 'is found after one for a version', rule: relativePatchByVersion, input, expected: [`MESH2855 ${FILTER} spec.configPatches[1].patch.operation`] },
  { name: 'is none with a priority', rule: relativePatchByVersion, input, edits: PRIORITY, expected: [] },
  { name: 'is found for clusters', rule: idleReplace, input, expected: [`MESH2852 ${FILTER} spec.configPatches[2].patch.operation`] },
  { name: 'is none where it is merged', rule: idleReplace, input, edits: { [`${FILTER} spec.configPatches[2].patch.operation`]: 'MERGE' }, expected: [] },
  { name: 'is found for route configurations', rule: idleAdd, input, expected: [`MESH2853 ${FILTER} spec.configPatches[3].patch.operation`] },
  { name: 'is none where it is merged', rule: idleAdd, input, edits: MERGE(3), expected: [] },
  { name: 'is found for route configurations, not for routes', rule: idleRemove, input, expected: [`MESH2854 ${FILTER} spec.configPatches[4].patch.operation`] },
  { name: 'is none where it is merged', rule: idleRemove, input, edits: MERGE(4), expected: [] },
];

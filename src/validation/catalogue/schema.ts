import { CatalogueEntry } from './entry';

const CRD = 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/';

function refused(code: string, title: string, why: string, repair: string, anchor: string): CatalogueEntry {
  return { code, severity: 'error', layer: 'schema', title, why, repair, reference: CRD + anchor };
}

/** What the API server refuses by the schema of a kind, before istiod is asked. */
export const SCHEMA = {
  unknownField: refused('MESH1001', 'Unknown field',
    'The API server refuses it with strict field validation, and drops it without a word otherwise: the setting would have no effect.',
    'Correct the spelling or the place of the field.', '#field-pruning'),
  wrongType: refused('MESH1002', 'Value of a wrong type',
    'The API server refuses the object.', 'Write the value in the type of the field; quote strings that look like numbers or booleans.',
    '#validation'),
  missingField: refused('MESH1003', 'Required field missing', 'The API server refuses the object.', 'Add the field.', '#validation'),
  notInEnum: refused('MESH1004', 'Value outside a closed list', 'The API server refuses the object.', 'Use one of the values listed.', '#validation'),
  wrongFormat: refused('MESH1005', 'String of a wrong form', 'The API server refuses the object.', 'Write the value in the form named.', '#validation'),
  outOfRange: refused('MESH1006', 'Number out of range', 'The API server refuses the object.', 'Use a number within the range named.', '#validation'),
  wrongSize: refused('MESH1007', 'List, map or string too long or too short', 'The API server refuses the object.',
    'Add or take away until it fits.', '#validation'),
  exclusiveFields: refused('MESH1008', 'Fields that exclude one another', 'The API server refuses the object.', 'Keep one of the fields.', '#validation'),
  ruleBroken: refused('MESH1009', 'Rule of the schema broken', 'The API server evaluates the rules of a schema and refuses the object.',
    'Follow the repair that the message names.', '#validation-rules'),
  duplicateItem: refused('MESH1010', 'Two items of a list with one key', 'The API server refuses the object.', 'Keep one of the items.', '#merge-strategy'),
  unknownKind: refused('MESH1015', 'Kind or version that Istio does not serve',
    'The API server has no such kind, and istiod no check for it.', 'Correct the kind, or use a version that is served.', '#specify-multiple-versions'),
  deprecatedVersion: {
    code: 'MESH1017',
    severity: 'warning',
    layer: 'schema',
    title: 'Version that will go away',
    why: 'The API server warns of it: a later release serves the kind in newer versions alone.',
    repair: 'Use the version that the message names.',
    reference: `${CRD}#version-deprecation`,
  },
} satisfies { readonly [name: string]: CatalogueEntry };

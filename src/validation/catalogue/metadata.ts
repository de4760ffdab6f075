import { CatalogueEntry } from './entry';

const WORK_WITH_OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';

function refused(code: string, title: string, repair: string, page: string): CatalogueEntry {
  return { code, severity: 'error', layer: 'schema', title, why: 'The API server refuses the object.', repair, reference: WORK_WITH_OBJECTS + page };
}

/** What the API server refuses in the metadata of an object. */
export const METADATA_RULES = {
  badName: refused('MESH1011', 'Name of an object or namespace of a wrong form', 'Use lower case letters, digits, dashes, and dots in names.', 'names/#names'),
  badLabel: refused('MESH1012', 'Label or annotation of a wrong form', 'Correct the key or the value.', 'labels/#syntax-and-character-set'),
  badFinalizer: refused('MESH1013', 'Finalizer of a wrong form', 'Correct the finalizer, or leave it to the controller that needs it.', 'finalizers/'),
  bareFinalizer: {
    code: 'MESH1016',
    severity: 'warning',
    layer: 'schema',
    title: 'Finalizer without a domain',
    why: 'The API server warns of it: another controller may use the same word, and clean up too early.',
    repair: 'Use a finalizer with the domain of its controller in front.',
    reference: `${WORK_WITH_OBJECTS}finalizers/`,
  },
  badOwner: refused('MESH1014', 'Owner reference that names no owner', 'Give apiVersion, kind, name and uid of the owner.', 'owners-dependents/'),
} satisfies { readonly [name: string]: CatalogueEntry };

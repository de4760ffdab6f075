import { CatalogueEntry } from './entry';

/** What can be wrong with a document before anyone looks at the objects in it. */
export const YAML: { readonly [name: string]: CatalogueEntry } = {
  undecodable: {
    code: 'MESH1021',
    severity: 'error',
    layer: 'schema',
    title: 'Document that is no object',
    why: 'Neither kubectl nor the API server can read it.',
    repair: 'Correct the YAML at the line named.',
    reference: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#describing-a-kubernetes-object',
  },
  duplicateKey: {
    code: 'MESH1022',
    severity: 'error',
    layer: 'schema',
    title: 'Key that a mapping has twice',
    why: 'The API server refuses it with strict field validation, be both written or one merged by "<<"; kubectl keeps the last one without a word.',
    repair: 'Keep one of the keys.',
    reference: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#setting-the-field-validation-level',
  },
  octalNumber: {
    code: 'MESH1023',
    severity: 'warning',
    layer: 'schema',
    title: 'Number with a zero in front',
    why: 'Kubernetes reads YAML 1.1, where such a number is octal: 010 is 8.',
    repair: 'Leave the zero out, or quote the text.',
    reference: 'https://yaml.org/type/int.html',
  },
};

import { CatalogueEntry } from '../validation/catalogue/entry';

/** What can be wrong with a construct before there is a manifest to judge. */
export const SYNTHESIS = {
  unresolved: {
    code: 'MESH0001',
    severity: 'error',
    layer: 'mesh',
    title: 'Handle that leads nowhere',
    why: 'Names, namespaces and ports are read at synthesis; what a handle stands for has none of that name.',
    repair: 'Name a port that the service has, or give the service a namespace.',
    reference: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination',
  },
  noNamespace: {
    code: 'MESH0002',
    severity: 'error',
    layer: 'mesh',
    title: 'Object without namespace',
    why: 'Other objects of the mesh name it by its namespace; without one it lands wherever kubectl happens to point.',
    repair: 'Give the chart a namespace, or the construct metadata with one.',
    reference: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  },
} satisfies { readonly [name: string]: CatalogueEntry };

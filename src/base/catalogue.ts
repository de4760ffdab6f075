import { CatalogueEntry } from '../validation/catalogue/entry';

/** What can be wrong with a construct before there is a manifest to judge. */
export const SYNTHESIS = {
  unresolved: {
    code: 'MESH0001',
    severity: 'error',
    layer: 'mesh',
    title: 'Value that cannot be worked out',
    why: 'Names, namespaces, ports, identities and declared calls are worked out at synthesis, when all is known; what they are worked out of lacks '
      + 'something, or contradicts itself.',
    repair: 'Do what the message says: name a port that the service has, give the service a namespace, or mend the declared call.',
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

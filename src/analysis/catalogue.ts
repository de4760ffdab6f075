import { CatalogueEntry } from '../validation/catalogue/entry';

/** What is wrong with several objects together: nobody refuses it, and requests fail. */
export const MESH = {
  duplicateObject: {
    code: 'MESH2001',
    severity: 'error',
    layer: 'mesh',
    title: 'Two objects of one name',
    why: 'Kind, namespace and name tell objects apart: the one applied last replaces the other without a word.',
    repair: 'Give each object a name of its own. Objects of different charts or files may share a name, for they may be for different clusters.',
    reference: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  },
  unknownSubset: {
    code: 'MESH2101',
    severity: 'error',
    layer: 'mesh',
    title: 'Subset that no DestinationRule defines',
    why: 'Envoy has no cluster of that name, so requests are answered with 503.',
    repair: 'Define the subset in the DestinationRule of the host, or route to one that is defined; a Subset handle cannot dangle.',
    reference: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset',
  },
} satisfies { readonly [name: string]: CatalogueEntry };

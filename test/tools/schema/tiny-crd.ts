import { stringify } from 'yaml';

/** A CRD in YAML with a spec of the given properties, as small as the generator takes it. */
export function tinyCrd(kind: string, spec: object, more: object = {}): string {
  const version = {
    name: 'v1',
    served: true,
    storage: true,
    subresources: { status: {} },
    additionalPrinterColumns: [{ name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp', description: 'prose' }],
    schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: spec } } } },
    ...more,
  };
  return crdOf(kind, [version]);
}

export function crdOf(kind: string, versions: object[]): string {
  const plural = `${kind.toLowerCase()}s`;
  return stringify({
    kind: 'CustomResourceDefinition',
    spec: {
      group: 'example.io',
      scope: 'Namespaced',
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      versions,
    },
  });
}

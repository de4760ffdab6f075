import { Kind, ISTIO_1_31, Schema } from '../../schema';
import { Manifest } from '../../validation/manifest';
import { RULES } from '../../validation/schema/rule-table';

/** The CustomResourceDefinitions of all kinds of Istio, made of the facts of their schemas. */
export function customResourceDefinitions(): Manifest[] {
  return Object.values(ISTIO_1_31.kinds).map(definitionOf);
}

function definitionOf({ group, kind, plural, singular, listKind, shortNames, categories, scope, versions, subresources, schema }: Kind): Manifest {
  const openAPIV3Schema = openApi(schema);
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}`, labels: { 'app.kubernetes.io/part-of': 'istio' } },
    spec: {
      group,
      names: { kind, listKind, plural, singular, categories, ...shortNames.length > 0 ? { shortNames } : {} },
      scope,
      versions: versions.map(({ name, storage, printerColumns }) => ({
        name,
        served: true,
        storage,
        schema: { openAPIV3Schema },
        subresources: Object.fromEntries(subresources.map(subresource => [subresource, {}])),
        ...printerColumns.length > 0 ? { additionalPrinterColumns: printerColumns } : {},
      })),
    },
  };
}

/** The facts of a place in the words of OpenAPI. */
function openApi({ ref, ...facts }: Schema): object {
  if (ref !== undefined) {
    return openApi(ISTIO_1_31.definitions[ref]);
  }
  const { properties, oneOf, values, items, listMapKeys, intOrString, preserveUnknownFields, rules, ...common } = facts;
  return {
    ...common,
    ...properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, openApi(property)])) },
    ...values && { additionalProperties: openApi(values) },
    ...items && { items: openApi(items) },
    ...oneOf && groupsOf(oneOf),
    ...intOrString && { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true },
    ...preserveUnknownFields && { 'x-kubernetes-preserve-unknown-fields': true },
    ...listMapKeys && { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': listMapKeys },
    ...rules && { 'x-kubernetes-validations': rules.map(rule => ({ rule, message: RULES[rule].fix })) },
  };
}

/** Of each group none or one: OpenAPI has one place for a group, and a list for more. */
function groupsOf(groups: string[][]): object {
  const [first, ...others] = groups.map(names => {
    const each = names.map(name => ({ required: [name] }));
    return { oneOf: [{ not: { anyOf: each } }, ...each] };
  });
  return others.length === 0 ? first : { allOf: [first, ...others] };
}

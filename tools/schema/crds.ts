import { parseAllDocuments } from 'yaml';
import { factsOf } from './facts';
import { Raw, refuseUnknown, same } from './strict';
import { Kind, KindVersion, PrinterColumn } from '../../src/schema/schema';

/** Reads the kinds from a YAML stream of CustomResourceDefinitions, sorted by name. */
export function kindsOf(yaml: string): Kind[] {
  return parseAllDocuments(yaml)
    .map(document => document.toJS() as Raw | null)
    .filter(document => document !== null)
    .map(kindOf)
    .sort((a, b) => a.kind < b.kind ? -1 : 1);
}

function kindOf(crd: Raw): Kind {
  const { spec } = crd;
  const { names } = spec;
  refuseUnknown(spec, ['group', 'names', 'scope', 'versions'], names.kind);
  refuseUnknown(names, ['kind', 'listKind', 'plural', 'singular', 'shortNames', 'categories'], names.kind);
  const [schema, ...others] = spec.versions.map((version: Raw) => factsOf(version.schema.openAPIV3Schema, names.kind));
  const [subresources, ...otherSubresources] = spec.versions.map((version: Raw) => subresourcesOf(version, names.kind));
  if (![...others].every(other => same(other, schema)) || !otherSubresources.every((other: string[]) => same(other, subresources))) {
    throw new Error(`${names.kind}: its versions differ`);
  }
  return {
    group: spec.group,
    kind: names.kind,
    plural: names.plural,
    singular: names.singular,
    listKind: names.listKind,
    shortNames: names.shortNames ?? [],
    categories: names.categories ?? [],
    scope: spec.scope,
    versions: spec.versions.map((version: Raw) => versionOf(version, names.kind)),
    subresources,
    schema,
  };
}

function versionOf(version: Raw, kind: string): KindVersion {
  const where = `${kind} ${version.name}`;
  refuseUnknown(version, ['name', 'served', 'storage', 'schema', 'subresources', 'additionalPrinterColumns'], where);
  refuseUnknown(version.schema, ['openAPIV3Schema'], where);
  if (version.served !== true) {
    throw new Error(`${where}: not served`);
  }
  const columns: Raw[] = version.additionalPrinterColumns ?? [];
  return {
    name: version.name,
    storage: version.storage,
    printerColumns: columns.map(column => columnOf(column, where)),
  };
}

function columnOf(column: Raw, where: string): PrinterColumn {
  refuseUnknown(column, ['name', 'type', 'jsonPath', 'description'], `${where} column`);
  return { name: column.name, type: column.type, jsonPath: column.jsonPath };
}

function subresourcesOf(version: Raw, kind: string): string[] {
  const subresources: Raw = version.subresources ?? {};
  for (const [name, settings] of Object.entries(subresources)) refuseUnknown(settings, [], `${kind} ${name}`);
  return Object.keys(subresources);
}

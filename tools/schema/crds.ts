import { parseAllDocuments } from 'yaml';
import { factsOf } from './facts';
import { Raw, refuseUnknown, same } from './strict';
import { Kind, KindVersion, PrinterColumn, Schema } from '../../src/schema/schema';

/** What every object has; no schema says more of it. */
const OF_EVERY_OBJECT = ['apiVersion', 'kind', 'metadata'];

/** Reads the kinds from the CustomResourceDefinitions of a YAML stream, sorted by name. */
export function kindsOf(yaml: string): Kind[] {
  return parseAllDocuments(yaml)
    .map(document => document.toJS() as Raw | null)
    .filter(document => document?.kind === 'CustomResourceDefinition')
    .map(document => kindOf(document!))
    .sort((a, b) => a.kind < b.kind ? -1 : 1);
}

function kindOf(crd: Raw): Kind {
  const { spec } = crd;
  const { names } = spec;
  // Nobody can write an object in a version that is not served.
  const served: Raw[] = spec.versions.filter((version: Raw) => version.served);
  refuseUnknown(spec, ['group', 'names', 'scope', 'versions'], names.kind);
  refuseUnknown(names, ['kind', 'listKind', 'plural', 'singular', 'shortNames', 'categories'], names.kind);
  const schema = factsOf(ownSchema(preferred(served)), names.kind);
  const [subresources, ...otherSubresources] = served.map(version => subresourcesOf(version, names.kind));
  if (!otherSubresources.every(other => same(other, subresources))) {
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
    versions: served.map(version => versionOf(version, names.kind, schema)),
    subresources,
    schema,
  };
}

/** The version whose schema is the kind's: `v1` where it is served, else the one that is stored. */
export function preferred(versions: readonly Raw[]): Raw {
  return versions.find(({ name }) => name === 'v1') ?? versions.find(({ storage }) => storage)!;
}

/** The schema of a version without what every object has. */
function ownSchema({ schema: { openAPIV3Schema: schema } }: Raw): Raw {
  const properties = Object.entries(schema.properties).filter(([name]) => !OF_EVERY_OBJECT.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

function versionOf(version: Raw, kind: string, schema: Schema): KindVersion {
  const where = `${kind} ${version.name}`;
  refuseUnknown(version, [
    'name', 'served', 'storage', 'schema', 'subresources', 'additionalPrinterColumns', 'deprecated', 'deprecationWarning',
  ], where);
  refuseUnknown(version.schema, ['openAPIV3Schema'], where);
  const columns: Raw[] = version.additionalPrinterColumns ?? [];
  const own = factsOf(ownSchema(version), where);
  return {
    name: version.name,
    storage: version.storage,
    ...version.deprecated === true ? { deprecated: true } : {},
    printerColumns: columns.map(column => columnOf(column, where)),
    ...same(own, schema) ? {} : { schema: own },
  };
}

function columnOf(column: Raw, where: string): PrinterColumn {
  refuseUnknown(column, ['name', 'type', 'jsonPath', 'priority', 'description'], `${where} column`);
  const { name, type, jsonPath, priority } = column;
  return { name, type, jsonPath, ...priority === undefined ? {} : { priority } };
}

function subresourcesOf(version: Raw, kind: string): string[] {
  const subresources: Raw = version.subresources ?? {};
  for (const [name, settings] of Object.entries(subresources)) refuseUnknown(settings, [], `${kind} ${name}`);
  return Object.keys(subresources);
}

import { kindsOf } from './crds';
import { Naming, isType, nameTypes } from './naming';
import { TypeNames } from './type-names';
import { Kind, Release, Schema } from '../../src/schema/schema';

/** Makes the facts of a release from the YAML of its CRDs; every type becomes a definition of its own. */
export function releaseOf(version: string, crds: string, table: TypeNames): Release {
  const kinds = kindsOf(crds);
  const naming = nameTypes(kinds, table);
  return {
    version,
    kinds: Object.fromEntries(kinds.map((kind): [string, Kind] =>
      [kind.kind, { ...kind, schema: withReferences(kind.schema, naming) }])),
    definitions: Object.fromEntries([...naming.types].map(([name, type]) => [name, withReferences(type, naming)])),
  };
}

/** The same schema, with the types inside it replaced by references. */
function withReferences(schema: Schema, naming: Naming): Schema {
  const reference = (inner: Schema) => isType(inner) ? { ref: naming.nameOf(inner) } : withReferences(inner, naming);
  const result: { -readonly [K in keyof Schema]: Schema[K] } = { ...schema };
  if (schema.items !== undefined) result.items = reference(schema.items);
  if (schema.values !== undefined) result.values = reference(schema.values);
  if (schema.properties !== undefined) {
    result.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, reference(value)]));
  }
  return result;
}

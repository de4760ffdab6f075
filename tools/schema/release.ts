import { Naming, isType, nameTypes } from './naming';
import { TypeNames } from './type-names';
import { Kind, Release, Schema } from '../../src/schema/schema';

/** Makes the facts of a release from its kinds; every type becomes a definition of its own. */
export function releaseOf(version: string, kinds: readonly Kind[], table: TypeNames): Release {
  const naming = nameTypes(kinds, table);
  return {
    version,
    kinds: Object.fromEntries(kinds.map((kind): [string, Kind] =>
      [kind.kind, {
        ...kind,
        versions: kind.versions.map(served =>
          served.schema === undefined ? served : { ...served, schema: withReferences(served.schema, naming) }),
        schema: withReferences(kind.schema, naming),
      }])),
    definitions: Object.fromEntries([...naming.types].map(([name, type]) => [name, withReferences(type, naming)])),
  };
}

/** The same schema, with the types inside it replaced by references. */
function withReferences(schema: Schema, naming: Naming): Schema {
  const reference = (inner: Schema) => isType(inner) ? referenceTo(inner, naming) : withReferences(inner, naming);
  const result: { -readonly [K in keyof Schema]: Schema[K] } = { ...schema };
  if (schema.items !== undefined) result.items = reference(schema.items);
  if (schema.values !== undefined) result.values = reference(schema.values);
  if (schema.properties !== undefined) {
    result.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, reference(value)]));
  }
  return result;
}

function referenceTo(type: Schema, naming: Naming): Schema {
  return { ref: naming.nameOf(type), ...type.default === undefined ? {} : { default: type.default } };
}

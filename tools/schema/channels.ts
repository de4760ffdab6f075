import { Kind, Schema } from '../../src/schema/schema';

/** The kinds of the experimental channel, which say of each property whether the standard channel has it too. */
export function markExperimental(kinds: readonly Kind[], standard: readonly Kind[]): Kind[] {
  return kinds.map(kind => {
    const other = standard.find(candidate => candidate.kind === kind.kind);
    return other === undefined ? kind : { ...kind, schema: marked(kind.schema, other.schema) };
  });
}

function marked(schema: Schema, standard: Schema): Schema {
  const result: { -readonly [K in keyof Schema]: Schema[K] } = { ...schema };
  if (schema.items !== undefined) result.items = marked(schema.items, standard.items ?? {});
  if (schema.values !== undefined) result.values = marked(schema.values, standard.values ?? {});
  if (schema.properties !== undefined && standard.properties !== undefined) {
    const known = standard.properties;
    const experimental = Object.keys(schema.properties).filter(name => !Object.hasOwn(known, name));
    if (experimental.length > 0) result.experimental = experimental;
    // What is in an experimental property is experimental anyway.
    result.properties = Object.fromEntries(Object.entries(schema.properties)
      .map(([name, value]) => [name, experimental.includes(name) ? value : marked(value, known[name])]));
  }
  return result;
}

import { ISTIO_1_31, Schema, resolve } from '../../src/schema';

/** Every field of a kind's spec that the schema knows and none of the manifests has, as paths such as `spec.http[].name`. */
export function missingFields(kind: string, manifests: object[]): string[] {
  const seen = new Set<string>();
  manifests.forEach(manifest => visit(specOf(kind), (manifest as { spec: unknown }).spec, 'spec', path => seen.add(path)));
  return fieldsOf(specOf(kind), 'spec').filter(path => !seen.has(path));
}

/** Every enum value that the schema of a kind knows and none of the manifests has, as `spec.path=VALUE`; one place of each enum is enough. */
export function missingEnumValues(kind: string, manifests: object[]): string[] {
  const wanted = new Map<string, string>();
  enumsOf(specOf(kind), 'spec', (path, member, key) => wanted.set(key, wanted.get(key) ?? `${path}=${member}`));
  manifests.forEach(manifest =>
    visit(specOf(kind), (manifest as { spec: unknown }).spec, 'spec', (_path, schema, value) => {
      if (schema.enum !== undefined) {
        wanted.delete(enumKey(schema, value as string));
      }
    }));
  return [...wanted.values()];
}

function specOf(kind: string): Schema {
  return ISTIO_1_31.kinds[kind].schema.properties!.spec;
}

function fieldsOf(schema: Schema, path: string): string[] {
  const { properties = {}, items, values } = resolve(schema);
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [`${path}.${name}`, ...fieldsOf(inner, `${path}.${name}`)]),
    ...(items === undefined ? [] : fieldsOf(items, `${path}[]`)),
    ...(values === undefined ? [] : fieldsOf(values, `${path}{}`)),
  ];
}

function enumsOf(schema: Schema, path: string, found: (path: string, member: string, key: string) => void): void {
  const resolved = resolve(schema);
  (resolved.enum ?? []).forEach(member => found(path, String(member), enumKey(resolved, String(member))));
  Object.entries(resolved.properties ?? {}).forEach(([name, inner]) => enumsOf(inner, `${path}.${name}`, found));
  if (resolved.items !== undefined) enumsOf(resolved.items, `${path}[]`, found);
  if (resolved.values !== undefined) enumsOf(resolved.values, `${path}{}`, found);
}

/** Enums with the same members are the same enum. */
function enumKey(schema: Schema, member: string): string {
  return `${JSON.stringify(schema.enum)}=${member}`;
}

function visit(schema: Schema, value: unknown, path: string, found: (path: string, schema: Schema, value: unknown) => void): void {
  if (value === undefined) {
    return;
  }
  const resolved = resolve(schema);
  found(path, resolved, value);
  const { properties, items, values } = resolved;
  if (properties !== undefined) {
    Object.entries(value as object).forEach(([name, inner]) => {
      if (properties[name] === undefined) throw new Error(`${path}.${name} is no field of the schema`);
      visit(properties[name], inner, `${path}.${name}`, found);
    });
  }
  if (items !== undefined) {
    (value as unknown[]).forEach(inner => visit(items, inner, `${path}[]`, found));
  }
  if (values !== undefined) {
    Object.values(value as object).forEach(inner => visit(values, inner, `${path}{}`, found));
  }
}

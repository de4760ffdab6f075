import { TypeGenerator } from 'json2jsii';
import { TypeNames } from './type-names';
import { Kind, Schema } from '../../src/schema/schema';

/** Names types: a schema with properties or with an enum, known by its content. */
export interface Naming {
  readonly nameOf: (schema: Schema) => string;
  /** The types by name, sorted. */
  readonly types: ReadonlyMap<string, Schema>;
}

/** By what a type is known. */
function keyOf(schema: Schema): string {
  return JSON.stringify(withoutDefault(schema));
}

/** A default belongs to the place that has it, not to the type. */
function withoutDefault({ default: _, ...schema }: Schema): Schema {
  return schema;
}

/** Whether a schema is a type, that is, gets a name; numbers speak for themselves. */
export function isType(schema: Schema): boolean {
  return schema.properties !== undefined || schema.enum !== undefined && schema.type === 'string';
}

/** The schema of the single values at a place: a list or map stands for its elements. */
export function elementOf(schema: Schema): Schema {
  const inner = schema.items ?? schema.values;
  return inner === undefined ? schema : elementOf(inner);
}

/**
 * Gives each type of some kinds a name: its name in the table, else the name of the type that holds it plus the
 * property that holds it. A type that more than one place holds has no natural holder, so it must be in the table.
 */
export function nameTypes(kinds: readonly Kind[], table: TypeNames): Naming {
  const chosen = tableNames(kinds, table);
  const names = new Map<string, string>();
  const types = new Map<string, Schema>();
  const places = new Map<string, string>();

  const visit = (holder: string, schema: Schema) => {
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const type = elementOf(value);
      if (!isType(type)) continue;
      const key = keyOf(type);
      const place = `${holder}.${property}`;
      if (!names.has(key)) {
        const name = chosen.get(key) ?? autoName(holder, property, value);
        if (types.has(name)) throw new Error(`${place}: the name ${name} is taken by another type`);
        names.set(key, name);
        types.set(name, withoutDefault(type));
        places.set(key, place);
        visit(name, type);
      } else if (!chosen.has(key)) {
        throw new Error(`${places.get(key)} and ${place} have the same type, give it a name in the table`);
      }
    }
  };
  for (const { kind, schema, versions } of kinds) {
    const holder = TypeGenerator.normalizeTypeName(kind);
    visit(holder, schema);
    for (const version of versions) {
      if (version.schema !== undefined) visit(holder + capital(version.name), version.schema);
    }
  }
  refuseKindNames(kinds, types);

  return {
    nameOf: schema => names.get(keyOf(schema))!,
    types: new Map([...types].sort(([a], [b]) => a < b ? -1 : 1)),
  };
}

function tableNames(kinds: readonly Kind[], table: TypeNames): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, name] of Object.entries(table)) {
    const type = typeAt(kinds, path);
    if (type === undefined || !isType(type)) {
      throw new Error(`${path}: the table names a type that does not exist`);
    }
    const key = keyOf(type);
    if (names.has(key)) {
      throw new Error(`${path}: the table names this type ${names.get(key)} and ${name}`);
    }
    names.set(key, name);
  }
  return names;
}

function typeAt(kinds: readonly Kind[], path: string): Schema | undefined {
  const [kind, ...properties] = path.split('.');
  let schema = kinds.find(candidate => candidate.kind === kind)?.schema;
  for (const property of properties) {
    const value = schema?.properties?.[property];
    schema = value && elementOf(value);
  }
  return schema;
}

function autoName(holder: string, property: string, value: Schema): string {
  const word = value.items === undefined ? property : singular(property);
  return holder.replace(/Spec$/, '') + capital(word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function singular(word: string): string {
  return word.replace(/([^s])s$/, '$1');
}

/** The classes and props of the kinds live next to the types. */
function refuseKindNames(kinds: readonly Kind[], types: ReadonlyMap<string, Schema>): void {
  for (const { kind } of kinds) {
    for (const name of [kind, `${kind}Props`]) {
      if (types.has(name)) throw new Error(`${name}: a type has the name of a class`);
    }
  }
}

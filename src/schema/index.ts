import istio131 from './istio-1.31.json';
import { Kind, Release, Schema } from './schema';

export * from './schema';

/** The facts of the Istio release that this library is built for. */
export const ISTIO_1_31: Release = istio131 as unknown as Release;

const KINDS = new Map(Object.values(ISTIO_1_31.kinds).flatMap(kind =>
  kind.versions.map(({ name }): [string, Kind] => [`${kind.group}/${name} ${kind.kind}`, kind])));

/** The facts of a kind, or undefined if the release does not serve it in that version. */
export function kindOf(apiVersion: string, kind: string): Kind | undefined {
  return KINDS.get(`${apiVersion} ${kind}`);
}

/** The schema itself where a schema only names a definition. */
export function resolve(schema: Schema): Schema {
  return schema.ref === undefined ? schema : ISTIO_1_31.definitions[schema.ref];
}

/** The schema of a field of an object: its own or that of all values; undefined if the schema does not know the field. */
export function fieldOf(schema: Schema, name: string): Schema | undefined {
  // Object.hasOwn, because a manifest may well have a field "constructor".
  return schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : schema.values;
}

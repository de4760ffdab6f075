import { Release, Schema, fieldOf, resolve } from '../../../src/schema';

/** A place in an object that the schema describes. */
export interface Place {
  /** The release that the schema's definitions belong to. */
  readonly release: Release;
  readonly schema: Schema;
  /** The named type that the field belongs to. */
  readonly owner: string | undefined;
  /** The property that led here; lists and maps hand theirs on to what is in them. */
  readonly property: string;
}

/** The place of a field of an object, or undefined if the schema does not know it. */
export function fieldPlace(place: Place, name: string): Place | undefined {
  const schema = resolve(place.schema, place.release);
  const field = fieldOf(schema, name);
  if (field === undefined) {
    return undefined;
  }
  return schema.properties === undefined
    ? { ...place, schema: field }
    : { release: place.release, schema: field, owner: place.schema.ref ?? place.owner, property: name };
}

/** The place of an item of a list, or undefined if the schema has no lists here. */
export function itemPlace(place: Place): Place | undefined {
  const { items } = resolve(place.schema, place.release);
  return items === undefined ? undefined : { ...place, schema: items };
}

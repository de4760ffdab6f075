import { isObject, Json, JsonObject } from '../../json';
import { Place, fieldPlace, itemPlace } from '../places';

/** Where a value stands in an object, so that it can be exchanged. */
export interface Position {
  readonly container: JsonObject | Json[];
  readonly key: string | number;
  /** What the schema says of it; undefined for unknown and free-form fields. */
  readonly place: Place | undefined;
  /** Whether the key is one of a map with free keys. */
  readonly inMap: boolean;
}

export function valueAt({ container, key }: Position): Json {
  return (container as JsonObject)[key];
}

export function setAt({ container, key }: Position, value: Json): void {
  (container as JsonObject)[key] = value;
}

export function removeAt({ container, key }: Position): void {
  if (Array.isArray(container)) {
    container.splice(key as number, 1);
  } else {
    delete container[key];
  }
}

/** Gives a field of an object another name, at the same place. */
export function renameAt({ container, key }: Position, name: string): void {
  if (isObject(container)) {
    const entries = Object.entries(container);
    for (const old of Object.keys(container)) delete container[old];
    for (const [old, value] of entries) container[old === key ? name : old] = value;
  }
}

/** All positions of an object below a place, parents before what is in them. */
export function positionsIn(value: Json, place: Place | undefined): Position[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, key) => below({ container: value, key, place: place && itemPlace(place), inMap: false }, item));
  }
  if (!isObject(value)) {
    return [];
  }
  const known = place?.schema;
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = place && fieldPlace(place, key);
    return below({ container: value, key, place: at, inMap: known?.values !== undefined }, inner);
  });
}

function below(position: Position, value: Json): Position[] {
  return [position, ...positionsIn(value, position.place)];
}

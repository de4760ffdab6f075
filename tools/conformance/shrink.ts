import { isObject, Json, JsonObject } from './json';

type Path = readonly (string | number)[];

/** Without these there is no object to judge. */
const KEPT = ['apiVersion', 'kind'];
const MAX_QUESTIONS = 1500;

/**
 * Makes an object as small as it gets while something persists: takes away fields and items, halves of long lists, and parts
 * of long texts, the biggest first.
 */
export async function shrink(object: JsonObject, persists: (candidate: JsonObject) => Promise<boolean>): Promise<JsonObject> {
  let best = object;
  let questions = 0;
  for (let improved = true; improved;) {
    improved = false;
    for (const candidate of candidatesOf(best)) {
      if (++questions > MAX_QUESTIONS) {
        return best;
      }
      if (await persists(candidate)) {
        best = candidate;
        improved = true;
        break;
      }
    }
  }
  return best;
}

function* candidatesOf(object: JsonObject): Generator<JsonObject> {
  const paths = pathsIn(object, []).sort((a, b) => a.length - b.length);
  // Halves first: one by one, a long list takes too many questions.
  for (const path of paths) {
    for (const half of halvesOf(valueOf(object, path))) yield changed(object, path, half);
  }
  for (const path of paths) {
    if (path.length > 1 || !KEPT.includes(path[0] as string)) yield changed(object, path, undefined);
  }
  for (const path of paths.filter(([first]) => !KEPT.includes(first as string))) {
    for (const shorter of shorterThan(valueOf(object, path))) yield changed(object, path, shorter);
  }
}

function halvesOf(value: Json): Json[] {
  if (Array.isArray(value)) {
    return halves(value);
  }
  return isObject(value) ? halves(Object.entries(value)).map(half => Object.fromEntries(half)) : [];
}

function shorterThan(value: Json): Json[] {
  if (typeof value !== 'string') {
    return [];
  }
  const characters = Array.from(value);
  return [...halves(characters), characters.slice(1), characters.slice(0, -1)]
    .filter(({ length }) => length < characters.length)
    .map(shorter => shorter.join(''));
}

function halves<T>(list: T[]): T[][] {
  const middle = Math.floor(list.length / 2);
  return list.length > 3 ? [list.slice(0, middle), list.slice(middle)] : [];
}

function pathsIn(value: Json, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap(key => [[...path, key], ...pathsIn((value as JsonObject)[key], [...path, key])]);
}

function valueOf(value: Json, path: Path): Json {
  return path.reduce<Json>((inner, key) => (inner as JsonObject)[key], value);
}

/** A copy with another value at a path; without any where that is undefined. */
function changed(object: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const copy = structuredClone(object);
  const container = valueOf(copy, path.slice(0, -1)) as JsonObject;
  const key = path[path.length - 1];
  if (value !== undefined) {
    container[key] = value;
  } else if (Array.isArray(container)) {
    container.splice(key as number, 1);
  } else {
    delete container[key];
  }
  return copy;
}

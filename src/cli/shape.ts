import { item, property } from '../validation/path';

/** Why a value does not have a shape, as a path with a reason; undefined where it has. */
export type Shape = (value: unknown, path: string) => string | undefined;

export const TEXT: Shape = (value, path) => typeof value === 'string' ? undefined : got(value, path, 'write a text');

export const COUNT: Shape = (value, path) => Number.isInteger(value) && (value as number) > 0 ? undefined : got(value, path, 'write a number above 0');

export function oneOf(words: readonly string[]): Shape {
  return (value, path) => words.includes(value as string) ? undefined : got(value, path, `use one of ${words.join(', ')}`);
}

export function listOf(shape: Shape): Shape {
  return (value, path) => Array.isArray(value) ? first(value.map((entry, index) => shape(entry, item(path, index)))) : got(value, path, 'write a list');
}

export function mapOf(shape: Shape): Shape {
  return (value, path) => isMap(value) ? first(Object.keys(value).map(key => shape(value[key], property(path, key)))) : got(value, path, 'write a map');
}

/** A map of known keys, of which some may be required. */
export function record(keys: { readonly [key: string]: Shape }, required: readonly string[] = []): Shape {
  return (value, path) => {
    if (!isMap(value)) {
      return got(value, path, `write a map of ${Object.keys(keys).join(', ')}`);
    }
    const missing = required.find(key => value[key] === undefined);
    return missing === undefined
      ? first(Object.keys(value).map(key => keys[key] === undefined
        ? `${property(path, key)}: no such setting; use one of ${Object.keys(keys).join(', ')}`
        : keys[key](value[key], property(path, key))))
      : `${property(path, missing)}: missing`;
  };
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function got(value: unknown, path: string, fix: string): string {
  return `${path === '' ? '' : `${path}: `}got ${JSON.stringify(value)}; ${fix}`;
}

function first(problems: (string | undefined)[]): string | undefined {
  return problems.find(problem => problem !== undefined);
}

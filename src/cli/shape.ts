import { item, property } from '../validation/path';

/** Why a value does not have a shape: each place with a reason; empty where it has. */
export type Shape = (value: unknown, path: string) => readonly string[];

export const TEXT: Shape = (value, path) => typeof value === 'string' ? [] : got(value, path, 'write a text');

export const COUNT: Shape = (value, path) => Number.isInteger(value) && (value as number) > 0 ? [] : got(value, path, 'write a number above 0');

export function oneOf(words: readonly string[]): Shape {
  return (value, path) => words.includes(value as string) ? [] : got(value, path, `use one of ${words.join(', ')}`);
}

export function listOf(shape: Shape): Shape {
  return (value, path) => Array.isArray(value) ? value.flatMap((entry, index) => shape(entry, item(path, index))) : got(value, path, 'write a list');
}

export function mapOf(shape: Shape): Shape {
  return (value, path) => isMap(value) ? Object.keys(value).flatMap(key => shape(value[key], property(path, key))) : got(value, path, 'write a map');
}

/** A map of known keys, of which some may be required. */
export function record(keys: { readonly [key: string]: Shape }, required: readonly string[] = []): Shape {
  return (value, path) => !isMap(value) ? got(value, path, `write a map of ${Object.keys(keys).join(', ')}`) : [
    ...required.filter(key => value[key] === undefined).map(key => `${property(path, key)}: missing`),
    ...Object.keys(value).flatMap(key => keys[key] === undefined
      ? [`${property(path, key)}: no such setting; use one of ${Object.keys(keys).join(', ')}`]
      : keys[key](value[key], property(path, key))),
  ];
}

export function got(value: unknown, path: string, fix: string): readonly string[] {
  return [`${path === '' ? '' : `${path}: `}got ${JSON.stringify(value)}; ${fix}`];
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

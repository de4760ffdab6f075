/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** The values of a text that has one on each line. */
export function jsonLines<T>(text: string): T[] {
  return text.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as T);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

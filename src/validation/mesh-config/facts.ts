import facts from '../../schema/mesh-config.json';

/** A field of a message. */
export interface Field {
  readonly name: string;
  readonly type?: string;
  readonly message?: string;
  readonly enum?: string;
  readonly list?: boolean;
  readonly map?: boolean;
}

/** The fields of each message, and the values of each enum, by full name. */
export const MESSAGES = facts.messages as unknown as { readonly [name: string]: readonly Field[] };
export const ENUMS = facts.enums as unknown as { readonly [name: string]: readonly string[] };

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number, or what a string spells as JSON would. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  return typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(value) ? Number(value) : undefined;
}

import { isDeepStrictEqual } from 'util';

/** What a check expects to see, and how the table says it. */
export interface Expectation {
  readonly text: string;
  holds(seen: unknown): boolean;
}

/** A number within two bounds, both included. */
export function between(low: number, high: number): Expectation {
  return { text: low === high ? `${low}` : `${low} to ${high}`, holds: seen => typeof seen === 'number' && seen >= low && seen <= high };
}

export function atLeast(low: number): Expectation {
  return { text: `${low} or more`, holds: seen => typeof seen === 'number' && seen >= low };
}

export function atMost(high: number): Expectation {
  return { text: `${high} or less`, holds: seen => typeof seen === 'number' && seen <= high };
}

/** A text that a pattern matches. */
export function matching(pattern: RegExp): Expectation {
  return { text: String(pattern), holds: seen => typeof seen === 'string' && pattern.test(seen) };
}

/** Any other value is expected as it is, whole and deep. */
export function expectationOf(expected: unknown): Expectation {
  return isExpectation(expected) ? expected : { text: textOf(expected), holds: seen => isDeepStrictEqual(seen, expected) };
}

function isExpectation(value: unknown): value is Expectation {
  return typeof value === 'object' && value !== null && 'holds' in value;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing';
}

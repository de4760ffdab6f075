/**
 * What the manifests say of something that an object names.
 *
 * - `known`: it is there, or it was declared; what was only declared has no value.
 * - `unknown`: it may well be elsewhere.
 * - `doubtful`: others of its sort in its namespace are there, and it is not.
 * - `absent`: it does not exist.
 */
export type Answer<T> =
  | { readonly is: 'known'; readonly value?: T }
  | Missing;

export interface Missing {
  readonly is: 'unknown' | 'doubtful' | 'absent';
}

export const DECLARED: Answer<never> = { is: 'known' };

export function known<T>(value: T): Answer<T> {
  return { is: 'known', value };
}

/** What is there; undefined also where it was only declared. */
export function valueOf<T>(answer: Answer<T>): T | undefined {
  return answer.is === 'known' ? answer.value : undefined;
}

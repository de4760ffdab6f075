import { Problem } from '../vocabulary/problem';

/** One thing that Istio would refuse in the configuration of a mesh. */
export interface Fault {
  /** The place, such as `defaultConfig.drainDuration`. */
  readonly path: string;
  /** What is wrong, with the value got. */
  readonly message: string;
  /** How to mend it. */
  readonly fix: string;
}

/** The fault of a value at a place, if it has one. */
export function faultOf(path: string, problem: Problem): Fault[] {
  return problem === undefined ? [] : [{ path, ...problem }];
}

/** The fault of a value that may be absent. */
export function faultIfGiven<T>(path: string, value: T | null | undefined, problemOf: (given: T) => Problem): Fault[] {
  return value === undefined || value === null ? [] : faultOf(path, problemOf(value));
}

import { Problem } from '../validation/vocabulary/problem';

/** What is wrong with each of several values, by the name that the user wrote. */
export interface Problems {
  [argument: string]: Problem;
}

/** The problems of an argument's members under their full names, such as `connectionPool.tcp.maxConnections`. */
export function within(argument: string, members: Problems): Problems {
  return Object.fromEntries(Object.entries(members).map(([member, problem]) => [`${argument}.${member}`, problem]));
}

/** The problem of a value that may be left out. */
export function ifGiven<T>(value: T | undefined, problemOf: (given: T) => Problem): Problem {
  return value === undefined ? undefined : problemOf(value);
}

import { Problem } from '../validation/vocabulary/problem';

/** What is wrong with each of several values, by the name that the user wrote. */
export interface Problems {
  [argument: string]: Problem;
}

/** The problems of an argument's members under their full names, such as `connectionPool.tcp.maxConnections`. */
export function within(argument: string, members: Problems): Problems {
  return Object.fromEntries(Object.entries(members).map(([member, problem]) => [`${argument}.${member}`, problem]));
}

/** The problems of the members of each of a list's structs, such as `ports[1].number`. */
export function withinEach<T>(argument: string, structs: T[] | undefined, problemsOf: (struct: T) => Problems): Problems {
  return Object.assign({}, ...(structs ?? []).map((struct, index) => within(`${argument}[${index}]`, problemsOf(struct))));
}

/** The problem of a value that may be left out. */
export function ifGiven<T>(value: T | undefined, problemOf: (given: T) => Problem): Problem {
  return value === undefined ? undefined : problemOf(value);
}

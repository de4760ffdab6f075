import { Problem } from './problem';

/** The problems of a list's values, each by its place (`hosts[2]`). */
export function eachProblem<T>(name: string, values: T[] | undefined, check: (value: T) => Problem): { [place: string]: Problem } {
  return Object.fromEntries((values ?? []).map((value, index) => [`${name}[${index}]`, check(value)]));
}

/** The problems of a map's entries, each by its place (`headers["x-user"]`). */
export function entryProblem<T>(
  name: string,
  entries: { [key: string]: T } | undefined,
  check: (key: string, value: T) => Problem,
): { [place: string]: Problem } {
  return Object.fromEntries(
    Object.entries(entries ?? {}).map(([key, value]) => [`${name}[${JSON.stringify(key)}]`, check(key, value)]),
  );
}

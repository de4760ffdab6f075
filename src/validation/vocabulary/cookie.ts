import { Problem, problem } from './problem';

const NAME = /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/;
const VALUE = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/;

/** The name of a cookie: a token of HTTP. */
export function cookieNameProblem(name: string): Problem {
  return NAME.test(name) ? undefined : problem(name, 'use letters, digits and the signs of a cookie name');
}

/** The value of a cookie: visible ASCII but quote, comma, semicolon and backslash. */
export function cookieValueProblem(value: string): Problem {
  return VALUE.test(value) ? undefined : problem(value, 'use visible ASCII without quotes, commas, semicolons and backslashes');
}

import { Problem, problem } from './problem';

const NAME = /^[^\0-\x20\x7F;=](?:[^\0-\x1F\x7F;=]*[^\0-\x20\x7F;=])?$/;
const VALUE = /^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/;

/** The name of a cookie. By the standard it is a token of HTTP, but browsers and proxies take more, such as `user[name]`. */
export function cookieNameProblem(name: string): Problem {
  return NAME.test(name) ? undefined : problem(name, 'use a name without semicolon, equals sign and outer blanks');
}

/** The value of a cookie: visible ASCII but quote, comma, semicolon and backslash. */
export function cookieValueProblem(value: string): Problem {
  return VALUE.test(value) ? undefined : problem(value, 'use visible ASCII without quotes, commas, semicolons and backslashes');
}

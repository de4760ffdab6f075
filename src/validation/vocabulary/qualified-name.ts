import { Problem, problem } from './problem';
import { isSubdomain } from './subdomain';

const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const FIX = 'use at most 63 letters, digits, and inner dashes, dots and underscores, with or without a DNS name and "/" before it';

/** The key of a label or the name of a finalizer, such as `app` or `example.com/team`. */
export function qualifiedNameProblem(key: string): Problem {
  const parts = key.split('/');
  const name = parts[parts.length - 1];
  return parts.length <= 2 && name.length <= 63 && NAME.test(name) && (parts.length === 1 || isSubdomain(parts[0]))
    ? undefined
    : problem(key, FIX);
}

/** The key of an annotation: like that of a label, but upper case passes everywhere. */
export function annotationKeyProblem(key: string): Problem {
  // Go lowers the dotted capital I to a plain i, where JavaScript keeps the dot as a character of its own.
  return qualifiedNameProblem(key.replaceAll('\u0130', 'i').toLowerCase()) === undefined ? undefined : problem(key, FIX);
}

/** The value of a label. */
export function labelValueProblem(value: string): Problem {
  return value === '' || (value.length <= 63 && NAME.test(value))
    ? undefined
    : problem(value, 'use at most 63 letters, digits, and inner dashes, dots and underscores');
}

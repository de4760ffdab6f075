import { Problem, problem } from './problem';

const ONE = '{*}';
const ANY = '{**}';
const LITERAL = /^[a-zA-Z0-9\-._~%!$&'()+,;:@=]+$/;

/** A path of a policy, in which `{*}` stands for one segment and `{**}`, as the last template, for any number of segments. */
export function pathTemplateProblem(path: string): Problem {
  const segments = path.replace(/^\/+|\/+$/g, '').split('/');
  const afterAny = segments.includes(ANY) ? segments.slice(segments.indexOf(ANY) + 1) : [];
  if (afterAny.includes(ONE) || afterAny.includes(ANY)) {
    return problem(path, `use no template after "${ANY}"`);
  }
  const literals = segments.filter(segment => segment !== ONE && segment !== ANY);
  if (literals.some(segment => /[{}]/.test(segment))) {
    return problem(path, `use braces only for a whole segment: "${ONE}" or "${ANY}"`);
  }
  return path.includes(ONE) || path.includes(ANY) ? literalsProblem(path, literals) : undefined;
}

function literalsProblem(path: string, literals: string[]): Problem {
  return literals.every(segment => LITERAL.test(segment))
    ? undefined
    : problem(path, 'use beside templates only segments of letters, digits and the signs that a URL path may contain');
}

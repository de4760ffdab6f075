import { Problem, problem } from './problem';
import { isUnicodeClass } from './unicode-class';

const MAX_BYTES = 1024;
/** An escape, where `\p` may take the name of a class of characters; or the beginning of a named group. */
const NAMED = /\\(?:[pP](?:\{\^?([^}]*)\}|([a-z]))|[^])|\(\?P?<\w+(?=>)/g;

/** A regular expression as most fields take it: not empty, at most 1024 bytes, in RE2 syntax. */
export function regexProblem(regex: string): Problem {
  if (regex === '') {
    return problem(regex, 'use a regular expression; ".*" matches everything');
  }
  const bytes = Buffer.byteLength(regex);
  return bytes <= MAX_BYTES
    ? re2Problem(regex)
    : { message: `got ${bytes} bytes`, fix: `use a regular expression of at most ${MAX_BYTES}` };
}

/** A regular expression of any length in RE2 syntax, which has neither lookaround nor backreferences. */
export function re2Problem(regex: string): Problem {
  try {
    engine().compile(withoutNames(regex));
    return undefined;
  } catch (error) {
    return problem(regex, `use RE2 syntax (${(error as Error).message})`);
  }
}

/** The engine is loaded when the first expression is judged: many meshes have none. */
function engine(): typeof import('re2js').RE2JS {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('re2js').RE2JS;
}

/**
 * The regular expression without the names that Istio's engine takes and the one here does not:
 * long names of classes of characters in any case, and one name for several groups.
 */
function withoutNames(regex: string): string {
  let group = 0;
  return regex.replace(NAMED, (text: string, long: string | undefined, letter: string | undefined) => {
    if (text.startsWith('(')) {
      return `${text}_${group++}`;
    }
    return isUnicodeClass(long ?? letter ?? 'none') ? '\\pL' : text;
  });
}

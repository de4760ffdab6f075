import { Problem, problem } from './problem';

/** Istio's own idea of a token: the comma is in it, because the range from plus to dot spans it. */
const TOKEN = /^[!#$%&'*+,\-.^_`|~A-Za-z0-9]+$/;
const JWT_CLAIM = /^@request\.auth\.claims(?:\.[^]+|\[[^]+\])$/i;
const PSEUDO_HEADERS = [':method', ':scheme', ':authority', ':path', ':status'];

const PLAIN_TEXT = /^[^\0-\x08\x0A-\x1F\x7F]*$/;
const QUOTED_REST = String.raw`(?:\\[^]|[^\\)"])*`;
const ARGUMENTS = String.raw`\( *(?:\[ *"|[^ [])(?:${QUOTED_REST}" *, *")*${QUOTED_REST}(?:\)|" *\] *\)) *`;
const FORMAT = new RegExp(String.raw`^(?:[^%]|%%|%(?:[^%(]+|[^%(]*${ARGUMENTS})%)*$`);

/** The name of a header in a match: a token, a pseudo header such as `:path`, or a claim of a JWT. */
export function matchedHeaderProblem(name: string): Problem {
  return TOKEN.test(name) || PSEUDO_HEADERS.includes(name) || isJwtClaim(name)
    ? undefined
    : problem(name, 'use a header name such as "x-user"');
}

/** The name of a header that every request can have: a token, or a pseudo header such as `:path`. */
export function requestedHeaderProblem(name: string): Problem {
  return TOKEN.test(name) || PSEUDO_HEADERS.includes(name) ? undefined : problem(name, 'use a header name such as "x-user"');
}

/** The name of a header in a CORS policy: a token; `*` for all headers is one. */
export function corsHeaderProblem(name: string): Problem {
  return TOKEN.test(name) ? undefined : problem(name, 'use a header name such as "x-user", or "*"');
}

/** The name of a header that a request may get: any but the pseudo headers; `host` and `:authority` rewrite the authority. */
export function requestHeaderProblem(name: string): Problem {
  return isAuthorityHeader(name) ? undefined : isOrdinary(name);
}

/** The name of a header that may be removed from a request, or changed in a response. */
export function changedHeaderProblem(name: string): Problem {
  return isAuthorityHeader(name) ? problem(name, 'use a header other than the authority') : isOrdinary(name);
}

/** Whether the name of a header in a match stands for a claim of a JWT. */
export function isJwtClaim(name: string): boolean {
  return JWT_CLAIM.test(name);
}

/** Whether a header says the authority of a request. */
export function isAuthorityHeader(name: string): boolean {
  // Go folds the long s to an s.
  return ['host', ':authority'].includes(name.replaceAll('ſ', 's').toLowerCase());
}

/** The value that a header is given: text in which `%NAME%` and `%NAME(...)%` are filled in, and `%%` is a percent sign. */
export function headerValueProblem(value: string): Problem {
  if (!PLAIN_TEXT.test(value)) {
    return problem(value, 'use no control characters');
  }
  return FORMAT.test(value) ? undefined : problem(value, 'write a percent sign as "%%", and close every "%NAME%"');
}

function isOrdinary(name: string): Problem {
  return name === '' || name.startsWith(':') ? problem(name, 'use a header name without a colon in front') : undefined;
}

import { wholeNumberProblem } from './numbers';
import { Problem, problem } from './problem';

const CORS_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*'];

const METHOD = /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/;

/** First and last of each run of status codes that have a name: only these can be retried on. */
const NAMED_STATUSES = [
  [100, 103], [200, 208], [226, 226], [300, 305], [307, 308], [400, 418], [421, 426], [428, 429], [431, 431], [451, 451], [500, 508], [510, 511],
];

/** The status of a response made by the proxy: Istio takes 200 to 600. */
export function httpStatusProblem(status: number): Problem {
  return wholeNumberProblem(status, 200, 600);
}

/** The status of a redirect. */
export function redirectCodeProblem(status: number): Problem {
  return wholeNumberProblem(status, 300, 399);
}

/** A status that a retry may depend on: one that has a name in the HTTP standards. */
export function namedStatusProblem(status: number): Problem {
  return Number.isInteger(status) && NAMED_STATUSES.some(([first, last]) => status >= first && status <= last)
    ? undefined
    : problem(status, 'use a status code that HTTP names, such as 503');
}

/** The method of a request: a token of HTTP. */
export function methodProblem(method: string): Problem {
  return METHOD.test(method) ? undefined : problem(method, 'use a method such as GET');
}

/** A method in a CORS policy. */
export function corsMethodProblem(method: string): Problem {
  return CORS_METHODS.includes(method) ? undefined : problem(method, `use one of ${CORS_METHODS.join(', ')}`);
}

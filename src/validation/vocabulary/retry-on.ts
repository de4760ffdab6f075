import { namedStatusProblem } from './http';
import { Problem, problem } from './problem';

const CONDITIONS = [
  '5xx', 'gateway-error', 'reset', 'reset-before-request', 'connect-failure', 'retriable-4xx', 'refused-stream',
  'retriable-status-codes', 'retriable-headers', 'envoy-ratelimited', 'http3-post-connect-failure',
  'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable',
];
const NUMBER = /^[-+]?\d+$/;

/** One condition of a retry: a word that Envoy knows, or a status that HTTP names; no space around it. */
export function retryConditionProblem(condition: string): Problem {
  return CONDITIONS.includes(condition) || (NUMBER.test(condition) && namedStatusProblem(Number(condition)) === undefined)
    ? undefined
    : problem(condition, `use a status code such as 503, or ${CONDITIONS.slice(0, 5).join(', ')} and the like, without spaces`);
}

import { Problem, problem } from './problem';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Bytes in base64, at least one, as the API server reads them: the usual alphabet, padded, without line breaks. */
export function base64Problem(text: string): Problem {
  return text !== '' && BASE64.test(text) ? undefined : problem(text, 'use base64 with padding, such as "b2s="');
}

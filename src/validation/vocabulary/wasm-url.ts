import { Problem, problem } from './problem';
import { isAbsoluteUrl, schemeOf } from './url';

const SCHEMES = ['', 'http', 'https', 'file', 'oci'];

/** Where a WebAssembly module is: a URL, or an OCI image without scheme. */
export function wasmUrlProblem(url: string): Problem {
  return url !== '' && isWasmUrl(url)
    ? undefined
    : problem(url, 'use an OCI image such as "ghcr.io/example/filter:v1", or an oci://, https://, http:// or file:// URL');
}

/** Whether the schemas take it for one: they take the empty text too. */
export function isWasmUrl(url: string): boolean {
  const scheme = schemeOf(isAbsoluteUrl(url) ? url : `http://${url}`);
  return scheme !== undefined && SCHEMES.includes(scheme);
}

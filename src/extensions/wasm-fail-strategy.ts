/** What happens to requests when a WebAssembly module cannot be fetched, or fails. */
export enum WasmFailStrategy {
  /** They are answered by an error (5xx). */
  FAIL_CLOSE = 'FAIL_CLOSE',

  /** They go on without the module. Never for a module that lets requests in. */
  FAIL_OPEN = 'FAIL_OPEN',

  /** A module that failed at run time is started anew for the next request. Any other failure is as with `FAIL_CLOSE`. */
  FAIL_RELOAD = 'FAIL_RELOAD',
}

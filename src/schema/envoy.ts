// The type alone, so that the file is compiled along and read when it is needed.
import type types from './envoy-types.json';

/** The messages of Envoy that a release of Istio knows. */
export interface EnvoyTypes {
  /** The members of each enum. */
  readonly enums: { readonly [name: string]: string[] };
  /** The type of each field of each message: `!` leads what is required, `[]` a list, `{key}` a map. */
  readonly messages: { readonly [name: string]: { readonly [field: string]: string } };
}

/** The messages of Envoy that the Istio release knows which this library is built for; read when they are first asked for. */
export function envoyTypes(): EnvoyTypes {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const facts: typeof types = require('./envoy-types.json');
  return facts;
}

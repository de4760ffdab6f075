import * as istio from '../imports/istio';

/** Whether connections to a workload must be mutual TLS, by which both sides prove who they are. */
export enum MutualTlsMode {
  /** As the wider scope says: a port's as the workload's, a workload's as the namespace's, a namespace's as the mesh's, else `PERMISSIVE`. */
  UNSET = 'UNSET',

  /** Connections come in as they are. In a mesh nobody should need it. */
  DISABLE = 'DISABLE',

  /** Both mutual TLS and plain text, for the time of migration: identities are unknown for what comes in as plain text. */
  PERMISSIVE = 'PERMISSIVE',

  /** Mutual TLS alone. */
  STRICT = 'STRICT',
}

export function renderMutualTls(mode: MutualTlsMode): istio.MutualTls {
  return { mode: mode as string as istio.MutualTlsMode };
}

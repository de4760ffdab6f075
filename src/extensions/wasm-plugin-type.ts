/** What a WebAssembly module works on. */
export enum WasmPluginType {
  /** Not said, which is the same as `HTTP`. */
  UNSPECIFIED = 'UNSPECIFIED_PLUGIN_TYPE',

  /** Requests and responses. */
  HTTP = 'HTTP',

  /** Bytes of connections, those of HTTP too. */
  NETWORK = 'NETWORK',
}

/** When the image of a WebAssembly module is pulled. It does not matter where a digest or checksum says which image is meant. */
export enum WasmPullPolicy {
  /** Always for images with the tag `latest`, else if the image is not there. */
  UNSPECIFIED = 'UNSPECIFIED_POLICY',

  /** If the proxy has not pulled it before. */
  IF_NOT_PRESENT = 'IfNotPresent',

  /** Whenever the object that names it changes, be it in its metadata. */
  ALWAYS = 'Always',
}

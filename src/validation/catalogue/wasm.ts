import { admissionEntries } from './entry';

const { refused } = admissionEntries('https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/');

/** What istiod's webhook refuses in a WebAssembly module, in a WasmPlugin and in a TrafficExtension. */
export const WASM = {
  tooLong: refused('MESH1901', 'Name that is too long in bytes', 'The webhook counts bytes where the schema counts characters.',
    'Shorten it, or use ASCII letters.', '#WasmPlugin'),
};

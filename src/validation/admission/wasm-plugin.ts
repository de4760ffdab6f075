import { attachment } from './attachment';
import { wasmModule } from './wasm';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

/** What istiod's webhook refuses in a WasmPlugin, and what it warns of. */
export function validateWasmPlugin({ spec }: Manifest): Issue[] {
  return [
    ...attachment(spec),
    ...wasmModule(spec, 'spec'),
  ];
}

import { attachment } from './attachment';
import { joined } from '../joined';
import { wasmModule } from './wasm';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

/** What istiod's webhook refuses in a WasmPlugin, and what it warns of. */
export function validateWasmPlugin({ spec }: Manifest): Issue[] {
  return joined(
    attachment(spec),
    wasmModule(spec, 'spec'),
  );
}

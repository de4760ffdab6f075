import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { WASM } from '../catalogue/wasm';
import { Issue } from '../issue';
import { eachItem } from '../items';
import { joined } from '../joined';
import { bytesProblem } from '../vocabulary/bytes';

/** What istiod's webhook refuses in a WebAssembly module that the schema lets pass. */
export function wasmModule(module: istio.WasmPluginSpec | istio.TrafficExtensionWasm, path: string): Issue[] {
  const { imagePullSecret, pluginName, vmConfig } = module;
  return joined(
    issuesOf(WASM.tooLong, `${path}.imagePullSecret`, bytesProblem(imagePullSecret ?? '', 253)),
    issuesOf(WASM.tooLong, `${path}.pluginName`, bytesProblem(pluginName ?? '', 256)),
    eachItem(vmConfig?.env, `${path}.vmConfig.env`, ({ name }, envPath) => issuesOf(WASM.tooLong, `${envPath}.name`, bytesProblem(name, 256))),
  );
}

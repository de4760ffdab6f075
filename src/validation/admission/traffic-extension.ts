import { attachment } from './attachment';
import { joined } from '../joined';
import { isSet } from './presence';
import { wasmModule } from './wasm';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { TRAFFIC_EXTENSION } from '../catalogue/traffic-extension';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { bytesProblem } from '../vocabulary/bytes';

const MAX_SCRIPT_BYTES = 65536;

/** What istiod's webhook refuses in a TrafficExtension, and what it warns of. */
export function validateTrafficExtension({ spec }: Manifest): Issue[] {
  const { lua, wasm } = spec as istio.TrafficExtensionSpec;
  return joined(
    attachment(spec),
    issuesOf(TRAFFIC_EXTENSION.longScript, 'spec.lua.inlineCode', bytesProblem(lua?.inlineCode ?? '', MAX_SCRIPT_BYTES)),
    (isSet(wasm) ? wasmModule(wasm, 'spec.wasm') : []),
  );
}

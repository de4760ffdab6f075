import { WasmOptions, renderWasm, wasmProblems } from './wasm-options';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import * as istio from '../imports/istio';
import { bytesProblem } from '../validation/vocabulary/bytes';
import { emptyProblem } from '../validation/vocabulary/empty';
import { wasmUrlProblem } from '../validation/vocabulary/wasm-url';

const MAX_SCRIPT_BYTES = 65536;

/**
 * The code of a TrafficExtension.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/
 */
export class TrafficFilter {
  /**
   * A script in Lua. Throws if it is empty or too long.
   *
   * @param inlineCode the script, at most 64 KiB, with a function `envoy_on_request(handle)`, one `envoy_on_response(handle)`, or both
   */
  public static lua(inlineCode: string): TrafficFilter {
    checkArguments('TrafficFilter.lua', {
      inlineCode: emptyProblem(inlineCode, 'use a script with envoy_on_request or envoy_on_response') ?? bytesProblem(inlineCode, MAX_SCRIPT_BYTES),
    });
    return new TrafficFilter({ lua: { inlineCode } });
  }

  /**
   * A WebAssembly module. Throws if the URL is none, or an option is bad.
   *
   * @param url an OCI image, with `oci://` in front or without (`ghcr.io/example/filter:v1`), an `https://` or `http://` URL,
   * or a file of the proxy (`file:///opt/filter.wasm`)
   */
  public static wasm(url: string, options: WasmOptions = {}): TrafficFilter {
    checkArguments('TrafficFilter.wasm', { url: wasmUrlProblem(url), ...wasmProblems(options) });
    return new TrafficFilter({ wasm: { url, ...renderWasm(frozen(options)) } });
  }

  private constructor(private readonly code: Pick<istio.TrafficExtensionSpec, 'lua' | 'wasm'>) {}

  /** @internal */
  public _render(): Pick<istio.TrafficExtensionSpec, 'lua' | 'wasm'> {
    return this.code;
  }
}

import { Construct } from 'constructs';
import { ExtensionPhase } from './extension-phase';
import { ExtensionProps, extensionProblems, renderExtension } from './extension-props';
import { WasmOptions, renderWasm, wasmProblems } from './wasm-options';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource } from '../base/mesh-resource';
import { metadataIn } from '../discovery/home';
import * as istio from '../imports/istio';
import { wasmUrlProblem } from '../validation/vocabulary/wasm-url';

/** Properties of a WasmPlugin. */
export interface WasmPluginProps extends ExtensionProps, WasmOptions {
  /**
   * Where the module is: an OCI image, with `oci://` in front or without (`ghcr.io/example/filter:v1`), an `https://` or `http://` URL,
   * or a file of the proxy (`file:///opt/filter.wasm`).
   */
  readonly url: string;
}

/**
 * A WebAssembly module that proxies run on the traffic. A `TrafficExtension` can do the same, and Lua too.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/#WasmPlugin
 */
export class WasmPlugin extends MeshResource {
  private readonly props: WasmPluginProps;

  /** Throws if a value is bad. */
  constructor(scope: Construct, id: string, props: WasmPluginProps) {
    checkArguments('WasmPlugin', { url: wasmUrlProblem(props.url), ...extensionProblems(props), ...wasmProblems(props) });
    super(scope, id, istio.WasmPlugin.GVK, metadataIn(props.target?._home, props.metadata));
    this.props = frozen(props);
  }

  /** @internal */
  public _spec(): istio.WasmPluginSpec {
    this.props.target?._needProxies();
    return {
      ...this.props.target?._render(this),
      url: this.props.url,
      phase: renderPhase(this.props.phase),
      ...renderExtension(this.props),
      ...renderWasm(this.props),
    };
  }
}

/** One word is longer here than in a TrafficExtension. */
function renderPhase(phase: ExtensionPhase | undefined): istio.WasmPluginPhase | undefined {
  return phase === ExtensionPhase.UNSPECIFIED
    ? istio.WasmPluginPhase.UNSPECIFIED_PHASE
    : phase as string | undefined as istio.WasmPluginPhase | undefined;
}

import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { charactersProblem } from '../validation/vocabulary/characters';

const MAX_CHARACTERS = 2048;

/**
 * The value of an environment variable that a WebAssembly module sees.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/#EnvVar
 */
export class WasmEnvValue {
  /** A value, at most 2048 characters. Throws if it is longer. */
  public static inline(value: string): WasmEnvValue {
    checkArguments('WasmEnvValue.inline', { value: charactersProblem(value, MAX_CHARACTERS) });
    return new WasmEnvValue(istio.WasmEnvValueSource.INLINE, value);
  }

  /** The value that the variable has in the proxy. Where the proxy lacks it, so does the module. */
  public static fromHost(): WasmEnvValue {
    return new WasmEnvValue(istio.WasmEnvValueSource.HOST);
  }

  private constructor(private readonly source: istio.WasmEnvValueSource, private readonly value?: string) {}

  /** @internal */
  public _render(name: string): istio.WasmEnvVar {
    return { name, valueFrom: this.source, value: this.value };
  }
}

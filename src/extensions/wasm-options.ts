import { WasmEnvValue } from './wasm-env-value';
import { WasmFailStrategy } from './wasm-fail-strategy';
import { WasmPluginType } from './wasm-plugin-type';
import { WasmPullPolicy } from './wasm-pull-policy';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { bytesProblem } from '../validation/vocabulary/bytes';
import { entryProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';
import { Problem, problemIf } from '../validation/vocabulary/problem';
import { sha256Problem } from '../validation/vocabulary/sha256';

const MAX_SECRET_BYTES = 253;
const MAX_NAME_BYTES = 256;
const MAX_VARIABLES = 256;

/** How a WebAssembly module is fetched, set up and run. */
export interface WasmOptions {
  /**
   * SHA-256 checksum of the module or image, 64 hexadecimal digits in lower case. One that is part of the URL must be the same.
   *
   * @default - the module is not checked
   */
  readonly sha256?: string;

  /**
   * When the module is pulled.
   *
   * @default WasmPullPolicy.UNSPECIFIED
   */
  readonly imagePullPolicy?: WasmPullPolicy;

  /**
   * Name of a secret, in the namespace of this object, by which the registry lets the image be pulled; at most 253 bytes.
   *
   * @default - the registry is asked without a secret
   */
  readonly imagePullSecret?: string;

  /**
   * Public key by which the module's signature would be checked. Istio does nothing with it.
   *
   * @default - no key
   */
  readonly verificationKey?: string;

  /**
   * What the module is told when it starts: plain data of any form.
   *
   * @default - nothing
   */
  readonly pluginConfig?: { [key: string]: any };

  /**
   * Which of several plugins in the module is run, at most 256 bytes.
   *
   * @default - the only one
   */
  readonly pluginName?: string;

  /**
   * What happens to requests when the module cannot be fetched, or fails.
   *
   * @default WasmFailStrategy.FAIL_CLOSE
   */
  readonly failStrategy?: WasmFailStrategy;

  /**
   * Environment variables of the module by name, at most 256 of them. A name has at most 256 bytes.
   *
   * @default - none
   */
  readonly env?: { [name: string]: WasmEnvValue };

  /**
   * What the module works on.
   *
   * @default WasmPluginType.HTTP
   */
  readonly pluginType?: WasmPluginType;
}

export function wasmProblems({ sha256, imagePullSecret, pluginName, env }: WasmOptions): Problems {
  return {
    sha256: ifGiven(sha256, sha256Problem),
    imagePullSecret: ifGiven(imagePullSecret, name => nameProblem(name, MAX_SECRET_BYTES, 'use the name of a secret')),
    pluginName: ifGiven(pluginName, name => nameProblem(name, MAX_NAME_BYTES, 'use the name of a plugin')),
    env: ifGiven(env, variables => variablesProblem(Object.keys(variables).length)),
    ...entryProblem('env', env, name => nameProblem(name, MAX_NAME_BYTES, 'use the name of a variable')),
  };
}

export function renderWasm(options: WasmOptions): Omit<istio.TrafficExtensionWasm, 'url'> {
  const { imagePullPolicy, failStrategy, pluginType, env } = options;
  return {
    sha256: options.sha256,
    imagePullPolicy: imagePullPolicy as string | undefined as istio.WasmPullPolicy | undefined,
    imagePullSecret: options.imagePullSecret,
    verificationKey: options.verificationKey,
    pluginConfig: options.pluginConfig,
    pluginName: options.pluginName,
    failStrategy: failStrategy as string | undefined as istio.WasmFailStrategy | undefined,
    vmConfig: env && { env: Object.entries(env).map(([name, value]) => value._render(name)) },
    type: pluginType as string | undefined as istio.WasmPluginType | undefined,
  };
}

function nameProblem(name: string, maxBytes: number, fix: string): Problem {
  return emptyProblem(name, fix) ?? bytesProblem(name, maxBytes);
}

function variablesProblem(count: number): Problem {
  return problemIf(count > MAX_VARIABLES, `got ${count} variables`, `use at most ${MAX_VARIABLES}`);
}

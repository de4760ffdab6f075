import { POLICY_TARGETS } from './policy-targets';
import { ExtensionPhase } from '../../src/extensions/extension-phase';
import { ExtensionProps } from '../../src/extensions/extension-props';
import { WasmEnvValue } from '../../src/extensions/wasm-env-value';
import { WasmFailStrategy } from '../../src/extensions/wasm-fail-strategy';
import { WasmOptions } from '../../src/extensions/wasm-options';
import { WasmPluginType } from '../../src/extensions/wasm-plugin-type';
import { WasmPullPolicy } from '../../src/extensions/wasm-pull-policy';
import { WorkloadMode } from '../../src/extensions/workload-mode';

/** Options that together say where an extension can be. */
export const EXTENSIONS: ExtensionProps[] = [
  ...POLICY_TARGETS.map(target => ({ target })),
  ...Object.values(ExtensionPhase).map(phase => ({ phase })),
  { priority: 0, match: Object.values(WorkloadMode).map(mode => ({ mode, ports: [80] })) },
];

/** Options that together say how a WebAssembly module can be run. */
export const MODULES: WasmOptions[] = [
  {
    sha256: 'f'.repeat(64),
    imagePullSecret: 'registry',
    verificationKey: 'key',
    pluginConfig: { limit: 0 },
    pluginName: 'root',
    env: { LEVEL: WasmEnvValue.inline('debug'), TRUST_DOMAIN: WasmEnvValue.fromHost() },
  },
  ...Object.values(WasmPullPolicy).map(imagePullPolicy => ({ imagePullPolicy })),
  ...Object.values(WasmFailStrategy).map(failStrategy => ({ failStrategy })),
  ...Object.values(WasmPluginType).map(pluginType => ({ pluginType })),
];

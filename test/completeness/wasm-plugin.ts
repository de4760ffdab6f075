import { Chart } from 'cdk8s';
import { EXTENSIONS, MODULES } from './extensions';
import { WasmPlugin } from '../../src/extensions/wasm-plugin';

export function everyField(chart: Chart): void {
  [...EXTENSIONS, ...MODULES].forEach((props, index) => new WasmPlugin(chart, `Plugin${index}`, { url: 'file:///opt/filter.wasm', ...props }));
}

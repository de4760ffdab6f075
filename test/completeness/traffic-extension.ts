import { Chart } from 'cdk8s';
import { EXTENSIONS, MODULES } from './extensions';
import { TrafficExtension } from '../../src/extensions/traffic-extension';
import { TrafficFilter } from '../../src/extensions/traffic-filter';

export function everyField(chart: Chart): void {
  EXTENSIONS.forEach((props, index) =>
    new TrafficExtension(chart, `Extension${index}`, { ...props, filter: TrafficFilter.lua('function envoy_on_request(handle) end') }));
  MODULES.forEach((options, index) =>
    new TrafficExtension(chart, `Module${index}`, { filter: TrafficFilter.wasm('file:///opt/filter.wasm', options) }));
}

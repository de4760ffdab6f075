import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { ExtensionPhase } from '../../src/extensions/extension-phase';
import { TrafficExtension, TrafficExtensionProps } from '../../src/extensions/traffic-extension';
import { TrafficFilter } from '../../src/extensions/traffic-filter';
import { WasmFailStrategy } from '../../src/extensions/wasm-fail-strategy';

const SCRIPT = 'function envoy_on_request(handle)\n  handle:headers():add("x-lua", "yes")\nend\n';

function chartIn(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function extension(props: Partial<TrafficExtensionProps> = {}, chart = chartIn()): TrafficExtension {
  return new TrafficExtension(chart, 'Extension', { filter: TrafficFilter.lua(SCRIPT), ...props });
}

test('the default child is the object in the manifest', () => {
  const subject = extension();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a script in Lua', () => {
  const chart = chartIn();
  extension({ phase: ExtensionPhase.STATS, priority: -1, match: [{ ports: [80] }] }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'extensions.istio.io/v1alpha1',
    kind: 'TrafficExtension',
    metadata: { name: 'shop-extension', namespace: 'shop' },
    spec: { lua: { inlineCode: SCRIPT }, phase: 'STATS', priority: -1, match: [{ ports: [{ number: 80 }] }] },
  }]);
});

test('renders a WebAssembly module', () => {
  const chart = chartIn();
  extension({
    phase: ExtensionPhase.UNSPECIFIED,
    filter: TrafficFilter.wasm('ghcr.io/example/filter:v1', { pluginConfig: { limit: 0 }, failStrategy: WasmFailStrategy.FAIL_RELOAD }),
  }, chart);
  expect(Testing.synth(chart)[0].spec).toEqual({
    wasm: { url: 'ghcr.io/example/filter:v1', pluginConfig: { limit: 0 }, failStrategy: 'FAIL_RELOAD' },
    phase: 'UNSPECIFIED',
  });
});

test('is for a service of another chart, and lands in its namespace', () => {
  const app = Testing.app();
  const service = new ApiObject(chartIn('shop', app), 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } });
  const target = PolicyTarget.service(MeshService.fromApiObject(service));
  const subject = extension({ target }, chartIn('edge', app));
  expect(subject.namespace).toBe('shop');
  expect(subject._spec().targetRefs).toEqual([{ group: '', kind: 'Service', name: 'web' }]);
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = extension();
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/lua/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec.lua).toEqual({ inlineCode: SCRIPT, novelty: 1 });
});

test('fails when the priority is none', () => {
  expect(() => extension({ priority: 0.5 }))
    .toThrow(new Error('TrafficExtension: priority: got 0.5; use a whole number from -2147483648 to 2147483647'));
});

test.each<[() => unknown, string]>([
  [() => TrafficFilter.lua(''), 'TrafficFilter.lua: inlineCode: got ""; use a script with envoy_on_request or envoy_on_response'],
  [() => TrafficFilter.lua('é'.repeat(32769)), 'TrafficFilter.lua: inlineCode: got 65538 bytes; use at most 65536'],
  [() => TrafficFilter.wasm('oci://ghcr.io/example/filter', { sha256: 'A'.repeat(64) }),
    `TrafficFilter.wasm: sha256: got "${'A'.repeat(64)}"; use 64 hexadecimal digits in lower case`],
])('fails when the code is bad: %#', (write, message) => {
  expect(write).toThrow(new Error(message));
});

import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { ExtensionPhase } from '../../src/extensions/extension-phase';
import { WasmEnvValue } from '../../src/extensions/wasm-env-value';
import { WasmFailStrategy } from '../../src/extensions/wasm-fail-strategy';
import { WasmPlugin, WasmPluginProps } from '../../src/extensions/wasm-plugin';
import { WasmPluginType } from '../../src/extensions/wasm-plugin-type';
import { WasmPullPolicy } from '../../src/extensions/wasm-pull-policy';
import { WorkloadMode } from '../../src/extensions/workload-mode';
import { IngressGateway } from '../../src/gateway/ingress-gateway';

const URL = 'oci://ghcr.io/example/filter:v1';
const HASH = 'f'.repeat(64);

function chartIn(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function plugin(props: Partial<WasmPluginProps> = {}, chart = chartIn()): WasmPlugin {
  return new WasmPlugin(chart, 'Plugin', { url: URL, ...props });
}

test('the default child is the object in the manifest', () => {
  const subject = plugin();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a module and where it runs', () => {
  const chart = chartIn();
  plugin({
    target: PolicyTarget.workloads({ app: 'web' }),
    phase: ExtensionPhase.AUTHN,
    priority: 0,
    match: [{ mode: WorkloadMode.SERVER, ports: [8080, 8443] }, {}],
    sha256: HASH,
    imagePullPolicy: WasmPullPolicy.ALWAYS,
    imagePullSecret: 'registry',
    verificationKey: 'key',
    pluginName: 'root',
    pluginConfig: { realm: 'shop', rules: [{ prefix: '/', allow: false }], limit: 0 },
    failStrategy: WasmFailStrategy.FAIL_OPEN,
    pluginType: WasmPluginType.NETWORK,
    env: { LEVEL: WasmEnvValue.inline(''), TRUST_DOMAIN: WasmEnvValue.fromHost() },
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'extensions.istio.io/v1alpha1',
    kind: 'WasmPlugin',
    metadata: { name: 'shop-plugin', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      url: URL,
      phase: 'AUTHN',
      priority: 0,
      match: [{ mode: 'SERVER', ports: [{ number: 8080 }, { number: 8443 }] }, {}],
      sha256: HASH,
      imagePullPolicy: 'Always',
      imagePullSecret: 'registry',
      verificationKey: 'key',
      pluginName: 'root',
      pluginConfig: { realm: 'shop', rules: [{ prefix: '/', allow: false }], limit: 0 },
      failStrategy: 'FAIL_OPEN',
      type: 'NETWORK',
      vmConfig: { env: [{ name: 'LEVEL', valueFrom: 'INLINE', value: '' }, { name: 'TRUST_DOMAIN', valueFrom: 'HOST' }] },
    },
  }]);
});

test('renders only the URL where nothing else is said', () => {
  expect(plugin()._spec()).toEqual({ url: URL });
});

test('has a word of its own for the phase that is not said', () => {
  expect(plugin({ phase: ExtensionPhase.UNSPECIFIED })._spec().phase).toBe('UNSPECIFIED_PHASE');
});

test('is for the workload of another chart, and lands in its namespace', () => {
  const app = Testing.app();
  const ingress = new IngressGateway(chartIn('edge', app), 'Ingress', { labels: { edge: 'public' } });
  const subject = plugin({ target: PolicyTarget.workload(ingress) }, chartIn('shop', app));
  expect(subject.namespace).toBe('edge');
  expect(subject._spec()).toEqual({ selector: { matchLabels: { edge: 'public' } }, url: URL });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = plugin();
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec).toEqual({ url: URL, novelty: 1 });
});

test('keeps what it was made of', () => {
  const pluginConfig: { [key: string]: unknown } = { realm: 'shop' };
  const subject = plugin({ pluginConfig });
  pluginConfig.realm = 'other';
  expect(subject._spec().pluginConfig).toEqual({ realm: 'shop' });
});

test.each(['ghcr.io/example/filter:v1', 'https://example.com/filter.wasm', 'file:///opt/filter.wasm', '1.2.3.4:5000/filter'])('takes the URL %s', url => {
  const chart = chartIn();
  plugin({ url }, chart);
  expect(Testing.synth(chart)[0].spec.url).toBe(url);
});

test.each(['', 'ftp://example.com/filter.wasm', 'localhost:5000/filter'])('fails when the URL is %j', url => {
  expect(() => plugin({ url })).toThrow(new Error(`WasmPlugin: url: got "${url}"; `
    + 'use an OCI image such as "ghcr.io/example/filter:v1", or an oci://, https://, http:// or file:// URL'));
});

test('reports all bad values in one error', () => {
  expect(() => plugin({
    match: [{ ports: [80, 0, 80] }],
    priority: 2147483648,
    sha256: 'abc',
    imagePullSecret: '',
    pluginName: 'é'.repeat(129),
    env: { '': WasmEnvValue.fromHost() },
  })).toThrow(new Error([
    'WasmPlugin: match[0].ports[1]: got 0; use a whole number from 1 to 65535',
    'WasmPlugin: match[0].ports[2]: got 80; use each one once',
    'WasmPlugin: priority: got 2147483648; use a whole number from -2147483648 to 2147483647',
    'WasmPlugin: sha256: got "abc"; use 64 hexadecimal digits in lower case',
    'WasmPlugin: imagePullSecret: got ""; use the name of a secret',
    'WasmPlugin: pluginName: got 258 bytes; use at most 256',
    'WasmPlugin: env[""]: got ""; use the name of a variable',
  ].join('\n')));
});

test('fails when there are too many variables, or one is too long', () => {
  const env = Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`V${index}`, WasmEnvValue.fromHost()]));
  expect(() => plugin({ env })).toThrow(new Error('WasmPlugin: env: got 257 variables; use at most 256'));
  expect(() => WasmEnvValue.inline('x'.repeat(2049))).toThrow(new Error('WasmEnvValue.inline: value: got 2049 characters; use at most 2048'));
});

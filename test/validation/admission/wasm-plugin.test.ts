import { validateWasmPlugin } from '../../../src/validation/admission/wasm-plugin';

function judge(spec: object, metadata: object = {}): string[] {
  return validateWasmPlugin({ apiVersion: 'extensions.istio.io/v1alpha1', kind: 'WasmPlugin', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

test('accepts a plugin', () => {
  expect(judge({ url: 'oci://registry/x:v1', pluginName: 'x'.repeat(256), vmConfig: { env: [{ name: 'A' }] } })).toEqual([]);
});

test('counts bytes where the schema counts characters', () => {
  expect(judge({ url: 'oci://a/b', imagePullSecret: 'é'.repeat(127), pluginName: 'é'.repeat(129), vmConfig: { env: [{ name: 'é'.repeat(129) }] } })).toEqual([
    'MESH1901 spec.imagePullSecret: got 254 bytes',
    'MESH1901 spec.pluginName: got 258 bytes',
    'MESH1901 spec.vmConfig.env[0].name: got 258 bytes',
  ]);
});

test('looks at where it is attached', () => {
  expect(judge({ url: 'oci://a/b', selector: {} })).toEqual(['MESH1701 spec.selector: has no labels']);
});

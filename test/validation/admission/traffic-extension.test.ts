import { validateTrafficExtension } from '../../../src/validation/admission/traffic-extension';

function judge(spec: object, metadata: object = {}): string[] {
  return validateTrafficExtension({ apiVersion: 'extensions.istio.io/v1alpha1', kind: 'TrafficExtension', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

test('accepts a script and a module', () => {
  expect(judge({ lua: { inlineCode: 'function envoy_on_request(handle) end' } })).toEqual([]);
  expect(judge({ wasm: { url: 'oci://a/b' } })).toEqual([]);
});

test('counts bytes where the schema counts characters', () => {
  expect(judge({ lua: { inlineCode: 'é'.repeat(32769) } })).toEqual(['MESH1911 spec.lua.inlineCode: got 65538 bytes']);
  expect(judge({ wasm: { url: 'oci://a/b', pluginName: 'é'.repeat(129) } })).toEqual(['MESH1901 spec.wasm.pluginName: got 258 bytes']);
});

test('looks at where it is attached', () => {
  expect(judge({ wasm: { url: 'oci://a/b' }, targetRefs: [{ kind: 'Pod', name: 'a' }] })).toEqual(['MESH1702 spec.targetRefs[0].kind: got "/Pod"']);
});

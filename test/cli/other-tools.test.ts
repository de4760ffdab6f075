import { isOfAnotherTool } from '../../src/cli/other-tools';

test.each([
  ['mesh.yaml', 'apiVersion: v1\nkind: Service\n'],
  ['mesh.yaml', '# routes\n---\n"kind": Service\n'],
  ['mesh.yaml', '--- {apiVersion: v1, kind: Service}\n'],
  ['mesh.yaml', '- apiVersion: v1\n  kind: Service\n'],
  ['mesh.json', '{\n  "metadata": {},\n  "kind": "Service"\n}\n'],
  ['mesh.yaml', 'metadata: {name: a\n'],
  ['mesh.yaml', 'metadata: {name: a}\n---\nhello\n'],
])('%s with %j may hold objects', (name, text) => {
  expect(isOfAnotherTool(name, text)).toBe(false);
});

test.each([
  ['values.yaml', 'ingress:\n  kind: Gateway\nimage: {tag: 1}\n'],
  ['kustomization.yaml', 'resources: [mesh.yaml]\n'],
  ['charts/mesh/Chart.yaml', 'apiVersion: v2\nname: mesh\n'],
  ['package.json', '{"name": "mesh", "version": "1.0.0"}\n'],
])('%s with %j is of another tool', (name, text) => {
  expect(isOfAnotherTool(name, text)).toBe(true);
});

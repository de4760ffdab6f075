import { meshConfigTypes } from '../../../tools/schema/mesh-config';
import { shortNames } from '../../../tools/schema/mesh-config-names';

test('names are short unless they would be the same', () => {
  expect([...shortNames(['istio.mesh.v1alpha1.A.Mode', 'istio.mesh.v1alpha1.B.Mode', 'istio.mesh.v1alpha1.A.TLSConfig']).values()])
    .toEqual(['AMode', 'BMode', 'TlsConfig']);
});

test('writes a struct for a message and an enum for an enum', () => {
  const text = meshConfigTypes('1.2.3', {
    roots: ['istio.mesh.v1alpha1.Mesh'],
    messages: {
      'istio.mesh.v1alpha1.Mesh': [
        { name: 'port', type: 'int32', oneOf: 'x' },
        { name: 'modes', enum: 'istio.mesh.v1alpha1.Mode', list: true, oneOf: 'x' },
        { name: 'empty', message: 'istio.mesh.v1alpha1.Empty', map: true, deprecated: true },
      ],
      'istio.mesh.v1alpha1.Empty': [],
    },
    enums: { 'istio.mesh.v1alpha1.Mode': ['ON'] },
  });
  expect(text).toContain('export enum Mode {\n  /** Value `ON`. */\n  ON = "ON",\n}');
  expect(text).toContain('   * A whole number.\n   * Excludes `modes`.\n');
  expect(text).toContain('readonly modes?: Mode[];');
  expect(text).toContain('@deprecated Istio marks it so\n   */\n  readonly empty?: { [key: string]: { [key: string]: any } };');
});

test('knows every type, or fails', () => {
  expect(() => meshConfigTypes('1', { roots: [], messages: { 'istio.mesh.v1alpha1.M': [{ name: 'a', type: 'Any' }] }, enums: {} })).toThrow('unknown type Any');
});

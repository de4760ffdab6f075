import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { DEFAULT_SURROUNDINGS, Undeclared } from '../../../src/analysis/model/surroundings';
import { Manifest } from '../../../src/validation/manifest';

const object = (apiVersion: string, kind: string, name: string, spec?: object): Manifest => ({ apiVersion, kind, metadata: { name, namespace: 'shop' }, spec });
const NAMESPACE: Manifest = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const find = (objects: Manifest[], undeclared = Undeclared.INFER) =>
  new MeshModel([objects], undefined, { ...DEFAULT_SURROUNDINGS, undeclared }).secrets.find('cert', 'shop').is;

test.each([
  ['a Secret', object('v1', 'Secret', 'cert')],
  ['a Certificate', object('cert-manager.io/v1', 'Certificate', 'any', { secretName: 'cert' })],
  ['a SealedSecret', object('bitnami.com/v1alpha1', 'SealedSecret', 'cert')],
  ['an ExternalSecret', object('external-secrets.io/v1', 'ExternalSecret', 'cert', {})],
  ['an ExternalSecret of another name', object('external-secrets.io/v1', 'ExternalSecret', 'any', { target: { name: 'cert' } })],
  ['a VaultStaticSecret', object('secrets.hashicorp.com/v1beta1', 'VaultStaticSecret', 'any', { destination: { name: 'cert' } })],
])('a Secret is known by %s', (_, maker) => {
  expect(find([maker])).toBe('known');
});

test('a Secret is at most doubtful where others are in its namespace, for it is often kept out of manifests', () => {
  expect(find([NAMESPACE, object('v1', 'Secret', 'other')])).toBe('doubtful');
  expect(find([NAMESPACE])).toBe('unknown');
  expect(find([NAMESPACE], Undeclared.DENY)).toBe('absent');
});

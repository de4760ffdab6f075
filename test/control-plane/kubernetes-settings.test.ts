import { merged } from '../../src/control-plane/kubernetes/merge';
import { withKubernetesSettings } from '../../src/control-plane/kubernetes/settings';
import { manifestsOf } from '../../src/control-plane/manifests';
import { installationOf } from '../../src/control-plane/values/installation';
import { optionsOfSpec } from '../../src/control-plane/values/operator-spec';

test('maps are joined, null takes away, lists are replaced but for those with keys', () => {
  expect(merged(
    { a: { b: 1, c: 2 }, args: [1, 2], env: [{ name: 'X', value: '1' }, { name: 'Y', value: '2' }] },
    { a: { b: null }, args: [3], env: [{ name: 'Y', value: '3' }, { name: 'Z', value: '4' }] },
  )).toEqual({ a: { c: 2 }, args: [3], env: [{ name: 'X', value: '1' }, { name: 'Y', value: '3' }, { name: 'Z', value: '4' }] });
});

test('new items stand where the patch has them, before those that it says nothing of', () => {
  const named = (...names: string[]) => ({ env: names.map(name => ({ name })) });
  expect(merged(named('A', 'B', 'C'), named('X', 'B', 'Y'))).toEqual(named('X', 'A', 'B', 'Y', 'C'));
});

test('only the object of the component is patched', () => {
  const deployment = (name: string) => ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: {} });
  const patched = withKubernetesSettings([deployment('a'), deployment('b')], { kind: 'Deployment', name: 'b', container: 'c' }, { replicaCount: 3 });
  expect(patched.map(({ spec }) => spec)).toEqual([{}, { replicas: 3 }]);
});

test('settings of Kubernetes reach Deployment, Service, autoscaler and budget', () => {
  const objects = manifestsOf(installationOf(optionsOfSpec({
    profile: 'minimal',
    components: {
      pilot: {
        k8s: {
          env: [{ name: 'A', value: 'b' }],
          hpaSpec: { minReplicas: 2, maxReplicas: 7 },
          podDisruptionBudget: { maxUnavailable: 1 },
          serviceAnnotations: { c: 'd' },
          nodeSelector: { disk: 'fast' },
        },
      },
    },
  })));
  const spec = (kind: string) => objects.find(object => object.kind === kind && object.metadata.name === 'istiod')!.spec;
  expect(spec('Deployment').template.spec.nodeSelector).toEqual({ disk: 'fast' });
  expect(spec('Deployment').template.spec.containers[0].env).toContainEqual({ name: 'A', value: 'b' });
  expect(spec('HorizontalPodAutoscaler')).toMatchObject({ minReplicas: 2, maxReplicas: 7 });
  expect(spec('PodDisruptionBudget')).toMatchObject({ maxUnavailable: 1 });
  expect(spec('PodDisruptionBudget')).not.toHaveProperty('minAvailable');
  expect(objects.find(object => object.kind === 'Service')!.metadata.annotations).toEqual({ c: 'd' });
});

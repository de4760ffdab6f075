import { ApiObject } from 'cdk8s';
import { shopChart } from './shop';
import { Pods } from '../../src/mesh/pods';

const TEMPLATE = {
  metadata: { labels: { app: 'web' }, annotations: { 'sidecar.istio.io/rewriteAppHTTPProbers': 'false' } },
  spec: { serviceAccountName: 'web', initContainers: [{ ports: [{ name: 'admin', containerPort: 9000 }] }], containers: [{}, { ports: [{ containerPort: 80 }] }] },
};

function podsOf(kind: string, manifest: object): Pods {
  return Pods.of(new ApiObject(shopChart(), 'Pods', { apiVersion: 'example.com/v1', kind, metadata: { name: 'web' }, ...manifest }));
}

test.each([
  ['Deployment', { spec: { selector: { matchLabels: { app: 'web', tier: 'a' } }, template: TEMPLATE } }, { app: 'web', tier: 'a' }],
  ['Job', { spec: { template: TEMPLATE } }, { app: 'web' }],
  ['CronJob', { spec: { jobTemplate: { spec: { template: TEMPLATE } } } }, { app: 'web' }],
  ['Pod', { metadata: { name: 'web', ...TEMPLATE.metadata }, spec: TEMPLATE.spec }, { app: 'web' }],
])('a %s says what its pods are', (kind, manifest, labels) => {
  const pods = podsOf(kind, manifest);
  expect(pods.namespace).toBe('shop');
  expect(pods.name).toBe(`${kind} web`);
  expect(pods.labels()).toEqual(labels);
  expect(pods.serviceAccount()).toBe('web');
  expect(pods.port('admin')).toBe(9000);
  expect(pods.port('http')).toBeUndefined();
  expect(pods.keepsProbes).toBe(true);
});

test('fails when there is no template of pods', () => {
  expect(() => podsOf('ConfigMap', {}).labels()).toThrow(new Error('ConfigMap web has no pod template; use a Deployment or the like'));
});

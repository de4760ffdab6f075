import { isTakenBy } from '../../../src/analysis/model/control-plane';
import { MeshModel } from '../../../src/analysis/model/mesh-model';
import { Manifest } from '../../../src/validation/manifest';

const WEBHOOKS: Manifest = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'MutatingWebhookConfiguration',
  metadata: { name: 'injector', labels: { 'istio.io/rev': '1-0', 'istio.io/tag': 'prod' } },
  webhooks: [{
    name: 'sidecar-injector.istio.io',
    clientConfig: { service: { name: 'istiod', namespace: 'istio-system' } },
    namespaceSelector: { matchExpressions: [{ key: 'istio.io/rev', operator: 'In', values: ['canary'] }] },
  }],
};
const ISTIOD: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'istiod', namespace: 'istio-system' },
  spec: {
    template: {
      metadata: { labels: { 'app': 'istiod', 'istio.io/rev': '1-1' } },
      spec: { containers: [{ name: 'discovery', env: [{ name: 'A', value: 'b' }, { name: 'C', valueFrom: {} }] }] },
    },
  },
};
const configMap = (values: string): Manifest =>
  ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'istio-sidecar-injector', namespace: 'istio-system' }, data: { values } });

describe('the control plane of the manifests', () => {
  const { controlPlane, workloads } = new MeshModel([[WEBHOOKS, ISTIOD]]);

  test('has the revisions of webhooks, their tags and istiod', () => {
    expect([...controlPlane.revisions].sort()).toEqual(['1-0', '1-1', 'canary', 'prod']);
    expect(controlPlane.findRevision('prod').is).toBe('known');
    expect(controlPlane.findRevision('default').is).toBe('known');
    expect(controlPlane.findRevision('other').is).toBe('doubtful');
    expect(new MeshModel([[]]).controlPlane.findRevision('other').is).toBe('unknown');
  });

  test('has webhooks that take pods by labels of their namespace', () => {
    expect(controlPlane.injectors).toMatchObject([{ name: 'sidecar-injector.istio.io', service: { name: 'istiod' }, path: 'webhooks[0]' }]);
    expect(isTakenBy(controlPlane.injectors[0], workloads.all[0], { 'istio.io/rev': 'canary' })).toBe(true);
    expect(isTakenBy(controlPlane.injectors[0], workloads.all[0], {})).toBe(false);
  });

  test('tells the settings of istiod', () => {
    expect(controlPlane.setting('A')).toBe('b');
    expect(controlPlane.setting('C')).toBeUndefined();
    expect(controlPlane.setting('D')).toBeUndefined();
  });

  test('injects by default only where its values say so', () => {
    const injects = (values: string) => new MeshModel([[configMap(values)]]).controlPlane.injectsByDefault;
    expect(injects('{"sidecarInjectorWebhook":{"enableNamespacesByDefault":true}}')).toBe(true);
    expect(injects('{}')).toBe(false);
    expect(injects('{{ template }}')).toBe(false);
  });
});

import { Size } from 'cdk8s';
import { addonChart, manifestsOf } from './chart';
import { AddonAccess } from '../../src/addons/addon-access';
import { imageLabel } from '../../src/addons/image-label';
import { Loki, LokiProps } from '../../src/addons/logging/loki';
import { addressOf, serverUrlProblem } from '../../src/addons/server-url';

function manifest(kind: string, props: LokiProps = {}): any {
  const chart = addonChart();
  new Loki(chart, 'Loki', props);
  return manifestsOf(chart, kind)[0];
}

test('loses its data with the pod unless there is storage', () => {
  const { volumes } = manifest('Deployment').spec.template.spec;
  expect(volumes).toEqual([
    { name: 'config', configMap: { name: 'loki' } },
    { name: 'data', emptyDir: {} },
    { name: 'tmp', emptyDir: {} },
  ]);
});

test('keeps its data in a volume of some size and class', () => {
  const props = { storage: { size: Size.gibibytes(10), storageClass: 'fast' } };
  expect(manifest('PersistentVolumeClaim', props).spec)
    .toEqual({ accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '10240Mi' } } });
  expect(manifest('Deployment', props).spec.template.spec.volumes[1]).toEqual({ name: 'data', persistentVolumeClaim: { claimName: 'loki' } });
});

test('starts anew when its configuration changes, and only then', () => {
  const checksum = (props?: LokiProps) => manifest('Deployment', props).spec.template.metadata.annotations['checksum/config'];
  expect(checksum()).toMatch(/^[0-9a-f]{64}$/);
  expect(checksum({ image: 'loki:3' })).toBe(checksum());
  const chart = addonChart();
  new Loki(chart, 'Loki', { metadata: { name: 'other' } });
  expect(manifestsOf(chart, 'ConfigMap')[0].metadata.name).toBe('other');
});

test('takes a name, labels and annotations', () => {
  const metadata = { name: 'audit', labels: { team: 'edge' }, annotations: { owner: 'me' } };
  expect(manifest('Service', { metadata }).metadata).toEqual({
    name: 'audit',
    namespace: 'istio-system',
    annotations: { owner: 'me' },
    labels: {
      'app.kubernetes.io/name': 'loki',
      'app.kubernetes.io/instance': 'audit',
      'app.kubernetes.io/component': 'single-binary',
      'app.kubernetes.io/part-of': 'istio-addons',
      'app.kubernetes.io/version': '3.6.7',
      'team': 'edge',
    },
  });
});

test('takes resources, and keeps the defaults of those not named', () => {
  const props = { resources: { memoryLimit: '4Gi', cpuLimit: '2' } };
  expect(manifest('Deployment', props).spec.template.spec.containers[0].resources)
    .toEqual({ requests: { cpu: '50m', memory: '256Mi' }, limits: { cpu: '2', memory: '4Gi' } });
});

test('lets other namespaces in', () => {
  expect(manifest('NetworkPolicy', { access: AddonAccess.namespaces('monitoring') }).spec.ingress[0].from).toEqual([
    { podSelector: {} },
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
  ]);
});

test('fails on a name that no namespace can have', () => {
  expect(() => AddonAccess.namespaces('a', 'B c')).toThrow('AddonAccess.namespaces: names[1]: got "B c"');
});

test.each([
  ['docker.io/grafana/loki:3.6.7', '3.6.7'],
  ['localhost:5000/loki:v3', 'v3'],
  ['loki:3@sha256:abc', '3'],
])('reads the version of %s', (image, version) => {
  expect(imageLabel(image)).toEqual({ 'app.kubernetes.io/version': version });
});

test.each(['loki', 'localhost:5000/loki', 'loki@sha256:abc'])('reads no version of %s', image => {
  expect(imageLabel(image)).toEqual({});
});

test.each(['http://loki:3100', 'https://logs.example.com/loki'])('%s is the URL of a server', url => {
  expect(serverUrlProblem(url)).toBeUndefined();
});

test.each(['loki:3100', '/loki', 'ftp://loki', 'http://', ''])('%s is no URL of a server', url => {
  expect(serverUrlProblem(url)).toMatchObject({ message: `got ${JSON.stringify(url)}` });
});

test('the address of a Service names its namespace if it has one', () => {
  const chart = addonChart();
  expect(addressOf(new Loki(chart, 'Loki').service)).toBe('loki.istio-system');
});

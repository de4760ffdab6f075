import { Kiali, KialiProps } from '../../../src/addons/kiali/kiali';
import { KialiLogin } from '../../../src/addons/kiali/kiali-login';
import { Prometheus } from '../../../src/addons/prometheus/prometheus';
import { addonChart, containerOf, fileOf, manifestsOf } from '../chart';

const METRICS = Prometheus.fromUrl('http://prometheus:9090');

function kiali(props: Partial<KialiProps> = {}) {
  const chart = addonChart();
  return { chart, made: new Kiali(chart, 'Kiali', { metrics: METRICS, ...props }) };
}

test('the default child is the Deployment', () => {
  const { made } = kiali();
  expect(made.node.defaultChild).toBe(made.deployment);
});

test('only looks, and asks nobody who he is', () => {
  expect(fileOf(kiali().chart, 'kiali', 'config.yaml')).toEqual({
    auth: { strategy: 'anonymous' },
    deployment: { cluster_wide_access: true, instance_name: 'kiali', namespace: 'istio-system', view_only_mode: true },
    external_services: {
      prometheus: { url: 'http://prometheus:9090' },
      grafana: { enabled: false },
      tracing: { enabled: false },
    },
    server: { port: 20001, web_root: '/kiali', observability: { metrics: { enabled: true, port: 9090 } } },
  });
});

test('changes objects if it may', () => {
  const { chart } = kiali({ canEdit: true });
  expect(fileOf(chart, 'kiali', 'config.yaml').deployment.view_only_mode).toBe(false);
  const verbs = new Set(manifestsOf(chart, 'ClusterRole')[0].rules.flatMap(({ verbs: some }: any) => some));
  expect([...verbs].sort()).toEqual(['create', 'delete', 'get', 'list', 'patch', 'watch']);
});

test('lets people in by their token, with a key out of a Secret', () => {
  const { chart, made } = kiali({ login: KialiLogin.token('kiali-session') });
  expect(fileOf(chart, 'kiali', 'config.yaml').auth).toEqual({ strategy: 'token' });
  expect(made.deployment.toJson().spec.template.spec.volumes[1])
    .toEqual({ name: 'signing-key', secret: { secretName: 'kiali-session', items: [{ key: 'key', path: 'value.txt' }] } });
  expect(containerOf(made.deployment).volumeMounts[1])
    .toEqual({ name: 'signing-key', mountPath: '/kiali-override-secrets/login-token-signing-key', readOnly: true });
});

test('fails on a Secret without a name', () => {
  expect(() => KialiLogin.token('')).toThrow('KialiLogin.token: secret: got ""; use the name of a secret');
});

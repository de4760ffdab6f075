import { Duration, Testing } from 'cdk8s';
import { MeshRules } from '../../../src/addons/prometheus/mesh-rules';
import { Prometheus, PrometheusProps } from '../../../src/addons/prometheus/prometheus';
import { PrometheusRule } from '../../../src/addons/prometheus/rule';
import { addonChart, containerOf, fileOf, manifestsOf } from '../chart';

function prometheus(props: PrometheusProps = {}) {
  const chart = addonChart();
  return { chart, made: new Prometheus(chart, 'Prometheus', props) };
}

test('the default child is the Deployment', () => {
  const { made } = prometheus();
  expect(made.node.defaultChild).toBe(made.deployment);
});

test('has the Service, ports and selector of Istio\'s sample', () => {
  expect(prometheus().made.service.toJson().spec).toEqual({
    type: 'ClusterIP',
    ports: [{ name: 'http', port: 9090, targetPort: 9090, protocol: 'TCP' }],
    selector: {
      'app.kubernetes.io/name': 'prometheus', 'app.kubernetes.io/instance': 'prometheus', 'app.kubernetes.io/component': 'server',
    },
  });
});

test('scrapes these jobs', () => {
  const { scrape_configs } = fileOf(prometheus().chart, 'prometheus', 'prometheus.yml');
  expect(scrape_configs.map(({ job_name }: any) => job_name)).toEqual([
    'prometheus', 'kubernetes-api-servers', 'kubernetes-nodes', 'kubernetes-nodes-cadvisor', 'kubernetes-pods', 'kubernetes-pods-slow',
    'kubernetes-service-endpoints', 'kubernetes-service-endpoints-slow',
  ]);
});

test('scrapes servers besides', () => {
  const targets = [{ job: 'vm', hosts: ['10.0.0.1:15020'], path: '/stats/prometheus', labels: { site: 'cellar' } }];
  const { scrape_configs } = fileOf(prometheus({ targets }).chart, 'prometheus', 'prometheus.yml');
  expect(scrape_configs.at(-1)).toEqual({
    job_name: 'vm', metrics_path: '/stats/prometheus', static_configs: [{ targets: ['10.0.0.1:15020'], labels: { site: 'cellar' } }],
  });
});

test('keeps metrics for 15 days, or as long as is said', () => {
  expect(containerOf(prometheus().made.deployment).args).toContain('--storage.tsdb.retention.time=1296000s');
  expect(containerOf(prometheus({ retention: Duration.hours(6) }).made.deployment).args).toContain('--storage.tsdb.retention.time=21600s');
});

test('follows its configuration without a restart', () => {
  const { made } = prometheus();
  expect(containerOf(made.deployment).args).toContain('--enable-feature=auto-reload-config');
  expect(made.deployment.toJson().spec.template.metadata.annotations).toBeUndefined();
});

test('has the rules of the library, or others, and more', () => {
  const { chart, made } = prometheus();
  made.addRules({ name: 'mine', interval: Duration.minutes(1), rules: [PrometheusRule.record('job:up:sum', 'sum by (job) (up)')] });
  const { groups } = fileOf(chart, 'prometheus', 'rules.yml');
  expect(groups.map(({ name }: any) => name)).toEqual([...MeshRules.standard().map(({ name }) => name), 'mine']);
  expect(groups.at(-1)).toEqual({ name: 'mine', interval: '60s', rules: [{ record: 'job:up:sum', expr: 'sum by (job) (up)' }] });
  expect(fileOf(prometheus({ rules: [] }).chart, 'prometheus', 'rules.yml')).toEqual({ groups: [] });
});

test('names its objects of the cluster after its namespace', () => {
  const { chart } = prometheus();
  const [role] = manifestsOf(chart, 'ClusterRole');
  const [binding] = manifestsOf(chart, 'ClusterRoleBinding');
  expect(role.metadata.name).toBe('prometheus-istio-system');
  expect(role.metadata.namespace).toBeUndefined();
  expect(binding.roleRef.name).toBe('prometheus-istio-system');
  expect(binding.subjects).toEqual([{ kind: 'ServiceAccount', name: 'prometheus', namespace: 'istio-system' }]);
});

test('its URL names its namespace', () => {
  expect(prometheus().made.url).toBe('http://prometheus.istio-system:9090');
});

test('is valid', () => {
  expect(() => Testing.synth(prometheus().chart)).not.toThrow();
});

test('fails on a URL that is none', () => {
  expect(() => Prometheus.fromUrl('prometheus:9090'))
    .toThrow('Prometheus.fromUrl: url: got "prometheus:9090"; use a URL that begins with http:// or https:// and a host');
});

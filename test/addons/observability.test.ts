import * as fs from 'fs';
import * as path from 'path';
import { ApiObject, Chart, Duration, JsonPatch, Size, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { addonChart, containerOf, fileOf, manifestsOf } from './chart';
import { AddonAccess } from '../../src/addons/addon-access';
import { AddonRelease } from '../../src/addons/addon-image';
import { AddonRoute } from '../../src/addons/addon-route';
import { Grafana } from '../../src/addons/grafana/grafana';
import { GrafanaLogin } from '../../src/addons/grafana/grafana-login';
import { Kiali } from '../../src/addons/kiali/kiali';
import { KialiLogin } from '../../src/addons/kiali/kiali-login';
import { Loki } from '../../src/addons/logging/loki';
import { Observability } from '../../src/addons/observability';
import { ObservabilityProps } from '../../src/addons/observability-props';
import { Prometheus } from '../../src/addons/prometheus/prometheus';
import { RouteAuthentication } from '../../src/addons/route-authentication';
import { Jaeger } from '../../src/addons/tracing/jaeger';
import { SpanProtocol } from '../../src/addons/tracing/trace-store';
import { Zipkin } from '../../src/addons/tracing/zipkin';
import { ControlPlane } from '../../src/control-plane/control-plane';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';

function standard(props: ObservabilityProps = {}): { chart: Chart; made: Observability } {
  const chart = addonChart();
  return { chart, made: Observability.standard(chart, 'Observability', props) };
}

function dataSources(chart: Chart): any[] {
  return fileOf(chart, 'grafana', 'data-sources.yaml').datasources.map(({ uid, type, url }: any) => ({ uid, type, url }));
}

test('makes everything, and all of it is valid', () => {
  // The dashboards are generated, and compared with their source elsewhere.
  const manifests = Testing.synth(standard().chart).filter(({ metadata }) => !metadata.name.startsWith('grafana-dashboard-'));
  expect(manifests).toMatchSnapshot();
});

test('makes what may be asked for besides: volumes, routes, logins, other access, and a Zipkin', () => {
  const chart = addonChart();
  const storage = { size: Size.gibibytes(5), storageClass: 'fast' };
  const route = (host: string, authentication: RouteAuthentication): AddonRoute => ({
    host: `${host}.example.com`,
    gateway: MeshGateway.fromName('public', { namespace: 'edge' }),
    workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'edge' }),
    authentication,
  });
  const access = AddonAccess.namespaces('monitoring');
  const tokens = RouteAuthentication.jwt({ issuer: 'https://login.example.com', jwksUri: 'https://login.example.com/keys', audiences: ['mesh'] });
  const metrics = new Prometheus(chart, 'Prometheus', { storage, access, route: route('prometheus', tokens), retention: Duration.days(30) });
  const traces = new Zipkin(chart, 'Zipkin', { access, route: route('zipkin', RouteAuthentication.externalAuthorizer('login')), maxSpans: 1000 });
  const dashboards = new Grafana(chart, 'Grafana', {
    storage, access, login: GrafanaLogin.administrator('grafana-admin'), route: route('grafana', RouteAuthentication.byAddon()), dashboards: [],
  });
  new Loki(chart, 'Loki', { storage, access, route: route('loki', tokens) });
  new Kiali(chart, 'Kiali', {
    metrics, traces, dashboards, access, login: KialiLogin.token('kiali-session'), canEdit: true, route: route('kiali', RouteAuthentication.byAddon()),
  });
  expect(Testing.synth(chart)).toMatchSnapshot();
});

test('tells Grafana of metrics, logs and traces', () => {
  expect(dataSources(standard().chart)).toEqual([
    { uid: 'prometheus', type: 'prometheus', url: 'http://prometheus.istio-system:9090' },
    { uid: 'loki', type: 'loki', url: 'http://loki.istio-system:3100' },
    { uid: 'traces', type: 'jaeger', url: 'http://tracing.istio-system/jaeger' },
  ]);
});

test('tells Kiali of Prometheus, Grafana and Jaeger', () => {
  const { prometheus, grafana, tracing } = fileOf(standard().chart, 'kiali', 'config.yaml').external_services;
  expect(prometheus).toEqual({ url: 'http://prometheus.istio-system:9090' });
  expect(grafana).toMatchObject({ enabled: true, internal_url: 'http://grafana.istio-system:3000' });
  expect(tracing).toEqual({ enabled: true, provider: 'jaeger', internal_url: 'http://tracing.istio-system/jaeger', use_grpc: false });
});

test('names dashboards to Kiali that Grafana has', () => {
  const { chart } = standard();
  const titles = manifestsOf(chart, 'ConfigMap').flatMap(({ data }) => Object.keys(data)
    .filter(file => file.endsWith('.json')).map(file => JSON.parse(data[file]).title));
  const linked = fileOf(chart, 'kiali', 'config.yaml').external_services.grafana.dashboards;
  expect(linked.length).toBe(6);
  expect(titles).toEqual(expect.arrayContaining(linked.map(({ name }: any) => name)));
});

test('says which providers the configuration of the mesh needs, and lets a Telemetry use them', () => {
  const { chart, made } = standard({ tracingPercent: 10 });
  expect(made.extensionProviders).toEqual([
    { name: 'traces', opentelemetry: { service: 'jaeger-collector.istio-system.svc.cluster.local', port: 4317 } },
    {
      name: 'access-logs',
      envoyOtelAls: {
        service: 'access-logs.istio-system.svc.cluster.local',
        port: 4317,
        logFormat: { labels: { pod: '%ENVIRONMENT(POD_NAME)%', namespace: '%ENVIRONMENT(POD_NAMESPACE)%' } },
      },
    },
  ]);
  const [telemetry] = manifestsOf(chart, 'Telemetry');
  expect(telemetry.metadata).toMatchObject({ name: 'mesh-default', namespace: 'istio-system' });
  expect(telemetry.spec).toEqual({
    tracing: [{ providers: [{ name: 'traces' }], randomSamplingPercentage: 10 }],
    accessLogging: [{ providers: [{ name: 'access-logs' }] }],
  });
});

test('the example tells its readers of the same providers', () => {
  const readme = fs.readFileSync(path.join(__dirname, '..', '..', 'examples', 'observability', 'README.md'), 'utf8');
  const [, snippet] = /```yaml\n(.*?)```/s.exec(readme)!;
  expect(parse(snippet)).toEqual({ meshConfig: { extensionProviders: standard().made.extensionProviders } });
});

test('a control plane takes its providers', () => {
  const { made } = standard();
  const chart = addonChart();
  new ControlPlane(chart, 'Istio', { meshConfig: { extensionProviders: made.extensionProviders } });
  const { mesh } = manifestsOf(chart, 'ConfigMap').find(({ metadata }) => metadata.name === 'istio').data;
  expect(parse(mesh).extensionProviders).toEqual(made.extensionProviders);
});

test('can leave requests untraced', () => {
  const [telemetry] = manifestsOf(standard({ tracingPercent: 0 }).chart, 'Telemetry');
  expect(telemetry.spec.tracing[0].randomSamplingPercentage).toBe(0);
});

test('puts the Telemetry into the root namespace', () => {
  const [telemetry] = manifestsOf(standard({ rootNamespace: 'mesh-root' }).chart, 'Telemetry');
  expect(telemetry.metadata.namespace).toBe('mesh-root');
});

test('uses servers that exist', () => {
  const { chart, made } = standard({
    metrics: Prometheus.fromUrl('http://thanos.monitoring:10902'),
    traces: Jaeger.fromUrl('https://tempo.example.com', {
      collector: { host: 'tempo.monitoring.svc.cluster.local', port: 4317, protocol: SpanProtocol.OTLP },
    }),
    logs: Loki.fromUrl('http://loki.monitoring:3100'),
    dashboards: Grafana.fromUrl('http://grafana.monitoring', { publicUrl: 'https://grafana.example.com' }),
  });
  expect(manifestsOf(chart, 'Deployment').map(({ metadata }) => metadata.name)).toEqual(['access-logs', 'kiali']);
  expect(fileOf(chart, 'kiali', 'config.yaml').external_services).toMatchObject({
    prometheus: { url: 'http://thanos.monitoring:10902' },
    grafana: { internal_url: 'http://grafana.monitoring', external_url: 'https://grafana.example.com' },
    tracing: { internal_url: 'https://tempo.example.com' },
  });
  expect(fileOf(chart, 'access-logs', 'config.yaml').exporters).toEqual({ otlphttp: { endpoint: 'http://loki.monitoring:3100/otlp' } });
  expect(made.extensionProviders[0].opentelemetry).toEqual({ service: 'tempo.monitoring.svc.cluster.local', port: 4317 });
});

test('turns tracing on only where it is known where spans go to', () => {
  const { chart, made } = standard({ traces: Jaeger.fromUrl('http://jaeger.monitoring:16686') });
  expect(made.extensionProviders.map(({ name }) => name)).toEqual(['access-logs']);
  expect(manifestsOf(chart, 'Telemetry')[0].spec.tracing).toBeUndefined();
});

test('takes a Zipkin instead of the Jaeger, which Kiali cannot ask', () => {
  const chart = addonChart();
  const made = Observability.standard(chart, 'Observability', { traces: new Zipkin(chart, 'Zipkin') });
  expect(made.extensionProviders[0]).toEqual({ name: 'traces', zipkin: { service: 'zipkin.istio-system.svc.cluster.local', port: 9411 } });
  expect(fileOf(chart, 'kiali', 'config.yaml').external_services.tracing).toEqual({ enabled: false });
  expect(dataSources(chart)[2]).toEqual({ uid: 'traces', type: 'zipkin', url: 'http://tracing.istio-system' });
});

test('takes parts with settings of their own', () => {
  const chart = addonChart();
  const metrics = new Prometheus(chart, 'Prometheus', { storage: { size: Size.gibibytes(50) } });
  expect(Observability.standard(chart, 'Observability', { metrics }).metrics).toBe(metrics);
  expect(manifestsOf(chart, 'PersistentVolumeClaim')[0].spec.resources.requests.storage).toBe('51200Mi');
});

test('takes the images that belong to a release of Istio', () => {
  const { chart } = standard({ release: AddonRelease.ISTIO_1_29 });
  const images = manifestsOf(chart, 'Deployment').map(({ spec }) => spec.template.spec.containers[0].image);
  expect(images).toContain('quay.io/kiali/kiali:v2.21');
  expect(images).toContain('docker.io/prom/prometheus:v3.8.1');
});

test('lets everybody in without NetworkPolicies', () => {
  expect(manifestsOf(standard({ access: AddonAccess.everywhere() }).chart, 'NetworkPolicy')).toEqual([]);
});

describe('with a route', () => {
  function routed(): Chart {
    const chart = addonChart();
    const workload = new IngressGateway(new Chart(chart, 'edge', { namespace: 'edge' }), 'Ingress');
    const gateway = MeshGateway.fromName('public', { namespace: 'edge' });
    Observability.standard(chart, 'Observability', {
      route: { domain: 'mesh.example.com', gateway, workload, authentication: RouteAuthentication.externalAuthorizer('login') },
    });
    return chart;
  }

  test('gives each part that people use a host', () => {
    expect(manifestsOf(routed(), 'VirtualService').map(({ spec }) => [spec.hosts[0], spec.http.at(-1).route[0].destination])).toEqual([
      ['prometheus.mesh.example.com', { host: 'prometheus.istio-system.svc.cluster.local', port: { number: 9090 } }],
      ['tracing.mesh.example.com', { host: 'tracing.istio-system.svc.cluster.local', port: { number: 80 } }],
      ['grafana.mesh.example.com', { host: 'grafana.istio-system.svc.cluster.local', port: { number: 3000 } }],
      ['kiali.mesh.example.com', { host: 'kiali.istio-system.svc.cluster.local', port: { number: 20001 } }],
    ]);
  });

  test('sends those who name the host alone to where the part is', () => {
    const home = (name: string) => manifestsOf(routed(), 'VirtualService').find(({ metadata }) => metadata.name === name).spec.http[0];
    expect(home('kiali')).toEqual({ match: [{ uri: { exact: '/' } }], redirect: { uri: '/kiali' } });
    expect(home('tracing')).toEqual({ match: [{ uri: { exact: '/' } }], redirect: { uri: '/jaeger' } });
    expect(home('grafana').redirect).toBeUndefined();
  });

  test('lets Kiali link to the hosts of Grafana and Jaeger', () => {
    const { grafana, tracing } = fileOf(routed(), 'kiali', 'config.yaml').external_services;
    expect(grafana.external_url).toBe('https://grafana.mesh.example.com');
    expect(tracing.external_url).toBe('https://tracing.mesh.example.com/jaeger');
  });

  test('tells Grafana how it is reached', () => {
    const { data } = manifestsOf(routed(), 'ConfigMap').find(({ metadata }) => metadata.name === 'grafana');
    expect(data['grafana.ini']).toContain('[server]\ndomain = grafana.mesh.example.com\nroot_url = https://grafana.mesh.example.com\n');
  });
});

test('fails on a share of requests that is none', () => {
  expect(() => standard({ tracingPercent: 101 })).toThrow('Observability.standard: tracingPercent: got 101; use a percentage from 0 to 100');
});

test('can be patched with fields that nobody knows', () => {
  const { made } = standard();
  const { deployment } = made.kiali;
  deployment.addJsonPatch(JsonPatch.add('/spec/template/spec/novelty', 1));
  expect(deployment.toJson().spec.template.spec.novelty).toBe(1);
  expect(made.kiali.node.defaultChild).toBe(deployment);
  expect(ApiObject.of(made.kiali)).toBe(deployment);
  expect(containerOf(deployment).name).toBe('kiali');
});

import { ApiObject, Chart, Testing } from 'cdk8s';
import { addonChart, manifestsOf } from './chart';
import { Observability } from '../../src/addons/observability';
import { Zipkin } from '../../src/addons/tracing/zipkin';

function everything(): Chart {
  const chart = addonChart();
  Observability.standard(chart, 'Observability');
  new Zipkin(new Chart(chart, 'zipkin', { namespace: 'tracing' }), 'Zipkin');
  return chart;
}

const deployments: any[] = everything().node.findAll()
  .filter((construct): construct is ApiObject => construct instanceof ApiObject && construct.kind === 'Deployment')
  .map(deployment => deployment.toJson());

test('there are seven programs', () => {
  expect(deployments.map(({ metadata }) => metadata.name).sort())
    .toEqual(['access-logs', 'grafana', 'jaeger', 'kiali', 'loki', 'prometheus', 'zipkin']);
});

describe.each(deployments.map(deployment => [deployment.metadata.name, deployment]))('the pod of %s', (_, deployment) => {
  const { spec, metadata } = deployment.spec.template;
  const [container] = spec.containers;

  test('meets the restricted level of pod security', () => {
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(spec.securityContext.runAsUser).toBeGreaterThan(0);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
    });
  });

  test('says what it needs and what it may take', () => {
    expect(container.resources).toEqual({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { memory: expect.any(String) },
    });
  });

  test('has a pinned image, whose version its labels tell', () => {
    const [, tag] = container.image.match(/^[a-z.]+\/[a-z/-]+:(v?\d+\.\d+(?:\.\d+)?)$/);
    expect(metadata.labels['app.kubernetes.io/version']).toBe(tag);
  });

  test('stays outside of the mesh', () => {
    expect(metadata.labels).toMatchObject({ 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'none' });
  });

  test('is asked whether it works', () => {
    expect(container.startupProbe.failureThreshold * container.startupProbe.periodSeconds).toBe(300);
    expect(container.readinessProbe.httpGet).toEqual({ path: expect.any(String), port: expect.any(Number) });
  });

  test('mounts only volumes that it has', () => {
    const names = spec.volumes.map(({ name }: any) => name);
    expect(container.volumeMounts.map(({ name }: any) => name)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('no manifest has a password', () => {
  expect(JSON.stringify(Testing.synth(everything()))).not.toMatch(/password["']?\s*[:=]|admin-?password|CHANGEME/i);
});

test('only those that ask the API server have a token', () => {
  const withToken = deployments.filter(({ spec }) => spec.template.spec.automountServiceAccountToken);
  expect(withToken.map(({ metadata }) => metadata.name).sort()).toEqual(['kiali', 'prometheus']);
});

test('no identity may write, and none may read secrets', () => {
  const rules = manifestsOf(everything(), 'ClusterRole').flatMap(role => role.rules);
  const verbs = new Set(rules.flatMap(rule => rule.verbs));
  expect([...verbs].sort()).toEqual(['create', 'get', 'list', 'watch']);
  expect(rules.filter(rule => rule.verbs.includes('create')).flatMap(rule => rule.resources)).toEqual(['pods/portforward', 'tokenreviews']);
  expect(rules.flatMap(rule => rule.resources ?? [])).not.toContain('secrets');
});

test('each program has a NetworkPolicy', () => {
  expect(manifestsOf(everything(), 'NetworkPolicy').map(({ metadata }) => metadata.name).sort())
    .toEqual(['access-logs', 'grafana', 'jaeger', 'kiali', 'loki', 'prometheus']);
});

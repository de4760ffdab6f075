import { celEnv, parse as parseCel, plan } from '@bufbuild/cel';
import { parse } from 'yaml';
import { stablePolicy } from '../../src/control-plane/base/stable-policy';
import { ControlPlaneProps } from '../../src/control-plane/control-plane-props';
import { injectionTemplates } from '../../src/control-plane/injection/templates';
import { installationOfProps } from '../../src/control-plane/installation-of-props';
import { manifestsOf } from '../../src/control-plane/manifests';
import { Profile } from '../../src/control-plane/values/profile';

function object(kind: string, name: string, props: ControlPlaneProps = {}): any {
  return manifestsOf(installationOfProps({ profile: Profile.MINIMAL, ...props })).find(found => found.kind === kind && found.metadata.name === name);
}

test('istiod runs as nobody, with a file system that it cannot write', () => {
  const [container] = object('Deployment', 'istiod').spec.template.spec.containers;
  expect(container.image).toMatch(/^registry\.istio\.io\/release\/pilot:\d+\.\d+\.\d+$/);
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    capabilities: { drop: ['ALL'] },
  });
});

test('the configuration of the mesh is laid over what other settings say', () => {
  const { mesh } = object('ConfigMap', 'istio-canary', { revision: 'canary', meshConfig: { trustDomain: 'example.org' } }).data;
  expect(parse(mesh)).toEqual({
    defaultConfig: { discoveryAddress: 'istiod-canary.istio-system.svc:15012' },
    defaultProviders: { metrics: ['prometheus'] },
    enablePrometheusMerge: true,
    rootNamespace: 'istio-system',
    trustDomain: 'example.org',
  });
});

test('the injector has all templates as they are', () => {
  const { config } = object('ConfigMap', 'istio-sidecar-injector').data;
  expect(parse(config).templates).toEqual(injectionTemplates());
});

test.each([
  ['zipkin', { zipkin: { address: 'zipkin.istio-system:9411' } }],
  ['datadog', { datadog: { address: '$(HOST_IP):8126' } }],
  ['lightstep', { lightstep: { address: 'satellite:443', accessToken: 'abc' } }],
  ['stackdriver', {
    stackdriver: { debug: false, maxNumberOfAttributes: 200, maxNumberOfAnnotations: 200, maxNumberOfMessageEvents: 200 },
  }],
])('proxies send traces to %s', (tracer, tracing) => {
  const values = { global: { proxy: { tracer }, tracer: { lightstep: { address: 'satellite:443', accessToken: 'abc' } } } };
  expect(parse(object('ConfigMap', 'istio', { values }).data.mesh).defaultConfig.tracing).toEqual(tracing);
});

describe('the policy of stable features', () => {
  const [{ spec: { validations } }] = stablePolicy({ name: 'policy', binding: 'binding' });

  /** Whether the API server would take the object. */
  function isTaken(candidate: object): boolean {
    return validations.every(({ expression }: { expression: string }) => {
      const result = plan(celEnv(), parseCel(expression))({ object: candidate as never });
      expect(typeof result).toBe('boolean');
      return result;
    });
  }

  test.each<[object]>([
    [{ kind: 'VirtualService', spec: {} }],
    [{ kind: 'Telemetry', spec: {} }],
    [{ kind: 'Telemetry', spec: { metrics: [{ providers: [] }], tracing: [{}], accessLogging: [{}] } }],
    [{ kind: 'AuthorizationPolicy', spec: {} }],
    [{ kind: 'AuthorizationPolicy', spec: { rules: [{ to: [] }, { from: [{ source: { namespaces: ['a'] } }] }] } }],
  ])('takes %j', candidate => {
    expect(isTaken(candidate)).toBe(true);
  });

  test.each<[object]>([
    [{ kind: 'EnvoyFilter', spec: {} }],
    [{ kind: 'WasmPlugin', spec: {} }],
    [{ kind: 'ProxyConfig', spec: {} }],
    [{ kind: 'Telemetry', spec: { tracing: [{}, { useRequestIdForTraceSampling: true }] } }],
    [{ kind: 'Telemetry', spec: { metrics: [{ reportingInterval: '5s' }] } }],
    [{ kind: 'Telemetry', spec: { accessLogging: [{ filter: { expression: 'true' } }] } }],
    [{ kind: 'AuthorizationPolicy', spec: { rules: [{ from: [{ source: { trustDomains: ['a'] } }] }] } }],
    [{ kind: 'AuthorizationPolicy', spec: { rules: [{}, { from: [{}, { source: { notTrustDomains: ['a'] } }] }] } }],
  ])('refuses %j', candidate => {
    expect(isTaken(candidate)).toBe(false);
  });
});

import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { deploymentOf, serviceOf, shopChart, workloadOf } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { EnvoyFilter } from '../../src/extensions/envoy-filter';
import { ProxyConfig } from '../../src/extensions/proxy-config';
import { TrafficExtension } from '../../src/extensions/traffic-extension';
import { TrafficFilter } from '../../src/extensions/traffic-filter';
import { WasmPlugin } from '../../src/extensions/wasm-plugin';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { Condition } from '../../src/security/condition';
import { MutualTlsMode } from '../../src/security/mutual-tls-mode';
import { Operation } from '../../src/security/operation';
import { PeerAuthentication } from '../../src/security/peer-authentication';
import { RequestAuthentication } from '../../src/security/request-authentication';
import { Source } from '../../src/security/source';
import { Telemetry } from '../../src/telemetry/telemetry';

const IGNORED = 'the workload is in the ambient mesh, whose ztunnels ignore such an object; ';
const AT_WAYPOINT = 'use PolicyTarget.service, or the policyTarget of its Waypoint';
const GET = { rules: [{ toAnyOf: [Operation.methods('GET')] }] };

/** A workload of the ambient mesh, whose pods another app makes. */
function ambientWorkload(pods?: (chart: Chart) => { pods: ApiObject }) {
  const chart = shopChart();
  new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient() });
  const cart = workloadOf(chart, 'cart', pods?.(chart));
  return { chart, cart, target: PolicyTarget.workload(cart), selector: WorkloadSelector.workload(cart) };
}

/** A Deployment whose pods have more labels. */
function labelled(chart: Chart, labels: { [key: string]: string }) {
  const pods = deploymentOf(chart, 'cart');
  pods.addJsonPatch(...Object.entries(labels).map(([key, value]) => JsonPatch.add(`/spec/template/metadata/labels/${key.replace('/', '~1')}`, value)));
  return pods;
}

describe('for a workload of the ambient mesh it is refused', () => {
  test.each<[string, (made: ReturnType<typeof ambientWorkload>) => unknown, string]>([
    ['a policy on requests', ({ chart, target }) => AuthorizationPolicy.allow(chart, 'A', { target, ...GET }),
      `[shop/A] MESH0001 spec.rules[0].to[0].operation.methods: the workload is in the ambient mesh, whose ztunnels see connections alone; ${AT_WAYPOINT}`],
    ['a denial by tokens', ({ chart, target }) => AuthorizationPolicy.deny(chart, 'A', { target, rules: [{}, { fromAnyOf: [Source.requestPrincipals('*')] }] }),
      '[shop/A] MESH0001 spec.rules[1].from[0].source.requestPrincipals: '],
    ['a condition on headers', ({ chart, target }) => AuthorizationPolicy.deny(chart, 'A', { target, rules: [{ whenAllOf: [Condition.header('x', { values: ['1'] })] }] }),
      '[shop/A] MESH0001 spec.rules[0].when[0].key: '],
    ['a policy that asks a provider', ({ chart, target }) => AuthorizationPolicy.custom(chart, 'A', { target, provider: 'opa', rules: [{}] }),
      `[shop/A] MESH0001 spec.action: the workload is in the ambient mesh, whose ztunnels do not know CUSTOM; ${AT_WAYPOINT}`],
    ['a RequestAuthentication', ({ chart, target }) => new RequestAuthentication(chart, 'A', { target }), `spec.selector: ${IGNORED}${AT_WAYPOINT}`],
    ['a Telemetry', ({ chart, target }) => new Telemetry(chart, 'A', { target }), `spec.selector: ${IGNORED}${AT_WAYPOINT}`],
    ['a WasmPlugin', ({ chart, target }) => new WasmPlugin(chart, 'A', { target, url: 'oci://a/b' }), `spec.selector: ${IGNORED}${AT_WAYPOINT}`],
    ['a TrafficExtension', ({ chart, target }) => new TrafficExtension(chart, 'A', { target, filter: TrafficFilter.lua('function envoy_on_request(handle) end') }), `spec.selector: ${IGNORED}${AT_WAYPOINT}`],
    ['an EnvoyFilter', ({ chart, target }) => new EnvoyFilter(chart, 'A', { target }), `spec.workloadSelector: ${IGNORED}${AT_WAYPOINT}`],
    ['a ProxyConfig', ({ chart, selector }) => new ProxyConfig(chart, 'A', { selector }), `spec.selector: ${IGNORED}leave it out`],
    ['a PeerAuthentication for plain text', ({ chart, selector }) => PeerAuthentication.disable(chart, 'A', { selector }),
      'spec.mtls.mode: the workload is in the ambient mesh, whose ztunnels use mutual TLS whatever it says; use MutualTlsMode.PERMISSIVE'],
  ])('%s', (_, make, message) => {
    const made = ambientWorkload();
    make(made);
    expect(() => Testing.synth(made.chart)).toThrow(message);
  });

  test('plain text for its namespace, at once', () => {
    expect(() => new MeshNamespace(shopChart(), 'Namespace', { dataPlane: DataPlane.ambient(), mutualTls: MutualTlsMode.DISABLE }))
      .toThrow(new Error('MeshNamespace: mutualTls: got DISABLE, but ztunnels use mutual TLS whatever it says; use MutualTlsMode.PERMISSIVE'));
  });
});

describe('for a workload of the ambient mesh it is taken', () => {
  test('what ztunnels understand', () => {
    const { chart, target, selector } = ambientWorkload();
    AuthorizationPolicy.allow(chart, 'A', { target, rules: [{ fromAnyOf: [Source.namespaces('shop')], toAnyOf: [Operation.ports(8080)] }] });
    AuthorizationPolicy.denyAll(chart, 'B', { target });
    PeerAuthentication.strict(chart, 'C', { selector });
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('whatever is for its service, at the waypoint', () => {
    const chart = shopChart();
    new MeshNamespace(chart, 'Namespace', { metadata: { labels: { 'istio.io/use-waypoint': 'theirs' } }, dataPlane: DataPlane.ambient() });
    const service = MeshService.fromService(serviceOf(chart, 'cart', [{ name: 'http', port: 80 }]));
    AuthorizationPolicy.allow(chart, 'A', { target: PolicyTarget.service(service), ...GET });
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test.each([
    ['have sidecars', { 'sidecar.istio.io/inject': 'true' }],
    ['stay outside', { 'istio.io/dataplane-mode': 'none' }],
  ])('anything when its pods %s', (_, labels) => {
    const { chart, target } = ambientWorkload(scope => ({ pods: labelled(scope, labels) }));
    AuthorizationPolicy.allow(chart, 'A', { target, ...GET });
    expect(() => Testing.synth(chart)).not.toThrow();
  });
});

test('pods that are in the ambient mesh by themselves count too', () => {
  const chart = shopChart();
  const cart = new MeshWorkload(chart, 'Cart', { pods: labelled(chart, { 'istio.io/dataplane-mode': 'ambient' }) });
  new Telemetry(chart, 'A', { target: PolicyTarget.workload(cart) });
  expect(() => Testing.synth(chart)).toThrow(`[shop/A] MESH0001 spec.selector: ${IGNORED}${AT_WAYPOINT}`);
});

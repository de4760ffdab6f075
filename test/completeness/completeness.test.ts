import { ApiObject, Chart, Testing } from 'cdk8s';
import * as authorizationPolicy from './authorization-policy';
import * as destinationRule from './destination-rule';
import * as envoyFilter from './envoy-filter';
import { missingEnumValues, missingFields } from './fields';
import * as gateway from './gateway';
import * as peerAuthentication from './peer-authentication';
import * as proxyConfig from './proxy-config';
import * as requestAuthentication from './request-authentication';
import * as serviceEntry from './service-entry';
import * as sidecar from './sidecar';
import * as telemetry from './telemetry';
import * as trafficExtension from './traffic-extension';
import * as virtualService from './virtual-service';
import * as wasmPlugin from './wasm-plugin';
import * as workloadEntry from './workload-entry';
import * as workloadGroup from './workload-group';
import { MeshResource } from '../../src/base/mesh-resource';
import { ISTIO_1_31, resolve } from '../../src/schema';

const KINDS: Record<string, { everyField(chart: Chart): void }> = {
  AuthorizationPolicy: authorizationPolicy,
  DestinationRule: destinationRule,
  EnvoyFilter: envoyFilter,
  Gateway: gateway,
  PeerAuthentication: peerAuthentication,
  ProxyConfig: proxyConfig,
  RequestAuthentication: requestAuthentication,
  ServiceEntry: serviceEntry,
  Sidecar: sidecar,
  Telemetry: telemetry,
  TrafficExtension: trafficExtension,
  VirtualService: virtualService,
  WasmPlugin: wasmPlugin,
  WorkloadEntry: workloadEntry,
  WorkloadGroup: workloadGroup,
};

const WITHOUT_ENUMS = ['ProxyConfig', 'RequestAuthentication', 'WorkloadEntry', 'WorkloadGroup'];

test('no kind of the schema is left out', () => {
  expect(Object.keys(KINDS)).toHaveLength(15);
  expect(Object.keys(KINDS).sort()).toEqual(Object.keys(ISTIO_1_31.kinds).sort());
});

describe.each(Object.entries(KINDS))('the construct of %s', (kind, { everyField }) => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  everyField(chart);
  const objects = (chart.node.findAll().filter(ApiObject.isApiObject) as ApiObject[]).filter(object => object.kind === kind);
  const manifests = objects.map(object => object.toJson());

  test('is the only one that is used', () => {
    expect(objects.filter(({ node }) => !(node.scope instanceof MeshResource)).map(({ node }) => node.path)).toEqual([]);
  });

  test('can produce every field of the schema', () => {
    expect(manifests.length).toBeGreaterThan(0);
    expect(missingFields(kind, manifests)).toEqual([]);
  });

  test('can produce every value of the closed enums', () => {
    expect(missingEnumValues(kind, manifests)).toEqual([]);
  });

  test.each(Object.keys(resolve(ISTIO_1_31.kinds[kind].schema.properties!.spec).properties!))('is seen to lack spec.%s once nothing has it', field => {
    const cut = manifests.map(({ spec: { [field]: _, ...spec }, ...manifest }) => ({ ...manifest, spec }));
    expect(missingFields(kind, cut)).toContain(`spec.${field}`);
    expect(cut).not.toEqual(manifests);
  });

  test('is seen to lack the values of its enums when it makes nothing', () => {
    expect(missingEnumValues(kind, []).length > 0).toBe(!WITHOUT_ENUMS.includes(kind));
  });
});

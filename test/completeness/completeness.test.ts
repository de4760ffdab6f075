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

describe.each(Object.entries(KINDS))('the construct of %s', (kind, { everyField }) => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  everyField(chart);
  const manifests = chart.node.findAll()
    .filter(ApiObject.isApiObject)
    .map(object => (object as ApiObject).toJson())
    .filter(manifest => manifest.kind === kind);

  test('can produce every field of the schema', () => {
    expect(manifests.length).toBeGreaterThan(0);
    expect(missingFields(kind, manifests)).toEqual([]);
  });

  test('can produce every value of the closed enums', () => {
    expect(missingEnumValues(kind, manifests)).toEqual([]);
  });
});

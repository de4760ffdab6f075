import { annotations } from './annotations';
import { joined } from '../joined';
import { validateAuthorizationPolicy } from './authorization-policy';
import { validateDestinationRule } from './destination-rule';
import { validateEnvoyFilter } from './envoy-filter';
import { validateGateway } from './gateway';
import { validatePeerAuthentication } from './peer-authentication';
import { validateProxyConfig } from './proxy-config';
import { validateRequestAuthentication } from './request-authentication';
import { validateServiceEntry } from './service-entry';
import { validateSidecar } from './sidecar';
import { validateTelemetry } from './telemetry';
import { validateTrafficExtension } from './traffic-extension';
import { validateVirtualService } from './virtual-service';
import { validateWasmPlugin } from './wasm-plugin';
import { validateWorkloadEntry } from './workload-entry';
import { validateWorkloadGroup } from './workload-group';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

/** What istiod's webhook looks at, by kind. */
const VALIDATORS: { readonly [kind: string]: (object: Manifest) => Issue[] } = {
  AuthorizationPolicy: validateAuthorizationPolicy,
  DestinationRule: validateDestinationRule,
  EnvoyFilter: validateEnvoyFilter,
  Gateway: validateGateway,
  PeerAuthentication: validatePeerAuthentication,
  ProxyConfig: validateProxyConfig,
  RequestAuthentication: validateRequestAuthentication,
  ServiceEntry: validateServiceEntry,
  Sidecar: validateSidecar,
  Telemetry: validateTelemetry,
  TrafficExtension: validateTrafficExtension,
  VirtualService: validateVirtualService,
  WasmPlugin: validateWasmPlugin,
  WorkloadEntry: validateWorkloadEntry,
  WorkloadGroup: validateWorkloadGroup,
};

/** What istiod's webhook refuses in an object whose schema is sound. */
export function validateAdmission(object: Manifest): Issue[] {
  return joined(annotations(object), VALIDATORS[object.kind]?.(object) ?? []);
}

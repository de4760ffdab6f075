import { ANNOTATIONS } from './annotations';
import { ATTACHMENT } from './attachment';
import { AUTHORIZATION_POLICY } from './authorization-policy';
import { DESTINATION_RULE } from './destination-rule';
import { CatalogueEntry } from './entry';
import { ENVOY_FILTER } from './envoy-filter';
import { EXPORT_TO } from './export-to';
import { GATEWAY } from './gateway';
import { METADATA_RULES } from './metadata';
import { PEER_AUTHENTICATION } from './peer-authentication';
import { PROXY_CONFIG } from './proxy-config';
import { REQUEST_AUTHENTICATION } from './request-authentication';
import { SCHEMA } from './schema';
import { SERVER_TLS } from './server-tls';
import { SERVICE_ENTRY } from './service-entry';
import { SIDECAR } from './sidecar';
import { TELEMETRY } from './telemetry';
import { TRAFFIC_EXTENSION } from './traffic-extension';
import { VIRTUAL_SERVICE } from './virtual-service';
import { WASM } from './wasm';
import { WORKLOAD } from './workload';
import { YAML } from './yaml';

/** Every code of a single object, by what it is about. */
export const OBJECT_CATALOGUE: { readonly [area: string]: { readonly [name: string]: CatalogueEntry } } = {
  'Schema': SCHEMA,
  'Metadata': METADATA_RULES,
  'YAML': YAML,
  'Annotations': ANNOTATIONS,
  'VirtualService': VIRTUAL_SERVICE,
  'exportTo': EXPORT_TO,
  'DestinationRule': DESTINATION_RULE,
  'Gateway': GATEWAY,
  'TLS of servers': SERVER_TLS,
  'ServiceEntry': SERVICE_ENTRY,
  'Sidecar': SIDECAR,
  'WorkloadEntry and WorkloadGroup': WORKLOAD,
  'Attachment of policies': ATTACHMENT,
  'PeerAuthentication': PEER_AUTHENTICATION,
  'RequestAuthentication': REQUEST_AUTHENTICATION,
  'AuthorizationPolicy': AUTHORIZATION_POLICY,
  'Telemetry': TELEMETRY,
  'ProxyConfig': PROXY_CONFIG,
  'WebAssembly': WASM,
  'TrafficExtension': TRAFFIC_EXTENSION,
  'EnvoyFilter': ENVOY_FILTER,
};

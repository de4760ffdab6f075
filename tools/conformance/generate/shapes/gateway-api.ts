import { Shape, Shapes } from './shape';

/** Shapes of something whose type says which of its fields is set. */
function byType(typeField: string, fields: { readonly [type: string]: string }): Shape[] {
  const all = Object.values(fields);
  return Object.entries(fields)
    .map(([type, field]) => ({ with: [field], without: all.filter(name => name !== field), fixed: { [typeField]: type } }));
}

const GRPC_FILTERS = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  ExtensionRef: 'extensionRef',
};
const HTTP_FILTERS = { ...GRPC_FILTERS, RequestRedirect: 'requestRedirect', URLRewrite: 'urlRewrite', CORS: 'cors', ExternalAuth: 'externalAuth' };
const PREFIX = [{ path: { type: 'PathPrefix', value: '/a' } }];

/** Of Gateway API's types. */
export const GATEWAY_API: Shapes = {
  ParentReference: [{ with: ['name'], without: ['group', 'kind'] }, { with: ['name', 'sectionName'], without: ['group', 'kind'] }, {}],
  BackendRef: [{ with: ['port'], without: ['group', 'kind'] }, { with: ['port'] }],
  GrpcBackendRef: [{ with: ['port'], without: ['group', 'kind'] }, { with: ['port'] }],
  HttpBackendRef: [{ with: ['port'], without: ['group', 'kind'] }, { with: ['port'] }],
  BackendObjectReference: [{ with: ['port'], without: ['group', 'kind'] }, { with: ['port'] }],
  HttpRouteFilter: byType('type', HTTP_FILTERS),
  GrpcRouteFilter: byType('type', GRPC_FILTERS),
  HttpPathModifier: byType('type', { ReplaceFullPath: 'replaceFullPath', ReplacePrefixMatch: 'replacePrefixMatch' }),
  HttpExternalAuthFilter: byType('protocol', { HTTP: 'http', GRPC: 'grpc' }),
  SubjectAltName: byType('type', { Hostname: 'hostname', URI: 'uri' }),
  HttpRequestMirrorFilter: [{ without: ['percent'] }, { without: ['fraction'] }],
  HttpRouteRule: [
    { with: ['backendRefs'] }, { with: ['backendRefs', 'matches'], without: ['filters'] }, { with: ['matches', 'filters'], without: ['backendRefs'] },
    {
      without: ['backendRefs'],
      fixed: { matches: PREFIX, filters: [{ type: 'RequestRedirect', requestRedirect: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/b' } } }] },
    },
    {
      with: ['backendRefs'],
      fixed: { matches: PREFIX, filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/b' } } }] },
    },
  ],
  HttpPathMatch: [{ with: ['type', 'value'] }, { with: ['value'], without: ['type'] }, { with: ['value'], fixed: { type: 'RegularExpression' } }],
  GrpcMethodMatch: [{ with: ['service'] }, { with: ['method'] }, { with: ['service'], fixed: { type: 'RegularExpression' } }],
  SessionPersistence: [{ without: ['cookieConfig'] }, { with: ['cookieConfig', 'absoluteTimeout'], fixed: { type: 'Cookie' } }],
  Listener: [
    { without: ['tls'], fixed: { protocol: 'HTTP' } },
    { with: ['tls'], fixed: { protocol: 'HTTPS', tls: { mode: 'Terminate' } } },
    { with: ['tls'], fixed: { protocol: 'TLS' } },
    { without: ['tls', 'hostname'], fixed: { protocol: 'TCP' } },
    { without: ['tls'] },
  ],
  ListenerTlsConfig: [{ with: ['certificateRefs'] }, { with: ['options'] }, { without: ['certificateRefs'], fixed: { mode: 'Passthrough' } }],
  GatewaySpecAddress: [
    { with: ['value'], without: ['type'] }, { with: ['value'], fixed: { type: 'IPAddress' } },
    { fixed: { type: 'Hostname', value: 'a.example.com' } }, { with: ['type'], without: ['value'] },
  ],
  BackendTlsPolicyValidation: [
    { with: ['caCertificateRefs'], without: ['wellKnownCACertificates'] }, { with: ['wellKnownCACertificates'], without: ['caCertificateRefs'] },
  ],
  HttpCorsFilter: [{ with: ['allowOrigins'] }, { fixed: { allowMethods: ['*'], allowOrigins: ['*'] } }, {}],
  HttpRouteTimeouts: [{ with: ['request'], without: ['backendRequest'] }, { with: ['request', 'backendRequest'], fixed: { request: '1h' } }, {}],
};

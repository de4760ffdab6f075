import { VIP } from './values/addresses';
import * as gateway from './values/gateway-api';
import { HOST } from './values/hosts';
import * as http from './values/http';
import * as names from './values/names';
import * as numbers from './values/numbers';
import { Pool } from './values/pool';

/** Which values suit a field, by the name of its property or of its type and property; `#` stands for the keys of a map. */
export type Fields = { readonly [field: string]: Pool };

/** The fields of Gateway API's kinds. */
export const GATEWAY_API_FIELDS: Fields = {
  // References
  'name': names.NAME,
  'namespace': names.NAMESPACE,
  'group': gateway.GROUP,
  'kind': gateway.KIND,
  'sectionName': gateway.SECTION,
  'Listener.name': gateway.SECTION,
  'HttpRouteRule.name': gateway.SECTION,
  'GrpcRouteRule.name': gateway.SECTION,
  'L4RouteRule.name': gateway.SECTION,
  'port': numbers.PORT,
  'weight': numbers.WEIGHT,

  // Gateways
  'gatewayClassName': names.NAME,
  'controllerName': gateway.CONTROLLER,
  'description': http.HEADER_VALUE,
  'hostname': gateway.HOSTNAME,
  'hostnames': gateway.HOSTNAME,
  'Listener.port': numbers.OWN_PORT,
  'Listener.protocol': gateway.PROTOCOL,
  'GatewaySpecAddress.type': gateway.ADDRESS_TYPE,
  'GatewaySpecAddress.value': VIP,
  'labels': names.LABEL_VALUE,
  'labels#': names.LABEL_KEY,
  'annotations#': names.LABEL_KEY,
  'matchLabels': names.LABEL_VALUE,
  'matchLabels#': names.LABEL_KEY,
  'operator': gateway.OPERATOR,
  'options#': names.LABEL_KEY,
  'uri': gateway.URI,
  'wellKnownCACertificates': gateway.WELL_KNOWN,

  // Matches and filters
  'HttpPathMatch.value': gateway.PATH,
  'HttpAuthConfig.path': gateway.PATH,
  'replaceFullPath': http.PATH,
  'replacePrefixMatch': http.PATH,
  'HttpHeaderMatch.name': gateway.HEADER,
  'HttpHeaderMatch.value': gateway.HEADER_VALUE,
  'HttpQueryParamMatch.name': gateway.HEADER,
  'HttpQueryParamMatch.value': gateway.HEADER_VALUE,
  'GrpcHeaderMatch.name': gateway.HEADER,
  'GrpcHeaderMatch.value': gateway.HEADER_VALUE,
  'GrpcMethodMatch.service': gateway.GRPC_SERVICE,
  'GrpcMethodMatch.method': gateway.GRPC_METHOD,
  'HttpHeader.name': gateway.HEADER,
  'HttpHeader.value': gateway.HEADER_VALUE,
  'remove': gateway.HEADER,
  'allowedHeaders': gateway.HEADER,
  'allowedResponseHeaders': gateway.HEADER,
  'allowHeaders': gateway.HEADER,
  'exposeHeaders': gateway.HEADER,
  'allowOrigins': gateway.ORIGIN,
  'HttpRequestRedirectFilter.hostname': HOST,
  'HttpUrlRewriteFilter.hostname': HOST,
  'codes': http.STATUS,
  'percent': numbers.PERCENT,
  'numerator': numbers.PERCENT,
  'denominator': numbers.WEIGHT,
  'sessionName': names.NAME,

  // Durations
  'absoluteTimeout': gateway.DURATION,
  'backendRequest': gateway.DURATION,
  'backoff': gateway.DURATION,
  'request': gateway.DURATION,
};

import { Fields, GATEWAY_API_FIELDS } from './gateway-api-fields';
import { Place } from './places';
import * as addresses from './values/addresses';
import { DURATION } from './values/durations';
import * as extensions from './values/extensions';
import * as hosts from './values/hosts';
import * as http from './values/http';
import * as names from './values/names';
import * as numbers from './values/numbers';
import { Pool } from './values/pool';
import * as ports from './values/ports';
import * as security from './values/security';
import * as telemetry from './values/telemetry';
import * as tls from './values/tls';
import { ISTIO_1_31 } from '../../../src/schema';

/**
 * Which values suit a field, by the name of its property, or of its type and property where the same word means several things.
 *
 * For lists it is the value of the items, for maps that of the values; `#` after the property stands for the keys of a map.
 */
const FIELDS: Fields = {
  // Hosts
  'host': hosts.HOST,
  'hosts': hosts.OWN_HOST,
  'Server.hosts': hosts.SERVER_HOST,
  'IstioEgressListener.hosts': hosts.EGRESS_HOST,
  'AuthorizationPolicyOperation.hosts': security.POLICY_HOST,
  'notHosts': security.POLICY_HOST,
  'sniHosts': hosts.SNI_HOST,
  'sni': hosts.PLAIN_HOST,
  'HttpRedirect.authority': hosts.PLAIN_HOST,
  'HttpRewrite.authority': hosts.PLAIN_HOST,
  'targetHost': hosts.TUNNEL_HOST,
  'domainName': hosts.HOST,

  // Addresses
  'address': addresses.WORKLOAD_ADDRESS,
  'addresses': addresses.VIP,
  'bind': addresses.BIND,
  'defaultEndpoint': addresses.ENDPOINT,
  'destinationSubnets': addresses.IP_BLOCK,
  'sourceSubnet': addresses.IP_BLOCK,
  'ipBlocks': addresses.IP_BLOCK,
  'notIpBlocks': addresses.IP_BLOCK,
  'remoteIpBlocks': addresses.IP_BLOCK,
  'notRemoteIpBlocks': addresses.IP_BLOCK,

  // Durations
  'backoff': DURATION,
  'baseEjectionTime': DURATION,
  'budgetInterval': DURATION,
  'connectTimeout': DURATION,
  'duration': DURATION,
  'exponentialDelay': DURATION,
  'fixedDelay': DURATION,
  'idleTimeout': DURATION,
  'interval': DURATION,
  'maxAge': DURATION,
  'maxConnectionDuration': DURATION,
  'perTryTimeout': DURATION,
  'reportingInterval': DURATION,
  'time': DURATION,
  'timeout': DURATION,
  'ttl': DURATION,
  'warmupDurationSecs': DURATION,

  // Names
  'name': names.NAME,
  'Subset.name': names.SUBSET,
  'Port.name': names.PORT_NAME,
  'ServicePort.name': names.PORT_NAME,
  'SidecarPort.name': names.PORT_NAME,
  'HttpHeader.name': http.HEADER,
  'JwtHeader.name': http.HEADER,
  'HttpCookie.name': http.COOKIE,
  'HttpCookieAttribute.name': http.COOKIE,
  'WasmEnvVar.name': telemetry.ENV_NAME,
  'subset': names.SUBSET,
  'namespace': names.NAMESPACE,
  'sourceNamespace': names.NAMESPACE,
  'exportTo': names.EXPORT_TO,
  'gateways': names.GATEWAY,
  'network': names.NAME,
  'serviceAccount': names.NAME,
  'locality': names.LOCALITY,
  'LocalityDistribute.from': names.LOCALITY,
  'LocalityDistribute.to': names.SHARES,
  'LocalityFailover.from': names.REGION,
  'LocalityFailover.to': names.REGION,
  'failoverPriority': names.FAILOVER_KEY,

  // Labels
  'labels': names.LABEL_VALUE,
  'labels#': names.LABEL_KEY,
  'matchLabels': names.LABEL_VALUE,
  'matchLabels#': names.LABEL_KEY,
  'sourceLabels': names.LABEL_VALUE,
  'sourceLabels#': names.LABEL_KEY,
  'GatewaySpec.selector': names.LABEL_VALUE,
  'GatewaySpec.selector#': names.LABEL_KEY,
  'annotations#': names.LABEL_KEY,

  // Numbers
  'port': numbers.PORT,
  'number': numbers.OWN_PORT,
  'PortSelector.number': numbers.PORT,
  'portNumber': numbers.PORT,
  'targetPort': numbers.PORT,
  'destinationPort': numbers.PORT,
  'WorkloadEntrySpec.ports': numbers.PORT,
  'WorkloadEntrySpec.ports#': numbers.PORT_NAME_KEY,
  'WorkloadGroupTemplate.ports': numbers.PORT,
  'WorkloadGroupTemplate.ports#': numbers.PORT_NAME_KEY,
  'portLevelMtls#': numbers.PORT_KEY,
  'AuthorizationPolicyOperation.ports': numbers.PORT_TEXT,
  'notPorts': numbers.PORT_TEXT,
  'weight': numbers.WEIGHT,
  'percent': numbers.PERCENT,
  'mirror_percent': numbers.PERCENT,
  'mirrorPercent': numbers.PERCENT,
  'maxEjectionPercent': numbers.PERCENT,
  'minHealthPercent': numbers.PERCENT,
  'minimumPercent': numbers.PERCENT,
  'Percent.value': numbers.PERCENTAGE,
  'tableSize': numbers.TABLE_SIZE,
  'aggression': numbers.PERCENTAGE,

  // HTTP
  'exact': http.MATCHED,
  'prefix': http.MATCHED,
  'JwtHeader.prefix': http.MATCHED,
  'regex': http.REGEX,
  'RegexRewrite.match': http.REGEX,
  'RegexRewrite.rewrite': http.REGEX_REWRITE,
  'proxyVersion': http.REGEX,
  'uri': http.PATH,
  'prefixRewrite': http.PATH,
  'path': http.PATH,
  'headers#': http.HEADER,
  'withoutHeaders#': http.HEADER,
  'queryParams#': names.NAME,
  'add': http.HEADER_VALUE,
  'add#': http.HEADER,
  'set': http.HEADER_VALUE,
  'set#': http.HEADER,
  'remove': http.HEADER,
  'allowHeaders': http.HEADER,
  'exposeHeaders': http.HEADER,
  'httpHeaderName': http.HEADER,
  'httpQueryParameterName': names.NAME,
  'allowMethods': http.METHOD,
  'allowOrigin': hosts.HOST,
  'httpStatus': http.STATUS,
  'HttpDirectResponse.status': http.STATUS,
  'outlierDetectionHttpErrorCodes': http.STATUS,
  'redirectCode': http.REDIRECT_STATUS,
  'grpcStatus': http.GRPC_STATUS,
  'retryOn': http.RETRY_ON,
  'scheme': http.SCHEME,
  'HttpHealthCheck.scheme': http.PROBE_SCHEME,
  'bytes': http.BASE64,
  'string': http.BODY,

  // Protocols and TLS
  'protocol': ports.PROTOCOL,
  'TunnelSettings.protocol': ports.TUNNEL_PROTOCOL,
  'caCertificates': tls.FILE,
  'caCrl': tls.FILE,
  'clientCertificate': tls.FILE,
  'serverCertificate': tls.FILE,
  'privateKey': tls.FILE,
  'credentialName': tls.CREDENTIAL,
  'credentialNames': tls.CREDENTIAL,
  'caCertCredentialName': tls.CREDENTIAL,
  'cipherSuites': tls.CIPHER,
  'subjectAltNames': tls.SAN,
  'verifyCertificateHash': tls.CERTIFICATE_HASH,
  'verifyCertificateSpki': tls.CERTIFICATE_HASH,

  // Security
  'principals': security.PRINCIPAL,
  'notPrincipals': security.PRINCIPAL,
  'requestPrincipals': security.PRINCIPAL,
  'notRequestPrincipals': security.PRINCIPAL,
  'namespaces': security.SOURCE_NAMESPACE,
  'notNamespaces': security.SOURCE_NAMESPACE,
  'trustDomains': security.TRUST_DOMAIN,
  'notTrustDomains': security.TRUST_DOMAIN,
  'serviceAccounts': security.SERVICE_ACCOUNT,
  'notServiceAccounts': security.SERVICE_ACCOUNT,
  'methods': security.POLICY_METHOD,
  'notMethods': security.POLICY_METHOD,
  'paths': security.POLICY_PATH,
  'notPaths': security.POLICY_PATH,
  'jwks': security.JWKS,
  'jwksUri': security.JWKS_URI,
  'jwks_uri': security.JWKS_URI,
  'issuer': security.ISSUER,
  'audiences': security.AUDIENCE,
  'claim': security.CLAIM,
  'spaceDelimitedClaims': security.CLAIM,
  'header': security.CLAIM,
  'ClaimToHeader.header': http.JWT_HEADER,
  'outputPayloadToHeader': http.JWT_HEADER,

  // Telemetry and extensions
  'expression': telemetry.EXPRESSION,
  'randomSamplingPercentage': telemetry.SAMPLING,
  'tagOverrides#': telemetry.TAG_NAME,
  'TagOverride.value': telemetry.TAG_VALUE,
  'environmentVariables#': telemetry.ENV_NAME,
  'url': extensions.WASM_URL,
  'sha256': extensions.SHA256,
  'imagePullSecret': extensions.SECRET,
  'inlineCode': extensions.LUA,
  'imageType': extensions.IMAGE_TYPE,
  'pluginConfig': extensions.FREE,
};

/** What is known of the values of a place, or undefined; of the keys of a map, where `#` follows its property. */
export function poolOf({ release, owner }: Place, property: string): Pool | undefined {
  const fields = release === ISTIO_1_31 ? FIELDS : GATEWAY_API_FIELDS;
  const own = `${owner}.${property}`;
  if (Object.hasOwn(fields, own)) {
    return fields[own];
  }
  return Object.hasOwn(fields, property) ? fields[property] : undefined;
}

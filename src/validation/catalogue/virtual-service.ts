import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/virtual-service/');

/** What istiod's webhook refuses in a VirtualService, and what it warns of. */
export const VIRTUAL_SERVICE = {
  noRoute: refused('MESH1101', 'VirtualService without route', 'The webhook refuses it: it would do nothing.',
    'Add at least one http, tls or tcp route.', '#VirtualService'),
  noWeight: refused('MESH1102', 'Weights that add up to 0', 'The webhook refuses it: no destination would get a request.',
    'Give at least one destination a weight above 0.', '#HTTPRouteDestination'),
  negativeWeight: refused('MESH1103', 'Negative weight', 'The webhook refuses it.', 'Use a weight of 0 or more.', '#HTTPRouteDestination'),

  // The object as a whole
  notForDelegate: refused('MESH1104', 'Field that a delegate cannot have',
    'A VirtualService without hosts is a delegate: it is reached through the http routes of another one, so the webhook refuses the field.',
    'Add hosts, or take the field away.', '#Delegate'),
  badHost: refused('MESH1105', 'Host that is no host name', 'The webhook refuses it: no request could ever carry it.',
    'Use a DNS name with or without wildcard, or an IP address.', '#VirtualService-hosts'),
  wildcardInMesh: refused('MESH1106', 'Lone wildcard for the mesh', 'The webhook refuses it: the routes would catch the traffic to every service.',
    'Name the hosts, or bind the routes to gateways only.', '#VirtualService-hosts'),
  overlappingHosts: refused('MESH1107', 'Hosts that overlap', 'The webhook refuses it: one request would belong to both.',
    'Keep the wider one of the hosts.', '#VirtualService-hosts'),
  badGateway: refused('MESH1108', 'Gateway name of a wrong form', 'The webhook refuses it: it names no gateway.',
    'Use namespace/name, a name alone, or "mesh".', '#VirtualService-gateways'),
  legacyGateway: warned('MESH1109', 'Gateway name in its old form', 'Istio still reads it, but the form is about to go.',
    'Use namespace/name.', '#VirtualService-gateways'),
  claimWithoutGateway: refused('MESH1110', 'Match on a JWT claim outside of a gateway',
    'The webhook refuses it: only gateways match on claims, and these routes are for the mesh as well.',
    'Bind the routes to gateways, without "mesh".', '#HTTPMatchRequest-headers'),

  // Actions of a http route
  exclusive: refused('MESH1111', 'Settings of a route that exclude one another', 'The webhook refuses it: a request can be handled in one way only.',
    'Keep one of the settings.', '#HTTPRoute'),
  noAction: refused('MESH1112', 'Route that leads nowhere', 'The webhook refuses it: a request would have no destination.',
    'Add a destination; a http route may redirect or answer by itself instead.', '#HTTPRoute'),
  incomplete: refused('MESH1113', 'Setting that says nothing', 'The webhook refuses a setting without the fields that give it a meaning.',
    'Fill it in, or take it away.', '#HTTPRoute'),
  notSupported: refused('MESH1114', 'Setting that Istio does not support', 'The field exists, but the webhook refuses every use of it.',
    'Use the setting that the message names.', '#HTTPFaultInjection'),
  badBytes: refused('MESH1116', 'Response body that is no bytes', 'The webhook cannot read the object.', 'Use base64.', '#HTTPBody'),
  deprecated: warned('MESH1115', 'Setting that is about to go', 'Istio still reads it, but has another one for it.',
    'Use the setting that the message names.', '#HTTPRoute'),

  // Values in a route
  badMatch: refused('MESH1121', 'Text match that is empty or no regular expression',
    'The webhook refuses it: Envoy takes neither an empty prefix here nor an expression outside of RE2.',
    'Use some text, or a regular expression in RE2 syntax.', '#StringMatch'),
  badHeaderName: refused('MESH1122', 'Header name that is none', 'The webhook refuses it: no header can have that name there.',
    'Use the name of a header.', '#Headers-HeaderOperations'),
  badHeaderValue: refused('MESH1123', 'Header value that Envoy cannot read', 'The webhook refuses it: a percent sign begins a variable.',
    'Write a percent sign as "%%", and use no control characters.', '#Headers-HeaderOperations'),
  authorityTwice: refused('MESH1124', 'Authority set more than once', 'The webhook refuses it: only one of the values could win.',
    'Set it in rewrite.authority, or in one header.', '#HTTPRewrite-authority'),
  badPort: refused('MESH1125', 'Port out of range', 'The webhook refuses it.', 'Use a port from 1 to 65535.', '#PortSelector'),
  badSource: refused('MESH1126', 'Match on a source that cannot exist', 'The webhook refuses it: no workload has such a label or namespace.',
    'Use the form that Kubernetes gives labels and namespaces.', '#HTTPMatchRequest-source_labels'),
  badDuration: refused('MESH1127', 'Duration too short or too fine', 'The webhook refuses it: proxies count in milliseconds.',
    'Use whole milliseconds, at least one.', '#HTTPRoute-timeout'),
  badPercentage: refused('MESH1128', 'Percentage out of range', 'The webhook refuses it.', 'Use a percentage from 0 to 100.', '#Percent'),
  badStatus: refused('MESH1129', 'Status that no response can have', 'The webhook refuses it.', 'Use a status of the protocol.', '#HTTPDirectResponse'),
  badCors: refused('MESH1130', 'CORS policy that no browser understands', 'The webhook refuses it.',
    'Use origins that are not empty, methods in capitals, and header names.', '#CorsPolicy'),
  badRetries: refused('MESH1131', 'Retries that cannot happen', 'The webhook refuses a condition that Envoy does not know, and settings of retries that are off.',
    'Correct the condition, or give attempts.', '#HTTPRetry'),
  badRedirect: refused('MESH1132', 'Redirect to nowhere', 'The webhook refuses it: the new address cannot be built.',
    'Use http or https as scheme, and prefixRewrite with prefix matches only.', '#HTTPRedirect'),
  hugeBody: refused('MESH1133', 'Response body above 1 MiB', 'The webhook refuses it: every proxy would carry it in its configuration.',
    'Serve it from a workload.', '#HTTPBody'),
  largeBody: warned('MESH1134', 'Response body above 100 KiB', 'Every proxy carries it in its configuration, which slows istiod down.',
    'Serve it from a workload.', '#HTTPBody'),
  badDestination: refused('MESH1135', 'Destination that is no host', 'The webhook refuses it.', 'Use the DNS name of a service.', '#Destination'),
  badSubset: refused('MESH1136', 'Subset name of a wrong form', 'The webhook refuses it.', 'Use letters, digits and inner dashes.', '#Destination'),

  // tls and tcp routes
  noSniHost: refused('MESH1141', 'TLS route without SNI host', 'The webhook refuses it: a TLS route tells connections apart by SNI.',
    'Add a match with at least one SNI host.', '#TLSMatchAttributes'),
  badSniHost: refused('MESH1142', 'SNI host that is no host name', 'The webhook refuses it.', 'Use a DNS name with or without wildcard.', '#TLSMatchAttributes'),
  foreignSniHost: refused('MESH1143', 'SNI host outside of the hosts', 'The webhook refuses it: the routes are not for that host.',
    'Add the host to spec.hosts, or correct it.', '#TLSMatchAttributes'),
  ipAsSniHost: warned('MESH1144', 'IP address as SNI host', 'SNI holds names; most clients send none for an address.',
    'Use a DNS name, or a tcp route.', '#TLSMatchAttributes'),
  badSubnet: refused('MESH1145', 'Subnet that is none', 'The webhook refuses it.', 'Use an IP address or a subnet in CIDR notation.', '#L4MatchAttributes'),

  // Order of the routes
  unreachableRoute: warned('MESH1151', 'Route that is never reached', 'Routes are tried in order; those before it catch all its requests.',
    'Move it up, or take it away.', '#HTTPRoute'),
  coveredMatch: warned('MESH1152', 'Match that an earlier one covers', 'Routes are tried in order; the earlier one catches the requests.',
    'Move the narrower match up, or take it away.', '#HTTPMatchRequest'),
};

import { broken, noted, suspicious } from './entry';

/** 22xx: which requests a VirtualService is for. */
export const ROUTES = {
  conflictingMeshHosts: broken('MESH2201', {
    title: 'Two VirtualServices for one host in the mesh',
    why: 'Sidecars do not merge them: one wins, and the requests that only the other matches are answered with 404.',
    repair: 'Put the routes into one VirtualService, export each to namespaces of its own, or delegate.',
    page: 'ops/common-problems/network-issues/#virtual-service-conflict',
    equivalents: ['IST0109', 'KIA1106'],
  }),
  unknownGateway: broken('MESH2202', {
    title: 'VirtualService bound to a Gateway that does not exist',
    why: 'Its routes are on no listener, so requests are answered with 404.',
    repair: 'Name a Gateway as namespace/name; a handle of a Gateway does.',
    page: 'reference/config/networking/virtual-service/#VirtualService-gateways',
    equivalents: ['IST0101', 'KIA1102'],
  }),
  hostNotInGateway: broken('MESH2203', {
    title: 'No host of a VirtualService is served by its Gateway',
    why: 'The Gateway takes only requests for its own hosts, so none meets the routes; they are answered with 404.',
    repair: 'Add a host to a server of the Gateway, or correct those of the VirtualService; "namespace/" before a server\'s host shuts others out.',
    page: 'reference/config/networking/gateway/#Server-hosts',
    equivalents: ['IST0132'],
  }),
  internalGateway: suspicious('MESH2204', {
    title: 'VirtualService bound to a Gateway that Istio keeps for itself',
    why: 'Gateways with such names are made by Istio from those of Gateway API, and their names may change.',
    repair: 'Use a route of Gateway API, or a Gateway of your own.',
    page: 'tasks/traffic-management/ingress/gateway-api/',
    equivalents: ['IST0165'],
  }),
  hostPartlyOutside: suspicious('MESH2205', {
    title: 'Host of a VirtualService that none of its Gateways serves',
    why: 'The Gateway takes only requests for its own hosts, so those for this one are answered with 404, although others of the list work.',
    repair: 'Add the host to a server of the Gateway, or take it away; a name of the mesh needs "mesh" among the gateways.',
    page: 'reference/config/networking/gateway/#Server-hosts',
  }),
  unknownDelegate: broken('MESH2206', {
    title: 'Route handed on to nobody',
    why: 'The VirtualService that it names does not exist, has hosts of its own or is not exported here, so Istio leaves the route out.',
    repair: 'Name a VirtualService without hosts and gateways that is exported to the namespace of the route.',
    page: 'reference/config/networking/virtual-service/#Delegate',
  }),
  droppedDelegateRoute: broken('MESH2207', {
    title: 'Route of a delegate that does not fit what is handed on',
    why: 'Each match must be a part of one that the root has. Where a single one is not, Istio leaves the whole route out.',
    repair: 'Match on less than the root does: a longer prefix of the same path, and the same or more headers.',
    page: 'reference/config/networking/virtual-service/#Delegate',
  }),
  rivalCatchAll: suspicious('MESH2208', {
    title: 'Two routes for the rest of one host at a Gateway',
    why: 'Gateways put the VirtualServices of a host together, and of several routes for all paths the oldest object\'s gets everything.',
    repair: 'Keep one such route for the host.',
    page: 'ops/best-practices/traffic-management/#split-virtual-services',
    equivalents: ['KIA1106'],
  }),
  unmatchablePath: suspicious('MESH2209', {
    title: 'Match on a path that no request has',
    why: 'Paths begin with a slash and are compared without their query; a regular expression has to fit from the first character on.',
    repair: 'Begin the path with a slash, and match on the query by queryParams.',
    page: 'reference/config/networking/virtual-service/#HTTPMatchRequest-uri',
  }),
  rewriteSlash: suspicious('MESH2210', {
    title: 'Rewrite that doubles or loses a slash',
    why: 'The rewrite takes the place of the matched text and nothing else, so one that ends with a slash needs a prefix that does, too.',
    repair: 'End both with a slash, or none; a second match without slash takes the bare path.',
    page: 'reference/config/networking/virtual-service/#HTTPRewrite',
  }),
  idleFault: suspicious('MESH2211', {
    title: 'Fault without percentage',
    why: 'A fault that does not say how many requests it is for is for none.',
    repair: 'Set percentage.value, to 100 for all requests.',
    page: 'reference/config/networking/virtual-service/#HTTPFaultInjection',
  }),
  faultWithRetries: suspicious('MESH2212', {
    title: 'Fault beside retries or a timeout',
    why: 'The fault is made before the request is sent: it is neither retried, nor does its delay count for the timeout.',
    repair: 'To test them, make the fault on the way to another service behind.',
    page: 'ops/common-problems/network-issues/#virtual-service-with-fault-injection-and-retrytimeout-policies-not-working-as-expected',
  }),
  shortTimeout: suspicious('MESH2213', {
    title: 'Timeout that ends before the retries do',
    why: 'The timeout is for all attempts together, so where each one takes its time the last ones are cut off.',
    repair: 'Raise the timeout, or lower perTryTimeout or attempts.',
    page: 'reference/config/networking/virtual-service/#HTTPRetry',
  }),
  repeatedWrites: noted('MESH2214', {
    title: 'Retries of requests that may have been done',
    why: 'POST and PATCH do their work again, where the answer to the first request was an error or was lost.',
    repair: 'Retry only what the server has not seen, such as connect-failure and refused-stream, or make the requests repeatable.',
    page: 'reference/config/networking/virtual-service/#HTTPRetry',
  }),
  coveredRoute: suspicious('MESH2215', {
    title: 'Route whose requests earlier ones take',
    why: 'Routes are tried in order, and all that it matches is matched by those before it: no request comes to it.',
    repair: 'Move it up, narrow the earlier match, or take it away.',
    page: 'reference/config/networking/virtual-service/#HTTPRoute',
    equivalents: ['IST0130'],
  }),
};

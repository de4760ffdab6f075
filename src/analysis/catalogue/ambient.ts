import { broken, noted, suspicious } from './entry';

const L7 = 'ambient/usage/l7-features/';
const L4 = 'ambient/usage/l4-policy/';
const WAYPOINT = 'ambient/usage/waypoint/';

/** 2901 and up: the ambient mesh, its ztunnels and waypoints. */
export const AMBIENT = {
  idleSelector: suspicious('MESH2901', {
    title: 'Selector for the pods of a Gateway of Gateway API',
    why: 'Waypoints ignore policies with a selector; other Gateways of Gateway API go by them only as long as a setting of istiod lets them.',
    repair: 'Name the Gateway in targetRefs.',
    page: L7,
    equivalents: ['IST0166'],
  }),
  unknownWaypoint: broken('MESH2902', {
    title: 'Waypoint that does not exist',
    why: 'Requests pass by without it, and with that without the policies and routes that it would apply.',
    repair: 'Add the waypoint, or correct its name; the label istio.io/use-waypoint-namespace names another namespace.',
    page: WAYPOINT,
    equivalents: ['KIA1313'],
  }),
  otherWaypoint: broken('MESH2903', {
    title: 'Waypoint that is for something else',
    why: 'It takes services or workloads only, or none of this namespace, so requests pass by without it.',
    repair: 'Use a Gateway of class istio-waypoint that takes the namespace, with a fitting label istio.io/waypoint-for.',
    page: `${WAYPOINT}#waypoint-traffic-types`,
    equivalents: ['KIA1313'],
  }),
  twoDataPlanes: suspicious('MESH2904', {
    title: 'Sidecar and ambient mesh at once',
    why: 'The sidecar goes first: the label of the ambient mesh has no effect.',
    repair: 'Keep one of the labels.',
    page: 'ambient/usage/add-workloads/',
    equivalents: ['KIA1311'],
  }),
  sidecarInAmbient: noted('MESH2905', {
    title: 'Workload with sidecar in an ambient namespace',
    why: 'It stays out of the ambient mesh, and does not use waypoints.',
    repair: 'Take away its label for the sidecar, if it is to be in the ambient mesh.',
    page: 'ambient/usage/add-workloads/',
    equivalents: ['KIA1316'],
  }),
  idleWaypoint: suspicious('MESH2906', {
    title: 'Waypoint for a workload that is not in the ambient mesh',
    why: 'Requests to it do not pass the waypoint.',
    repair: 'Enrol the workload by the label istio.io/dataplane-mode, or take the waypoint away.',
    page: WAYPOINT,
    equivalents: ['KIA1312'],
  }),
  httpAtZtunnel: broken('MESH2907', {
    title: 'Policy with fields of HTTP that a ztunnel applies',
    why: 'A ztunnel sees connections only: it leaves ALLOW rules with such fields out, so calls are refused, and applies DENY rules without them.',
    repair: 'Name a service or the waypoint in targetRefs, so that the waypoint applies it.',
    page: L4,
    equivalents: ['KIA0109', 'KIA0110', 'KIA1317'],
  }),
  customAtZtunnel: broken('MESH2908', {
    title: 'Policy that a ztunnel does not know',
    why: 'A ztunnel only allows or denies by itself: it ignores the policy, so calls are let through that were to be checked.',
    repair: 'Name a service or the waypoint in targetRefs, so that the waypoint applies it.',
    page: L4,
  }),
  ignoredByZtunnel: suspicious('MESH2909', {
    title: 'Object for workloads of the ambient mesh that their ztunnels ignore',
    why: 'A ztunnel takes no such settings, and a waypoint takes them by targetRefs only.',
    repair: 'Name a service or the waypoint in targetRefs.',
    page: L7,
    equivalents: ['KIA1110', 'KIA1111', 'KIA1112', 'KIA1115', 'KIA1116', 'KIA1117'],
  }),
  unknownTarget: broken('MESH2910', {
    title: 'Policy for something that does not exist',
    why: 'Nobody applies it, so what it forbids is allowed.',
    repair: 'Correct the name; the target must be in the namespace of the policy.',
    page: 'reference/config/type/workload-selector/#PolicyTargetReference',
  }),
  bypassedPolicy: suspicious('MESH2911', {
    title: 'Policy for a service without waypoint',
    why: 'Only waypoints apply policies to services, so what it forbids is allowed.',
    repair: 'Label the service or its namespace with istio.io/use-waypoint.',
    page: L7,
  }),
  routesWithoutWaypoint: suspicious('MESH2912', {
    title: 'Routes for an ambient service without waypoint',
    why: 'Ztunnels do not route by requests, so the routes have no effect.',
    repair: 'Label the service or its namespace with istio.io/use-waypoint.',
    page: L7,
    equivalents: ['KIA1109', 'KIA1113'],
  }),
  rulesWithoutWaypoint: suspicious('MESH2913', {
    title: 'Traffic policy for an ambient service without waypoint',
    why: 'Ztunnels do not read DestinationRules, so the policy has no effect.',
    repair: 'Label the service or its namespace with istio.io/use-waypoint.',
    page: L7,
    equivalents: ['KIA0210', 'KIA0211'],
  }),
  twoRoutes: suspicious('MESH2914', {
    title: 'VirtualService and route of Gateway API for one service',
    why: 'Only one of them is used; at a waypoint the VirtualService is ignored.',
    repair: 'Keep one of them.',
    page: L7,
  }),
  plainInAmbient: suspicious('MESH2915', {
    title: 'Mutual TLS turned off in the ambient mesh',
    why: 'Ztunnels always use mutual TLS among themselves: the setting only lets plain text in as well.',
    repair: 'Use PERMISSIVE, or leave the setting out.',
    page: 'ambient/architecture/traffic-redirection/',
  }),
  foreignRoutes: suspicious('MESH2916', {
    title: 'Routes in a namespace that the waypoint does not read',
    why: 'A waypoint takes routes of its own namespace and of the service\'s, so these have no effect.',
    repair: 'Move the VirtualService to the namespace of the service.',
    page: L7,
    equivalents: ['KIA1114'],
  }),
  waypointNotAllowed: suspicious('MESH2917', {
    title: 'Pods that allow callers, and not the waypoint that their calls come through',
    why: 'The ztunnel of the pods sees the waypoint\'s identity instead of the callers\', so it refuses every call of the service. Only who calls the pods themselves, as Prometheus does, gets in.',
    repair: 'Allow the waypoint\'s service account at the pods, and the callers by a policy that names the service in targetRefs; or declare the call.',
    page: `${L4}#considerations-when-waypoints-are-introduced`,
  }),
};

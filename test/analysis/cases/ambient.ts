import { idleWaypoint, sidecarInAmbient, twoDataPlanes } from '../../../src/analysis/analyzers/ambient/data-planes';
import { idleSelector } from '../../../src/analysis/analyzers/ambient/idle-selector';
import { ignoredByZtunnel, plainInAmbient } from '../../../src/analysis/analyzers/ambient/ignored-by-ztunnel';
import { bypassedPolicy, unknownTarget } from '../../../src/analysis/analyzers/ambient/targets';
import { twoRoutes } from '../../../src/analysis/analyzers/ambient/two-routes';
import { otherWaypoint, unknownWaypoint } from '../../../src/analysis/analyzers/ambient/unknown-waypoint';
import { waypointNotAllowed } from '../../../src/analysis/analyzers/ambient/waypoint-not-allowed';
import { foreignRoutes, routesWithoutWaypoint, rulesWithoutWaypoint } from '../../../src/analysis/analyzers/ambient/without-waypoint';
import { customAtZtunnel, httpAtZtunnel } from '../../../src/analysis/analyzers/ambient/ztunnel-policies';
import { GridCase } from '../grid';

const input = 'ambient';
const WAYPOINT_LABEL = 'metadata.labels["istio.io/use-waypoint"]';
const MODE_LABEL = 'metadata.labels["istio.io/dataplane-mode"]';
const POD_LABELS = 'Deployment shop/cart spec.template.metadata.labels';
const SIDECAR = { [`${POD_LABELS}["sidecar.istio.io/inject"]`]: 'true' };
const NO_LABEL = { 'Namespace shop metadata.labels': {} };
const WITH_WAYPOINT = { 'Service shop/free metadata.labels': {} };
const NO_EDGE = { 'Gateway bare/edge': undefined };

/** A policy of the pods of cart that lets one caller of the mesh in. */
const ONLY_CLIENT = {
  'AuthorizationPolicy shop/http spec.rules': [{ from: [{ source: { principals: ['cluster.local/ns/shop/sa/client'] } }] }],
  'Deployment shop/free spec.template.spec.serviceAccountName': 'client',
};

function istiodWith(name: string, value: string): object {
  const containers = [{ name: 'discovery', image: 'registry.example.com/pilot:1', env: [{ name, value }] }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'istiod', namespace: 'istio-system' },
    spec: { selector: { matchLabels: { app: 'istiod' } }, template: { metadata: { labels: { app: 'istiod' } }, spec: { containers } } },
  };
}

export const AMBIENT_CASES: GridCase[] = [
  {
    name: 'is found at waypoints, and noted at other Gateways',
    rule: idleSelector,
    input,
    expected: [
      'MESH2901 AuthorizationPolicy bare/at-edge spec.selector.matchLabels -> Gateway bare/edge (info)',
      'MESH2901 AuthorizationPolicy shop/at-waypoint spec.selector.matchLabels -> Gateway shop/waypoint',
    ],
  },
  {
    name: 'is none for other pods',
    rule: idleSelector,
    input,
    edits: {
      'AuthorizationPolicy shop/at-waypoint spec.selector.matchLabels': { app: 'cart' },
      'AuthorizationPolicy bare/at-edge spec.selector.matchLabels': { app: 'cart' },
    },
    expected: [],
  },
  { name: 'is found where the namespace has Gateways', rule: unknownWaypoint, input, expected: [`MESH2902 Namespace bare ${WAYPOINT_LABEL}`] },
  { name: 'is none where they may be elsewhere', rule: unknownWaypoint, input, edits: NO_EDGE, expected: [] },
  {
    name: 'is found by class, by what it is for, and by namespace',
    rule: otherWaypoint,
    input,
    edits: { [`Namespace bare ${WAYPOINT_LABEL}`]: 'edge', 'Service shop/free metadata.labels': { 'istio.io/use-waypoint': 'waypoint' } },
    expected: [
      `MESH2903 Deployment shop/cart spec.template.${WAYPOINT_LABEL} -> Gateway shop/waypoint`,
      `MESH2903 Namespace bare ${WAYPOINT_LABEL} -> Gateway bare/edge`,
    ],
  },
  {
    name: 'is found in a namespace that the waypoint does not take',
    rule: otherWaypoint,
    input,
    edits: {
      'Gateway shop/waypoint metadata.labels': { 'istio.io/waypoint-for': 'all' },
      'Namespace bare metadata.labels': { 'istio.io/use-waypoint': 'waypoint', 'istio.io/use-waypoint-namespace': 'shop' },
    },
    expected: [`MESH2903 Namespace bare ${WAYPOINT_LABEL} -> Gateway shop/waypoint`],
  },
  { name: 'is none where it takes all', rule: otherWaypoint, input, edits: { 'Gateway shop/waypoint metadata.labels': { 'istio.io/waypoint-for': 'all' } }, expected: [] },
  {
    name: 'are found at workloads and namespaces',
    rule: twoDataPlanes,
    input,
    edits: {
      'Namespace bare metadata.labels["istio-injection"]': 'enabled',
      [POD_LABELS]: { 'app': 'cart', 'istio.io/dataplane-mode': 'ambient', 'sidecar.istio.io/inject': 'true' },
    },
    expected: [`MESH2904 Deployment shop/cart spec.template.${MODE_LABEL}`, `MESH2904 Namespace bare ${MODE_LABEL}`],
  },
  { name: 'are none with one label', rule: twoDataPlanes, input, expected: [] },
  {
    name: 'is noted',
    rule: sidecarInAmbient,
    input,
    edits: SIDECAR,
    expected: ['MESH2905 Deployment shop/cart spec.template.metadata.labels["sidecar.istio.io/inject"]'],
  },
  { name: 'is none without the label', rule: sidecarInAmbient, input, expected: [] },
  { name: 'is found at a workload with sidecar', rule: idleWaypoint, input, edits: SIDECAR, expected: [`MESH2906 Deployment shop/cart spec.template.${WAYPOINT_LABEL}`] },
  { name: 'is none in the ambient mesh', rule: idleWaypoint, input, expected: [] },
  { name: 'is found by field', rule: httpAtZtunnel, input, expected: ['MESH2907 AuthorizationPolicy shop/http spec.rules[1].to[0].operation.methods'] },
  {
    name: 'is none where it is for a service',
    rule: httpAtZtunnel,
    input,
    edits: { 'AuthorizationPolicy shop/http spec': { targetRefs: [{ group: '', kind: 'Service', name: 'cart' }], rules: [{ to: [{ operation: { methods: ['GET'] } }] }] } },
    expected: [],
  },
  { name: 'is none for sidecars', rule: httpAtZtunnel, input, edits: SIDECAR, expected: [] },
  { name: 'is found by action', rule: customAtZtunnel, input, expected: ['MESH2908 AuthorizationPolicy shop/custom spec.action'] },
  { name: 'is none for sidecars', rule: customAtZtunnel, input, edits: SIDECAR, expected: [] },
  {
    name: 'is found where all workloads are of the ambient mesh',
    rule: ignoredByZtunnel,
    input,
    expected: ['MESH2909 RequestAuthentication shop/tokens spec -> Deployment shop/cart'],
  },
  { name: 'is none where some have a sidecar', rule: ignoredByZtunnel, input, edits: SIDECAR, expected: [] },
  { name: 'is found where the namespace is here', rule: unknownTarget, input, expected: ['MESH2910 AuthorizationPolicy shop/targets spec.targetRefs[2].name'] },
  {
    name: 'is none where it exists',
    rule: unknownTarget,
    input,
    edits: { 'AuthorizationPolicy shop/targets spec.targetRefs[2].name': 'waypoint' },
    expected: [],
  },
  {
    name: 'is found where the service wants none',
    rule: bypassedPolicy,
    input,
    expected: ['MESH2911 AuthorizationPolicy shop/targets spec.targetRefs[1].name -> Service shop/free'],
  },
  { name: 'is none where the namespace has one', rule: bypassedPolicy, input, edits: WITH_WAYPOINT, expected: [] },
  { name: 'is none where the namespace is not here', rule: bypassedPolicy, input, edits: { ...WITH_WAYPOINT, 'Namespace shop': undefined }, expected: [] },
  { name: 'are found where nobody reads them', rule: routesWithoutWaypoint, input, expected: ['MESH2912 VirtualService shop/free spec.hosts[0] -> Service shop/free'] },
  { name: 'are none with a waypoint', rule: routesWithoutWaypoint, input, edits: WITH_WAYPOINT, expected: [] },
  {
    name: 'are only noted where a sidecar reads them',
    rule: routesWithoutWaypoint,
    input,
    edits: SIDECAR,
    expected: ['MESH2912 VirtualService shop/free spec.hosts[0] -> Service shop/free (info)'],
  },
  { name: 'is found where nobody reads it', rule: rulesWithoutWaypoint, input, edits: NO_EDGE, expected: ['MESH2913 DestinationRule shop/free spec.host -> Service shop/free'] },
  { name: 'is none with a waypoint', rule: rulesWithoutWaypoint, input, edits: { ...NO_EDGE, ...WITH_WAYPOINT }, expected: [] },
  { name: 'is none where a gateway reads it', rule: rulesWithoutWaypoint, input, expected: [] },
  { name: 'is found by service', rule: twoRoutes, input, expected: ['MESH2914 VirtualService shop/free spec.hosts[1] -> HTTPRoute shop/cart'] },
  { name: 'is none for another service', rule: twoRoutes, input, edits: { 'HTTPRoute shop/cart spec.parentRefs[0].name': 'other' }, expected: [] },
  { name: 'is found by namespace', rule: plainInAmbient, input, expected: ['MESH2915 PeerAuthentication shop/plain spec.mtls.mode -> Deployment shop/cart'] },
  { name: 'is none outside of the ambient mesh', rule: plainInAmbient, input, edits: NO_LABEL, expected: [] },
  {
    name: 'are found in another namespace',
    rule: foreignRoutes,
    input,
    edits: { 'VirtualService shop/free spec.hosts[1]': 'cart.shop.svc.cluster.local', 'VirtualService shop/free metadata.namespace': 'bare' },
    expected: ['MESH2916 VirtualService bare/free spec.hosts[1] -> Service shop/cart'],
  },
  { name: 'are none in the namespace of the service', rule: foreignRoutes, input, expected: [] },
  {
    name: 'are found where a caller of the mesh is allowed',
    rule: waypointNotAllowed,
    input,
    edits: ONLY_CLIENT,
    expected: ['MESH2917 AuthorizationPolicy shop/http spec.rules -> Gateway shop/waypoint, Service shop/cart'],
  },
  {
    name: 'are found where the policy is in the mesh, and the waypoint in another namespace',
    rule: waypointNotAllowed,
    input,
    edits: {
      ...ONLY_CLIENT,
      'AuthorizationPolicy shop/http spec.rules': [{ from: [{ source: { namespaces: ['shop'] } }] }],
      'Namespace shop metadata.labels["istio.io/use-waypoint-namespace"]': 'bare',
      'Namespace shop metadata.labels["istio.io/use-waypoint"]': 'edge',
      'Gateway bare/edge spec': { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE', allowedRoutes: { namespaces: { from: 'All' } } }] },
    },
    expected: ['MESH2917 AuthorizationPolicy shop/http spec.rules -> Gateway bare/edge, Service shop/cart'],
  },
  {
    name: 'are none where the waypoint is allowed too',
    rule: waypointNotAllowed,
    input,
    edits: { ...ONLY_CLIENT, 'AuthorizationPolicy shop/http spec.rules[0].from[0].source.principals[1]': 'cluster.local/ns/shop/sa/waypoint' },
    expected: [],
  },
  {
    name: 'are none where another policy allows the waypoint',
    rule: waypointNotAllowed,
    input,
    edits: {
      ...ONLY_CLIENT,
      'AuthorizationPolicy shop/at-waypoint spec': { selector: { matchLabels: { app: 'cart' } }, rules: [{ from: [{ source: { serviceAccounts: ['waypoint'] } }] }] },
    },
    expected: [],
  },
  {
    name: 'are none where those who are allowed go past the waypoint',
    rule: waypointNotAllowed,
    input,
    edits: { ...ONLY_CLIENT, 'Deployment shop/free spec.template.metadata.labels["istio.io/dataplane-mode"]': 'none' },
    expected: [],
  },
  {
    name: 'are none at a headless service, whose pods are called themselves',
    rule: waypointNotAllowed,
    input,
    edits: { ...ONLY_CLIENT, 'Service shop/cart spec.clusterIP': 'None' },
    expected: [],
  },
  {
    name: 'are none without a waypoint, or with one for workloads',
    rule: waypointNotAllowed,
    input,
    edits: { ...ONLY_CLIENT, 'Gateway shop/waypoint metadata.labels': { 'istio.io/waypoint-for': 'workload' } },
    expected: [],
  },
  {
    name: 'are none where istiod allows waypoints by itself',
    rule: waypointNotAllowed,
    input,
    edits: { ...ONLY_CLIENT, 'Gateway bare/edge': istiodWith('PILOT_AUTO_ALLOW_WAYPOINT_POLICY', 'true') },
    expected: [],
  },
];

import { AMBIENT } from '../../../../../src/analysis/catalogue/ambient';
import { Draft, Fault } from '../draft';
import { AMBIENT_NAMESPACE } from '../parts/ambient';

const MODE = 'istio.io/dataplane-mode';
const USE_WAYPOINT = 'istio.io/use-waypoint';
const GET = [{ operation: { methods: ['GET'] } }];
const KEYS = { jwtRules: [{ issuer: 'https://issuer.example.com', jwksUri: 'https://issuer.example.com/keys' }] };

export const AMBIENT_FAULTS: readonly Fault[] = [
  { code: AMBIENT.unknownWaypoint.code, plant: unknownWaypoint },
  { code: AMBIENT.idleSelector.code, plant: selectGateway },
  { code: AMBIENT.httpAtZtunnel.code, plant: draft => withPolicy(draft, 'AuthorizationPolicy', { rules: [{ to: GET }] }) },
  { code: AMBIENT.customAtZtunnel.code, plant: draft => withPolicy(draft, 'AuthorizationPolicy', { action: 'AUDIT', rules: [{}] }) },
  { code: AMBIENT.ignoredByZtunnel.code, plant: draft => withPolicy(draft, 'RequestAuthentication', KEYS) },
  { code: AMBIENT.unknownTarget.code, plant: draft => withTarget(draft, 'misspelt') },
  { code: AMBIENT.bypassedPolicy.code, plant: bypass },
  { code: AMBIENT.otherWaypoint.code, plant: waypointForWorkloads },
  { code: AMBIENT.routesWithoutWaypoint.code, plant: routeWithoutWaypoint },
  { code: AMBIENT.twoDataPlanes.code, plant: draft => inPods(draft, labels => { labels[MODE] = 'ambient'; labels['sidecar.istio.io/inject'] = 'true'; }) },
  { code: AMBIENT.sidecarInAmbient.code, plant: draft => inPods(draft, labels => { labels['sidecar.istio.io/inject'] = 'true'; }) },
  { code: AMBIENT.twoRoutes.code, plant: routeTwice },
  { code: AMBIENT.plainInAmbient.code, plant: turnOff },
  { code: AMBIENT.waypointNotAllowed.code, plant: allowCallersOnly },
];

function unknownWaypoint(draft: Draft): boolean {
  const service = draft.pick('Service');
  service.metadata.labels = { ...service.metadata.labels, [USE_WAYPOINT]: 'misspelt' };
  return true;
}

/** A Gateway of Gateway API with pods of its own, and a policy that selects them. */
function selectGateway(draft: Draft): boolean {
  const [namespace] = draft.namespaces;
  const labels = { 'gateway.networking.k8s.io/gateway-name': 'waypoint' };
  draft.add('gateway.networking.k8s.io/v1', 'Gateway', namespace, 'waypoint', {
    spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
  });
  draft.add('v1', 'Pod', namespace, 'waypoint', { spec: { containers: [{ name: 'istio-proxy', image: 'registry.example.com/proxyv2:1' }] } }, { labels });
  draft.add('security.istio.io/v1', 'AuthorizationPolicy', namespace, 'at-waypoint', { spec: { selector: { matchLabels: labels } } });
  return true;
}

/** A service of the ambient namespace, if there is any. */
function ambientService(draft: Draft): any {
  return draft.pick('Service', ({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE);
}

function waypoint(draft: Draft): any {
  return draft.all('Gateway', 'gateway.networking.k8s.io').find(({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE);
}

function withPolicy(draft: Draft, kind: string, spec: object): boolean {
  const name = ambientService(draft)?.metadata.name;
  if (name !== undefined) {
    draft.add('security.istio.io/v1', kind, AMBIENT_NAMESPACE, `${name}-by-labels`, { spec: { selector: { matchLabels: { app: name } }, ...spec } });
  }
  return name !== undefined;
}

function withTarget(draft: Draft, name: string): boolean {
  const hasService = ambientService(draft) !== undefined;
  if (hasService) {
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', AMBIENT_NAMESPACE, 'by-name', { spec: { targetRefs: [{ kind: 'Service', group: '', name }], rules: [{ to: GET }] } });
  }
  return hasService;
}

/** A policy for a service without waypoint. */
function bypass(draft: Draft): boolean {
  const service = ambientService(draft);
  if (service === undefined || waypoint(draft) !== undefined) {
    return false;
  }
  return withTarget(draft, service.metadata.name);
}

function waypointForWorkloads(draft: Draft): boolean {
  const gateway = waypoint(draft);
  const service = draft.pick('Service', ({ metadata }) => metadata.labels?.[USE_WAYPOINT] === 'waypoint');
  if (gateway === undefined || service === undefined) {
    return false;
  }
  gateway.metadata.labels = { 'istio.io/waypoint-for': 'workload' };
  return true;
}

function routeWithoutWaypoint(draft: Draft): boolean {
  const service = ambientService(draft);
  if (service === undefined || waypoint(draft) !== undefined) {
    return false;
  }
  draft.add('networking.istio.io/v1', 'VirtualService', AMBIENT_NAMESPACE, 'slow', {
    spec: { hosts: [service.metadata.name], http: [{ timeout: '3s', route: [{ destination: { host: service.metadata.name } }] }] },
  });
  return true;
}

function inPods(draft: Draft, change: (labels: any) => void): boolean {
  const deployment = draft.pick('Deployment', ({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE);
  if (deployment !== undefined) change(deployment.spec.template.metadata.labels);
  return deployment !== undefined;
}

function routeTwice(draft: Draft): boolean {
  const route = draft.pick('HTTPRoute', ({ spec }) => spec.parentRefs[0].kind === 'Service');
  if (route === undefined) {
    return false;
  }
  const { name, namespace } = route.metadata;
  draft.add('networking.istio.io/v1', 'VirtualService', namespace, 'again', { spec: { hosts: [name], http: [{ route: [{ destination: { host: name } }] }] } });
  return true;
}

function turnOff(draft: Draft): boolean {
  const policy = draft.pick('PeerAuthentication', ({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE);
  if (policy !== undefined) policy.spec.mtls.mode = 'DISABLE';
  return policy !== undefined;
}

/** Lets the pods of a service take the connections of another service, which come through the waypoint. */
function allowCallersOnly(draft: Draft): boolean {
  const [callee, caller] = draft.all('Service').filter(({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE).map(({ metadata }) => metadata.name);
  if (waypoint(draft) === undefined || caller === undefined) {
    return false;
  }
  const name = `${callee}-connections`;
  const spec = { selector: { matchLabels: { app: callee } }, rules: [{ from: [{ source: { serviceAccounts: [caller] } }] }] };
  const known = draft.all('AuthorizationPolicy').find(({ metadata }) => metadata.namespace === AMBIENT_NAMESPACE && metadata.name === name);
  if (known === undefined) {
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', AMBIENT_NAMESPACE, name, { spec });
  } else {
    known.spec = spec;
  }
  return true;
}

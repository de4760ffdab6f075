import { Draft } from '../draft';

/** The ambient namespace of meshes that have one. */
export const AMBIENT_NAMESPACE = 'calm';
const MODE = 'istio.io/dataplane-mode';
const USE_WAYPOINT = 'istio.io/use-waypoint';
const NAMES = ['ledger', 'quotes', 'reports'];

/** A namespace of the ambient mesh, sometimes with a waypoint: services, and policies for ztunnels and for the waypoint. */
export function ambient(draft: Draft): void {
  const { random } = draft;
  if (random.chance(0.6)) {
    return;
  }
  const hasWaypoint = random.chance(0.6);
  const isForAll = hasWaypoint && random.chance(0.6);
  draft.add('v1', 'Namespace', undefined, AMBIENT_NAMESPACE, {}, { labels: { [MODE]: 'ambient', ...isForAll ? { [USE_WAYPOINT]: 'waypoint' } : {} } });
  if (hasWaypoint) {
    draft.add('gateway.networking.k8s.io/v1', 'Gateway', AMBIENT_NAMESPACE, 'waypoint', {
      spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
    }, random.chance(0.5) ? { labels: { 'istio.io/waypoint-for': random.pick(['service', 'all']) } } : {});
  }
  for (const name of random.shuffled(NAMES).slice(0, 1 + random.below(NAMES.length))) {
    addService(draft, name, hasWaypoint && !isForAll ? { [USE_WAYPOINT]: 'waypoint' } : {});
    addPolicies(draft, name, hasWaypoint);
  }
  if (random.chance(0.4)) {
    draft.add('security.istio.io/v1', 'PeerAuthentication', AMBIENT_NAMESPACE, 'default', { spec: { mtls: { mode: random.pick(['STRICT', 'PERMISSIVE']) } } });
  }
}

function addService(draft: Draft, name: string, labels: Record<string, string>): void {
  draft.add('v1', 'ServiceAccount', AMBIENT_NAMESPACE, name, {});
  draft.add('v1', 'Service', AMBIENT_NAMESPACE, name, {
    spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }] },
  }, { labels });
  draft.add('apps/v1', draft.random.pick(['Deployment', 'StatefulSet']), AMBIENT_NAMESPACE, name, {
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { serviceAccountName: name, containers: [{ name, image: `registry.example.com/${name}:1`, ports: [{ containerPort: 8080 }] }] },
      },
    },
  });
}

function addPolicies(draft: Draft, name: string, hasWaypoint: boolean): void {
  const { random } = draft;
  const from = [{ source: { principals: [`cluster.local/ns/${AMBIENT_NAMESPACE}/sa/${random.pick([name, 'waypoint'])}`] } }];
  const targetRefs = [{ kind: 'Service', group: '', name }];
  const callers = hasWaypoint ? from : [{ source: { namespaces: [AMBIENT_NAMESPACE] } }];
  if (random.chance(0.4)) {
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', AMBIENT_NAMESPACE, `${name}-connections`, {
      spec: { selector: { matchLabels: { app: name } }, rules: [{ from: callers, to: [{ operation: { ports: ['8080'] } }] }] },
    });
  }
  if (!hasWaypoint) {
    return;
  }
  if (random.chance(0.4)) {
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', AMBIENT_NAMESPACE, `${name}-requests`, {
      spec: { targetRefs, rules: [{ from, to: [{ operation: { methods: ['GET'] } }] }] },
    });
  }
  if (random.chance(0.3)) {
    draft.add('security.istio.io/v1', 'RequestAuthentication', AMBIENT_NAMESPACE, name, {
      spec: { targetRefs, jwtRules: [{ issuer: 'https://issuer.example.com', jwksUri: 'https://issuer.example.com/keys' }] },
    });
  }
  if (random.chance(0.3)) {
    draft.add('telemetry.istio.io/v1', 'Telemetry', AMBIENT_NAMESPACE, name, { spec: { targetRefs, accessLogging: [{ providers: [{ name: 'envoy' }] }] } });
  }
  if (random.chance(0.4)) {
    const route = { timeouts: { request: '3s' }, backendRefs: [{ name, port: 80 }] };
    draft.add('gateway.networking.k8s.io/v1', 'HTTPRoute', AMBIENT_NAMESPACE, name, { spec: { parentRefs: [{ group: '', kind: 'Service', name, port: 80 }], rules: [route] } });
  }
}

import { Draft } from '../draft';

/** Policies for namespaces and some services, such that all who call may call. */
export function policies(draft: Draft): void {
  const { random } = draft;
  const callers = draft.all('Namespace').map(({ metadata }) => metadata.name);
  for (const namespace of draft.namespaces) {
    if (random.chance(0.5)) {
      draft.add('security.istio.io/v1', 'PeerAuthentication', namespace, 'default', { spec: { mtls: { mode: random.pick(['STRICT', 'PERMISSIVE']) } } });
    }
    if (random.chance(0.4)) {
      draft.add('telemetry.istio.io/v1', 'Telemetry', namespace, 'default', { spec: logging() });
    }
  }
  for (const { namespace, name } of draft.services.filter(() => random.chance(0.3))) {
    const selector = { matchLabels: { app: name } };
    draft.add('security.istio.io/v1', 'AuthorizationPolicy', namespace, name, {
      spec: { selector, rules: [{ from: [{ source: random.chance(0.5) ? { namespaces: callers } : { principals: ['cluster.local/ns/*'] } }] }] },
    });
    if (random.chance(0.3)) {
      draft.add('security.istio.io/v1', 'RequestAuthentication', namespace, name, {
        spec: { selector, jwtRules: [{ issuer: 'https://issuer.example.com', jwksUri: 'https://issuer.example.com/keys' }] },
      });
    }
    if (random.chance(0.3)) {
      draft.add('telemetry.istio.io/v1', 'Telemetry', namespace, name, { spec: { selector, ...logging() } });
    }
  }
}

function logging() {
  return { accessLogging: [{ providers: [{ name: 'envoy' }] }] };
}

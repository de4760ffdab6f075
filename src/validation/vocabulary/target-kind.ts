import { Problem, problem } from './problem';

/** The kinds that a policy can be attached to, by API group; versions do not matter. */
const TARGETS = [
  'core/Service', '/Service', 'networking.istio.io/ServiceEntry', 'gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/GatewayClass',
];

/** The API group and kind of what a policy is attached to. */
export function targetKindProblem(group: string, kind: string): Problem {
  return TARGETS.includes(`${group}/${kind}`)
    ? undefined
    : problem(`${group}/${kind}`, 'use a Service, a ServiceEntry of networking.istio.io, or a Gateway or GatewayClass of gateway.networking.k8s.io');
}

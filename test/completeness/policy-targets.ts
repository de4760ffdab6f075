import { PolicyTarget } from '../../src/discovery/policy-target';

const SERVICE = PolicyTarget.of({ group: 'core', kind: 'Service', name: 'reviews', namespace: '' });

/** Targets that together use every field by which a policy says where it applies. */
export const POLICY_TARGETS: PolicyTarget[] = [
  PolicyTarget.workloads({ app: 'reviews' }),
  PolicyTarget.targetRef(SERVICE),
  SERVICE,
];

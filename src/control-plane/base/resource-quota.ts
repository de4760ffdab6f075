import { Manifest } from '../../validation/manifest';

/** Lets a namespace have pods that nodes cannot do without, which some clusters allow by quota only. */
export function nodeCriticalQuota(metadata: Manifest['metadata'], pods: number): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata,
    spec: {
      hard: { pods: String(pods) },
      scopeSelector: { matchExpressions: [{ operator: 'In', scopeName: 'PriorityClass', values: ['system-node-critical'] }] },
    },
  };
}

import { unlessEmpty } from './parts';
import { Manifest } from '../../validation/manifest';

/** What somebody may do. */
export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** The identity that a role is for. */
export interface Subject {
  readonly name: string;
  readonly namespace?: string;
}

const RBAC = { group: 'rbac.authorization.k8s.io', version: 'rbac.authorization.k8s.io/v1' };

export const READ = ['get', 'list', 'watch'];
export const WRITE = ['get', 'watch', 'list', 'update', 'patch', 'create', 'delete'];

/**
 * The identity of pods.
 *
 * @param secrets names of the Secrets that images are pulled with
 */
export function serviceAccount(metadata: Manifest['metadata'], secrets: readonly string[]): Manifest {
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata, imagePullSecrets: unlessEmpty(secrets.map(name => ({ name }))) };
}

export function clusterRole(metadata: Manifest['metadata'], rules: readonly PolicyRule[]): Manifest {
  return { apiVersion: RBAC.version, kind: 'ClusterRole', metadata, rules };
}

export function clusterRoleBinding(metadata: Manifest['metadata'], roleName: string, subject: Subject): Manifest {
  return binding('ClusterRole', metadata, roleName, subject);
}

export function role(metadata: Manifest['metadata'], rules: readonly PolicyRule[]): Manifest {
  return { apiVersion: RBAC.version, kind: 'Role', metadata, rules };
}

export function roleBinding(metadata: Manifest['metadata'], roleName: string, subject: Subject): Manifest {
  return binding('Role', metadata, roleName, subject);
}

function binding(kind: string, metadata: Manifest['metadata'], name: string, subject: Subject): Manifest {
  return {
    apiVersion: RBAC.version,
    kind: `${kind}Binding`,
    metadata,
    roleRef: { apiGroup: RBAC.group, kind, name },
    subjects: [{ kind: 'ServiceAccount', ...subject }],
  };
}

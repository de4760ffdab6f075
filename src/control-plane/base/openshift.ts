import { PolicyRule } from './rbac';

/** What lets pods have privileges on OpenShift. */
export function openShiftPrivileges(): PolicyRule {
  return { apiGroups: ['security.openshift.io'], resources: ['securitycontextconstraints'], resourceNames: ['privileged'], verbs: ['use'] };
}

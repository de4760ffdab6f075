import { CNI, CNI_NODE, Cni, cniLabels } from './cni';
import { Manifest } from '../../validation/manifest';
import { openShiftPrivileges } from '../base/openshift';
import { firstSet } from '../base/parts';
import { PolicyRule, READ, clusterRole, clusterRoleBinding, serviceAccount } from '../base/rbac';

/** Who the network plugin is. */
export function cniServiceAccount(cni: Cni): Manifest {
  const { namespace, values: { global } } = cni;
  return serviceAccount({ name: CNI, namespace, labels: cniLabels(cni) }, global.imagePullSecrets);
}

/** What the network plugin may do. */
export function cniRoles(cni: Cni): Manifest[] {
  const { values: { platform, global, repair, ambient } } = cni;
  const isOpenShift = firstSet(platform, global.platform) === 'openshift';
  return [
    ...bound(cni, CNI, CNI, CNI, [
      { apiGroups: [''], resources: ['pods', 'nodes', 'namespaces'], verbs: READ },
      ...isOpenShift ? [openShiftPrivileges()] : [],
    ]),
    ...repair.enabled ? bound(cni, `${CNI}-repair-role`, `${CNI}-repair-rolebinding`, undefined, repairRules(cni)) : [],
    ...ambient.enabled ? bound(cni, `${CNI}-ambient`, `${CNI}-ambient`, undefined, ambientRules()) : [],
  ];
}

/** A role and its binding; those besides the first have a label of their own on the binding. */
function bound(cni: Cni, role: string, binding: string, app: string | undefined, rules: PolicyRule[]): Manifest[] {
  const bindingLabels: { [label: string]: string } = app === undefined ? { 'k8s-app': `${CNI}-repair` } : { app };
  return [
    clusterRole({ name: role, labels: cniLabels(cni) }, rules),
    clusterRoleBinding({ name: binding, labels: cniLabels(cni, bindingLabels) }, role, { name: CNI, namespace: cni.namespace }),
  ];
}

/** What mending pods takes, which began before the plugin was there: less for repairing than for deleting or labelling. */
function repairRules({ values: { repair } }: Cni): PolicyRule[] {
  const mend = repair.repairPods ? []
    : repair.deletePods ? [{ apiGroups: [''], resources: ['pods'], verbs: ['delete'] }]
      : repair.labelPods ? [{ apiGroups: [''], resources: ['pods/status'], verbs: ['patch', 'update'] }]
        : [];
  return [
    { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
    { apiGroups: [''], resources: ['pods'], verbs: READ },
    ...mend,
  ];
}

function ambientRules(): PolicyRule[] {
  return [
    { apiGroups: [''], resources: ['pods/status'], verbs: ['patch', 'update'] },
    { apiGroups: ['apps'], resources: ['daemonsets'], resourceNames: [CNI_NODE], verbs: ['get'] },
  ];
}

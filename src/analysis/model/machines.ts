import { KIND } from './kinds';
import { Objects } from './objects';
import { Labels, labelsAt } from './read';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** What stands outside of Kubernetes and has labels of its own: a machine, or a group of them. */
export interface Machine {
  readonly namespace: string;
  readonly labels: Labels;
}

/** The machines of the manifests. */
export function machinesOf(objects: Objects): Machine[] {
  return [
    ...objects.all(KIND.WorkloadEntry).map(object => machineFrom(object, labelsAt(object, 'spec', 'labels'), labelsAt(object, 'metadata', 'labels'))),
    ...objects.all(KIND.WorkloadGroup).map(object =>
      machineFrom(object, labelsAt(object, 'spec', 'template', 'labels'), labelsAt(object, 'spec', 'metadata', 'labels'))),
  ];
}

/** Labels stand in two places, of which one goes before the other. */
function machineFrom(object: Manifest, labels: Labels, closer: Labels): Machine {
  return { namespace: namespaceOf(object), labels: { ...labels, ...closer } };
}

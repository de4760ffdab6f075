import { KIND } from './kinds';
import { Labels, at, flagAt, labelsAt, listAt, numberAt, textAt } from './read';
import { Manifest, namespaceOf } from '../../validation/manifest';
import { item } from '../../validation/path';

/** A container of a pod. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly ContainerPort[];
  readonly runAsUser?: number;
  /** Where it stands in its object. */
  readonly path: string;
  readonly isInit: boolean;
}

export interface ContainerPort {
  readonly name?: string;
  readonly number: number;
  readonly path: string;
}

/** What runs: a pod, or the pods of a template. */
export interface Workload {
  readonly object: Manifest;
  readonly namespace: string;
  /** Labels and annotations of the pods. */
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly serviceAccount: string;
  readonly containers: readonly Container[];
  readonly isOnHostNetwork: boolean;
  readonly runAsUser?: number;
  /** Where the pod's own object stands: empty for a Pod, `spec.template` for a Deployment. */
  readonly path: string;
}

/** Where the pods of a kind are described. */
export const POD_TEMPLATES: { readonly [kind: string]: readonly string[] } = {
  [KIND.Pod]: [],
  [KIND.Deployment]: ['spec', 'template'],
  [KIND.StatefulSet]: ['spec', 'template'],
  [KIND.DaemonSet]: ['spec', 'template'],
  [KIND.ReplicaSet]: ['spec', 'template'],
  [KIND.Job]: ['spec', 'template'],
  [KIND.CronJob]: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Reads the workload of an object whose kind has pods. */
export function workloadFrom(object: Manifest, template: readonly string[]): Workload {
  const pod = at(object, ...template);
  const path = template.join('.');
  const spec = `${path === '' ? '' : `${path}.`}spec`;
  return {
    object,
    namespace: namespaceOf(object),
    labels: labelsAt(pod, 'metadata', 'labels'),
    annotations: labelsAt(pod, 'metadata', 'annotations'),
    serviceAccount: serviceAccountOf(pod),
    containers: [...containersAt(pod, 'containers', spec), ...containersAt(pod, 'initContainers', spec)],
    isOnHostNetwork: flagAt(pod, 'spec', 'hostNetwork'),
    runAsUser: numberAt(pod, 'spec', 'securityContext', 'runAsUser'),
    path,
  };
}

/** An empty name is that of the account that every namespace has. */
function serviceAccountOf(pod: unknown): string {
  const names = [textAt(pod, 'spec', 'serviceAccountName'), textAt(pod, 'spec', 'serviceAccount')];
  return names.find(name => name !== undefined && name !== '') ?? 'default';
}

function containersAt(pod: unknown, list: 'containers' | 'initContainers', spec: string): Container[] {
  return listAt(pod, 'spec', list).map((container, index) => {
    const path = item(`${spec}.${list}`, index);
    return {
      name: textAt(container, 'name') ?? '',
      image: textAt(container, 'image') ?? '',
      ports: portsOf(container, `${path}.ports`),
      runAsUser: numberAt(container, 'securityContext', 'runAsUser'),
      path,
      isInit: list === 'initContainers',
    };
  });
}

function portsOf(container: unknown, path: string): ContainerPort[] {
  return listAt(container, 'ports').flatMap((port, index) => {
    const number = numberAt(port, 'containerPort');
    return number === undefined ? [] : [{ name: textAt(port, 'name'), number, path: item(path, index) }];
  });
}

import { kindKeyOf, KIND } from '../../../src/analysis/model/kinds';
import { POD_TEMPLATES } from '../../../src/analysis/model/workload';
import { Manifest } from '../../../src/validation/manifest';
import { JsonObject } from '../json';

const WORKLOAD = 'Workload';
const WORKLOAD_KINDS = Object.keys(POD_TEMPLATES).map(key => key.split('/')[1]);

/** The objects as a cluster has them: beside what makes pods, a Pod of the same name. */
export function clusterOf(objects: readonly JsonObject[]): JsonObject[] {
  return objects.flatMap(object => {
    const pod = podOf(object);
    return pod === undefined ? [object] : [object, pod];
  });
}

/** The objects with Pods instead of what makes them. */
export function withPodsOnly(objects: readonly JsonObject[]): JsonObject[] {
  return objects.map(object => podOf(object) ?? object);
}

/** The name of a workload's object, whatever makes its pods; any other as it is. */
export function asWorkload(subject: string): string {
  const [kind, name] = subject.split(' ');
  return WORKLOAD_KINDS.includes(kind) ? `${WORKLOAD} ${name}` : subject;
}

export function isWorkload(subject: string): boolean {
  return subject.startsWith(`${WORKLOAD} `);
}

function podOf(object: JsonObject): JsonObject | undefined {
  const manifest = object as unknown as Manifest;
  const key = kindKeyOf(manifest);
  const path = POD_TEMPLATES[key];
  if (path === undefined || key === KIND.Pod) {
    return undefined;
  }
  const { metadata, spec } = path.reduce<any>((inner, name) => inner?.[name], object) ?? {};
  const { name, namespace } = manifest.metadata;
  return { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name, ...namespace === undefined ? {} : { namespace } }, spec };
}

import { kindKey } from './kinds';
import { LabelIndex } from './label-index';
import { Objects } from './objects';
import { Labels, listAt, textAt } from './read';
import { POD_TEMPLATES, Workload, workloadFrom } from './workload';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** All that runs: pods, and what makes pods. */
export class Workloads {
  public readonly all: readonly Workload[];
  private readonly index: LabelIndex<Workload>;

  public constructor(objects: Objects) {
    this.all = Object.entries(POD_TEMPLATES).flatMap(([kind, template]) =>
      objects.all(kind).filter(object => !isMadeByAnother(object, objects)).map(object => workloadFrom(object, template)));
    this.index = new LabelIndex(this.all, workload => workload.labels, workload => workload.namespace);
  }

  /** The workloads whose pods have all labels of a selector: in one namespace, or in all. */
  public select(selector: Labels, namespace?: string): readonly Workload[] {
    return this.index.select(selector, namespace);
  }
}

/** Whether the object is of the making of another that is in the manifests too, such as a Pod of a ReplicaSet. */
function isMadeByAnother(object: Manifest, objects: Objects): boolean {
  return listAt(object, 'metadata', 'ownerReferences').some(owner => {
    const key = kindKey(textAt(owner, 'apiVersion') ?? '', textAt(owner, 'kind') ?? '');
    return key in POD_TEMPLATES && objects.find(key, namespaceOf(object), textAt(owner, 'name') ?? '') !== undefined;
  });
}

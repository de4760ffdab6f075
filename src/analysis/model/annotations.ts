import { isAllowedAnywhere, isOfIstio } from './annotation-facts';
import { KIND } from './kinds';
import { Objects } from './objects';
import { Labels, at, labelsAt } from './read';
import { Workload } from './workload';
import { Workloads } from './workloads';
import { Manifest } from '../../validation/manifest';
import { property } from '../../validation/path';

/** An annotation of Istio, and where it stands. */
export interface PlacedAnnotation {
  readonly object: Manifest;
  /** The kind that is annotated: that of the object, or `Pod` where it is the pods of a template. */
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  /** The labels beside it. */
  readonly labels: Labels;
  /** Whose pods are annotated. */
  readonly workload?: Workload;
  readonly path: string;
}

/** The annotations of Istio on namespaces, Services, pods and what makes pods; those that may stand anywhere are left out. */
export class Annotations {
  private found?: readonly PlacedAnnotation[];

  public constructor(private readonly objects: Objects, private readonly workloads: Workloads) {}

  public get all(): readonly PlacedAnnotation[] {
    this.found ??= [
      ...[KIND.Namespace, KIND.Service].flatMap(kind => this.objects.all(kind)).flatMap(object => annotationsOf(object, object, object.kind, '')),
      ...this.workloads.all.flatMap(workload => ofWorkload(workload)),
    ];
    return this.found;
  }
}

function ofWorkload(workload: Workload): PlacedAnnotation[] {
  const { object, path } = workload;
  const pods = path === '' ? object : at(object, ...path.split('.'));
  return [
    ...path === '' ? [] : annotationsOf(object, object, object.kind, ''),
    ...annotationsOf(object, pods, 'Pod', path === '' ? '' : `${path}.`).map(placed => ({ ...placed, workload })),
  ];
}

function annotationsOf(object: Manifest, annotated: unknown, kind: string, prefix: string): PlacedAnnotation[] {
  if (at(annotated, 'metadata', 'annotations') === undefined) {
    return [];
  }
  return Object.entries(labelsAt(annotated, 'metadata', 'annotations'))
    .filter(([name]) => isOfIstio(name) && !isAllowedAnywhere(name))
    .map(([name, value]) => ({
      object, kind, name, value, labels: labelsAt(annotated, 'metadata', 'labels'), path: property(`${prefix}metadata.annotations`, name),
    }));
}

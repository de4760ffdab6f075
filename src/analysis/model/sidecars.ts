import { KIND } from './kinds';
import { Objects } from './objects';
import { Labels } from './read';
import type * as istio from '../../imports/istio';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** A Sidecar with whom it is for. */
export interface SidecarInfo {
  readonly object: Manifest;
  readonly namespace: string;
  readonly spec: istio.SidecarSpec;
  /** Absent where it is for the rest of its namespace: an empty selector is none. */
  readonly selector?: Labels;
}

/** The Sidecars of the manifests. */
export function sidecarsOf(objects: Objects): SidecarInfo[] {
  return objects.all(KIND.Sidecar).map(object => {
    const spec = object.spec as istio.SidecarSpec;
    const labels = spec.workloadSelector?.labels ?? {};
    return { object, namespace: namespaceOf(object), spec, selector: Object.keys(labels).length === 0 ? undefined : labels };
  });
}

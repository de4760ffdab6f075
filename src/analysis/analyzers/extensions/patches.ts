import type * as istio from '../../../imports/istio';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { MeshEntry } from '../../catalogue/entry';
import { Finding, findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';

/** A patch of an EnvoyFilter. */
export interface PlacedPatch {
  readonly object: Manifest;
  readonly applyTo: string;
  readonly operation: string;
  /** Of its EnvoyFilter; 0 where none is set. */
  readonly priority: number;
  /** Whether an earlier patch puts in something of the same name for some versions of the proxy. */
  readonly isAfterVersions: boolean;
  readonly path: () => string;
}

/** All patches of all EnvoyFilters. */
export function patchesOf(mesh: MeshModel): PlacedPatch[] {
  const forVersions = new Set<string>();
  return mesh.all(KIND.EnvoyFilter).flatMap(object => {
    const { configPatches, priority = 0 } = object.spec as istio.EnvoyFilterSpec;
    return (configPatches ?? []).map(({ applyTo, patch, match }, index): PlacedPatch => {
      const name = nameOf(patch?.value, match);
      const isAfterVersions = forVersions.has(name);
      if ((match?.proxy?.proxyVersion ?? '') !== '') forVersions.add(name);
      return {
        object,
        applyTo: applyTo ?? '',
        operation: patch?.operation ?? '',
        priority,
        isAfterVersions,
        path: () => `${item('spec.configPatches', index)}.patch.operation`,
      };
    });
  });
}

/** A finding for each patch that is wrong. */
export function findingsOfPatches(mesh: MeshModel, entry: MeshEntry, isWrong: (patch: PlacedPatch) => boolean, fix: string): Finding[] {
  return patchesOf(mesh).filter(isWrong).map(({ object, applyTo, operation, path }) => findingOf(entry, object, path(), { message: `got ${operation} of ${applyTo}`, fix }));
}

/** What a patch puts in, by the name in its value, else the filter that it looks for; empty where there is neither. */
function nameOf(value: unknown, match: istio.EnvoyConfigObjectMatch | undefined): string {
  const fields = (value ?? {}) as { readonly name?: unknown };
  if (Object.keys(fields).length === 0) {
    return '';
  }
  return typeof fields.name === 'string' ? fields.name : match?.listener?.filterChain?.filter?.name ?? '';
}

import { isSet } from './presence';
import { ANNOTATIONS } from '../catalogue/annotations';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { property } from '../path';
import { problemIf } from '../vocabulary/problem';

const DRY_RUN = 'istio.io/dry-run';
const INTERNAL = ['internal.istio.io/webhook-always-reject', 'internal.istio.io/parent-namespace', 'internal.istio.io/parents'];

/** What istiod's webhook refuses in the annotations of any object: words that Istio keeps for itself, and a dry run of what cannot have one. */
export function annotations({ kind, metadata }: Manifest): Issue[] {
  if (!isSet(metadata.annotations)) {
    return [];
  }
  const forbidden = kind === 'AuthorizationPolicy' ? INTERNAL : [DRY_RUN, ...INTERNAL];
  return forbidden.flatMap(key => issuesOf(key === DRY_RUN ? ANNOTATIONS.dryRun : ANNOTATIONS.internal, property('metadata.annotations', key),
    problemIf(hasKey(metadata.annotations, key), 'may not be set', 'take it away')));
}

function hasKey(map: Manifest['metadata']['annotations'], key: string): boolean {
  return isSet(map) && Object.hasOwn(map, key);
}

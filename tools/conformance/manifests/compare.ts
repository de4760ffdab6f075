import { identityOf, normalized } from './normalize';
import { JsonObject } from '../json';

/** One place at which two sets of objects differ; undefined stands for nothing there. */
export interface ManifestDifference {
  readonly object: string;
  readonly path: string;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/** Compares all objects, field by field. */
export function compareManifests(theirs: readonly JsonObject[], ours: readonly JsonObject[]): ManifestDifference[] {
  const [left, right] = [byIdentity(theirs), byIdentity(ours)];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap(object =>
    differences(left.get(object), right.get(object), '').map(difference => ({ object, ...difference })));
}

function byIdentity(objects: readonly JsonObject[]): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const object of objects) {
    const identity = identityOf(object);
    if (found.has(identity)) {
      throw new Error(`${identity}: there are two`);
    }
    found.set(identity, normalized(object));
  }
  return found;
}

function differences(theirs: unknown, ours: unknown, path: string): Omit<ManifestDifference, 'object'>[] {
  if (isMembered(theirs) && isMembered(ours) && Array.isArray(theirs) === Array.isArray(ours)) {
    return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap(key => differences(theirs[key], ours[key], `${path}/${key}`));
  }
  return theirs === ours ? [] : [{ path, theirs, ours }];
}

function isMembered(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

import { PlacedPatch, findingsOfPatches } from './patches';
import { Analyzer } from '../../analyzer';
import { EXTENSIONS } from '../../catalogue/extensions';

const REPLACED = ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'];
const UNREMOVED = ['ROUTE_CONFIGURATION', 'HTTP_ROUTE'];
const FIX = 'set a priority';

/** A patch without priority that needs another thing to be there. */
export const relativePatch: Analyzer = {
  entry: EXTENSIONS.relativePatch,

  analyze(mesh) {
    return findingsOfPatches(mesh, EXTENSIONS.relativePatch, patch => isRelative(patch) && !patch.isAfterVersions, FIX);
  },
};

/** The same, of something that an earlier patch puts in for some versions of the proxy only. */
export const relativePatchByVersion: Analyzer = {
  entry: EXTENSIONS.relativePatchByVersion,

  analyze(mesh) {
    return findingsOfPatches(mesh, EXTENSIONS.relativePatchByVersion, patch => isRelative(patch) && patch.isAfterVersions, FIX);
  },
};

function isRelative({ priority, operation, applyTo }: PlacedPatch): boolean {
  if (priority !== 0) {
    return false;
  }
  return ['INSERT_BEFORE', 'INSERT_AFTER'].includes(operation)
    || (operation === 'REMOVE' && !UNREMOVED.includes(applyTo))
    || (operation === 'REPLACE' && REPLACED.includes(applyTo));
}

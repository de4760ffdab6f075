import { findingsOfPatches } from './patches';
import { Analyzer } from '../../analyzer';
import { EXTENSIONS } from '../../catalogue/extensions';

/** What istiod replaces. */
const REPLACED = ['LISTENER_FILTER', 'NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'];

export const idleReplace: Analyzer = {
  entry: EXTENSIONS.idleReplace,

  analyze(mesh) {
    return findingsOfPatches(mesh, EXTENSIONS.idleReplace, ({ operation, applyTo }) => operation === 'REPLACE' && !REPLACED.includes(applyTo), 'use MERGE');
  },
};

export const idleAdd: Analyzer = {
  entry: EXTENSIONS.idleAdd,

  analyze(mesh) {
    return findingsOfPatches(mesh, EXTENSIONS.idleAdd, ({ operation, applyTo }) => operation === 'ADD' && applyTo === 'ROUTE_CONFIGURATION', 'use MERGE');
  },
};

export const idleRemove: Analyzer = {
  entry: EXTENSIONS.idleRemove,

  analyze(mesh) {
    return findingsOfPatches(mesh, EXTENSIONS.idleRemove, ({ operation, applyTo }) => operation === 'REMOVE' && applyTo === 'ROUTE_CONFIGURATION',
      'remove virtual hosts or routes');
  },
};

import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { findingOf, foundIn } from '../../finding';

/** A subset without labels and without policy: the same as the host alone. */
export const subsetOfAll: Analyzer = {
  entry: DESTINATIONS.subsetOfAll,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ({ rule, subsets }) => foundIn(subsets, ({ name, labels = {}, trafficPolicy }, index) =>
      trafficPolicy === undefined && Object.keys(labels).length === 0
        ? [findingOf(DESTINATIONS.subsetOfAll, rule, item('spec.subsets', index), {
          message: `subset ${JSON.stringify(name)} has neither labels nor a policy`,
          fix: 'give it the labels of its pods',
        })]
        : []));
  },
};

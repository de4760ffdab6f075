import { Manifest } from '../../../validation/manifest';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf } from '../../finding';
import { sharedPorts } from '../../model/entry-ports';
import { titleOf } from '../../model/identity';
import { nameList } from '../../name-list';

/** A later ServiceEntry with a host and port that an earlier one has too, and the same protocol. */
export const repeatedEntry: Analyzer = {
  entry: VISIBILITY.repeatedEntry,

  analyze(mesh) {
    const seen = new Set<Manifest>();
    const reported = new Set<Manifest>();
    return sharedPorts(mesh.registry).flatMap(({ entry: { object, host }, port, rivals }): Finding[] => {
      const earlier = rivals(rival => rival.port.protocol === port.protocol && seen.has(rival.entry.object)).map(({ entry }) => entry.object);
      seen.add(object);
      if (earlier.length === 0 || reported.has(object)) {
        return [];
      }
      reported.add(object);
      return [findingOf(VISIBILITY.repeatedEntry, object, port.path, {
        message: `port ${port.number} of ${host} is in ${nameList(earlier.map(titleOf))} too`,
        fix: 'put them into one',
      }, earlier)];
    });
  },
};

import { Manifest } from '../../../validation/manifest';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf } from '../../finding';
import { sharedPorts } from '../../model/entry-ports';
import { titleOf } from '../../model/identity';
import { nameList } from '../../name-list';

/** Two ServiceEntries that some client sees both, with one host and port, and two protocols. */
export const conflictingEntryProtocols: Analyzer = {
  entry: VISIBILITY.conflictingEntryProtocols,

  analyze(mesh) {
    const reported = new Set<Manifest>();
    return sharedPorts(mesh.registry).flatMap(({ entry: { object, host }, port, rivals }): Finding[] => {
      const others = rivals(rival => rival.port.protocol !== port.protocol);
      if (others.length === 0 || reported.has(object)) {
        return [];
      }
      reported.add(object);
      return [findingOf(VISIBILITY.conflictingEntryProtocols, object, `${port.path}.protocol`, {
        message: `port ${port.number} of ${host} has another protocol in ${nameList(others.map(({ entry }) => titleOf(entry.object)))}`,
        fix: `use one protocol: ${[...new Set([port, ...others.map(other => other.port)].map(({ protocol }) => protocol))].join(' or ')}`,
      }, others.map(({ entry }) => entry.object))];
    });
  },
};

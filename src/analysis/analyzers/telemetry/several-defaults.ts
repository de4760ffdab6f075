import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { grouped } from '../../model/lists';

/** Telemetries of one namespace without selector. */
export const severalDefaults: Analyzer = {
  entry: TELEMETRY.severalDefaults,

  analyze(mesh) {
    const general = mesh.policies.all(KIND.Telemetry).filter(({ selector, targets }) => selector === undefined && targets.length === 0);
    const several = [...grouped(general, ({ namespace }) => namespace).values()].filter(({ length }) => length > 1);
    return several.flatMap(policies => policies.map(({ object }, index) => {
      const other = policies[index === 0 ? 1 : 0].object;
      return findingOf(TELEMETRY.severalDefaults, object, 'spec', { message: `${titleOf(other)} has no selector either`, fix: 'join them' }, [other]);
    }));
  },
};

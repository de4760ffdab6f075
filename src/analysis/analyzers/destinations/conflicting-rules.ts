import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { titleOf } from '../../model/identity';
import { grouped } from '../../model/lists';

/**
 * Two DestinationRules of one namespace and host that are for the same clients, and cannot be put together.
 *
 * Rules of several namespaces are no conflict: each client goes by those of one namespace only.
 */
export const conflictingRules: Analyzer = {
  entry: DESTINATIONS.conflictingRules,

  analyze(mesh) {
    return [...grouped(mesh.destinationRules.all, ({ host }) => host).values()].filter(rules => rules.length > 1).flatMap(rules =>
      [...grouped(rules, clientsOf).values()].filter(alike => alike.length > 1).flatMap(judge));
  },
};

/** What tells whom a rule is for; rules for some clients and rules for all the others go together. */
function clientsOf({ namespace, spec }: RuledHost): string {
  return `${namespace} ${Object.entries(spec.workloadSelector?.matchLabels ?? {}).sort().join()}`;
}

/** One finding for each rule that others conflict with. */
function judge(rules: readonly RuledHost[]): Finding[] {
  return rules.flatMap((ruled, index) => {
    const rivals = rules.filter((other, number) => number < index && other.visibility.overlaps(ruled.visibility));
    const clash = rivals.map(other => clashOf(ruled, other)).find(text => text !== undefined);
    return clash === undefined ? [] : [findingOf(DESTINATIONS.conflictingRules, ruled.rule, clash.path, {
      message: `${rivals.map(({ rule }) => titleOf(rule)).join(', ')} ${rivals.length === 1 ? 'is' : 'are'} for the host too; ${clash.text}`,
      fix: 'put them into one',
    }, rivals.map(({ rule }) => rule))];
  });
}

function clashOf(one: RuledHost, other: RuledHost): { readonly path: string; readonly text: string } | undefined {
  if (one.spec.trafficPolicy !== undefined && other.spec.trafficPolicy !== undefined) {
    return { path: 'spec.trafficPolicy', text: 'only one of the policies is used' };
  }
  const names = new Set(other.subsets.map(({ name }) => name));
  const shared = one.subsets.find(({ name }) => names.has(name));
  if (shared !== undefined) {
    return { path: 'spec.subsets', text: `only one of the subsets ${JSON.stringify(shared.name)} is used` };
  }
  const isExportedAlike = [...one.visibility.scopes].sort().join() === [...other.visibility.scopes].sort().join();
  return isExportedAlike ? undefined : { path: 'spec.exportTo', text: 'they are exported differently, so some clients use only one of them' };
}

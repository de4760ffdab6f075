import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { titleOf } from '../../model/identity';
import { firstFew, grouped } from '../../model/lists';
import { nameList } from '../../name-list';

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

/** One finding for each rule that others before it conflict with. */
function judge(rules: readonly RuledHost[]): Finding[] {
  const earlier: RuledHost[] = [];
  return rules.flatMap(ruled => {
    const found = conflict(ruled, earlier);
    earlier.push(ruled);
    return found;
  });
}

function conflict(ruled: RuledHost, earlier: readonly RuledHost[]): Finding[] {
  const isRival = (other: RuledHost) => other.visibility.overlaps(ruled.visibility);
  const other = earlier.find(candidate => isRival(candidate) && clashOf(ruled, candidate) !== undefined);
  if (other === undefined) {
    return [];
  }
  const { path, text } = clashOf(ruled, other)!;
  const rivals = firstFew(earlier, isRival).map(({ rule }) => rule);
  return [findingOf(DESTINATIONS.conflictingRules, ruled.rule, path, {
    message: `${nameList(rivals.map(titleOf))} ${rivals.length === 1 ? 'is' : 'are'} for the host too; ${text}`,
    fix: 'put them into one',
  }, rivals)];
}

function clashOf(one: RuledHost, other: RuledHost): { readonly path: string; readonly text: string } | undefined {
  if (one.spec.trafficPolicy !== undefined && other.spec.trafficPolicy !== undefined) {
    return { path: 'spec.trafficPolicy', text: 'only one of the policies is used' };
  }
  const shared = one.subsets.find(({ name }) => other.subsets.some(subset => subset.name === name));
  if (shared !== undefined) {
    return { path: 'spec.subsets', text: `only one of the subsets ${JSON.stringify(shared.name)} is used` };
  }
  return one.visibility.equals(other.visibility) ? undefined
    : { path: 'spec.exportTo', text: 'they are exported differently, so some clients use only one of them' };
}

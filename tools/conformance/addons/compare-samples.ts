import { ADDONS, Addon, oursOf, sampleOf } from './addon-manifests';
import { Check } from './check';
import { DIFFERENCES, Difference } from './differences';
import { factsOf } from './facts';

/** Compares what others rely on in our addons with Istio's samples. */
export function compareSamples(): Check[] {
  const used = new Set<Difference>();
  const checks = ADDONS.flatMap(addon => compare(addon, used));
  const unused = DIFFERENCES.filter(difference => !used.has(difference));
  return [...checks, ...unused.map(({ addon, theirs, ours }) => ({ name: `the difference of ${addon} ${theirs ?? ours} is there`, problem: 'it is not' }))];
}

function compare(addon: Addon, used: Set<Difference>): Check[] {
  const sample = sampleOf(addon);
  const theirs = factsOf(sample, sample);
  const ours = factsOf(oursOf(addon), sample);
  const listed = (side: 'theirs' | 'ours', fact: string) => DIFFERENCES.find(difference =>
    (difference.addon === addon || difference.addon === 'all') && difference[side]?.test(fact));
  const checkOf = (side: 'theirs' | 'ours', fact: string, other: Set<string>): Check => {
    const difference = other.has(fact) ? undefined : listed(side, fact);
    if (difference !== undefined) used.add(difference);
    const isFine = other.has(fact) || difference !== undefined;
    return { name: `${addon}: ${fact}`, problem: isFine ? undefined : `only ${side === 'theirs' ? 'in the sample' : 'in ours'}` };
  };
  return [
    ...[...theirs].map(fact => checkOf('theirs', fact, ours)),
    ...[...ours].filter(fact => !theirs.has(fact)).map(fact => checkOf('ours', fact, theirs)),
  ];
}

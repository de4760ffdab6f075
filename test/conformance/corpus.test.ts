import { corpusKinds, corpusOf } from '../../tools/conformance/corpus';
import { KINDS } from '../../tools/conformance/kinds';
import { isRefused, judge } from '../../tools/conformance/verdict';

test('the corpus has objects of every kind, accepted and refused', () => {
  expect(corpusKinds()).toEqual([...KINDS.keys()].sort());
  for (const kind of corpusKinds()) {
    const refused = corpusOf(kind).filter(({ verdict }) => isRefused(verdict)).length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(corpusOf(kind).length);
  }
});

test.each(corpusKinds())('%s: each object of the corpus gets the verdict and the layer that Istio gave', kind => {
  const differing = corpusOf(kind)
    .map(({ object, verdict, because }) => ({ object, because, theirs: verdict, ours: judge(object).verdict }))
    .filter(({ theirs, ours }) => JSON.stringify(theirs) !== JSON.stringify(ours));
  expect(differing).toEqual([]);
});

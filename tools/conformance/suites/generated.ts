import { corpusKinds, corpusOf } from '../corpus';
import { Generator } from '../generate/generator';
import { JsonObject } from '../json';
import { Options } from '../options';

/** Objects that are the same in each run. */
const FIXED_SEEDS = [1, 2];

/** Objects of all kinds, from the fixed seeds and the seed of this run. */
export function* generatedObjects({ kinds, count, seed }: Options): Iterable<JsonObject> {
  const seeds = [...FIXED_SEEDS, seed];
  const each = Math.ceil(count / kinds.length / seeds.length);
  const sampled = corpusKinds();
  for (const kind of kinds) {
    const samples = sampled.includes(kind) ? corpusOf(kind).map(sample => sample.object) : [];
    for (const used of seeds) {
      const generator = new Generator(kind, used, samples);
      for (let number = 0; number < each; number++) yield generator.object(number);
    }
  }
}

import { Draft, Fault } from './draft';
import { FAULTS } from './faults';
import { PARTS } from './parts';
import { Random } from '../../generate/random';
import { Mesh } from '../analyst';
import { clusterOf } from '../variants';

const SHARE_OF_GOOD = 0.3;
const MOST_FAULTS = 3;

/** A mesh, and the mistakes that were planted in it. */
export interface GeneratedMesh extends Mesh {
  /** Codes of ours. */
  readonly planted: readonly string[];
}

/** Meshes that are the same for the same seed: good ones, and ones with mistakes. */
export function* generatedMeshes(seed: number, count: number): Iterable<GeneratedMesh> {
  for (let number = 0; number < count; number++) {
    yield generatedMesh(`${seed}.${number}`, number);
  }
}

function generatedMesh(seed: string, number: number): GeneratedMesh {
  const draft = new Draft(new Random(seed));
  PARTS.forEach(part => part(draft));
  const faults = draft.random.chance(SHARE_OF_GOOD) ? [] : faultsFor(draft, number);
  const planted = faults.filter(fault => fault.plant(draft)).map(({ code }) => code);
  return { name: seed, objects: draft.objects, istios: clusterOf(draft.objects), planted };
}

/** Each mistake gets its turn; further ones come by chance, each at most once, and may hide one another. */
function faultsFor({ random }: Draft, number: number): Fault[] {
  return [...new Set([FAULTS[number % FAULTS.length], ...Array.from({ length: random.below(MOST_FAULTS) }, () => random.pick(FAULTS))])];
}

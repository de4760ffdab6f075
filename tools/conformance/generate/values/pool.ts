import { Json } from '../../json';
import { Random } from '../random';

/** Values for one sort of field. */
export interface Pool {
  /** Values that Istio takes where nothing else of the object is against it; a function makes one up. */
  readonly sound: readonly (Json | ((random: Random) => Json))[];
  /** Values at the border: most are refused, some are surprisingly not. */
  readonly odd: readonly Json[];
}

export function pickSound(pool: Pool, random: Random): Json {
  const choice = random.pick(pool.sound);
  return typeof choice === 'function' ? choice(random) : structuredClone(choice);
}

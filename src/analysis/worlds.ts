import { identityOf } from './model/identity';
import { Manifest } from '../validation/manifest';

/** Objects that can be in one cluster together, as groups. */
export interface World {
  readonly groups: Manifest[][];
  /** Whether an object is in this world only, and not in all. */
  readonly isOwn: (object: Manifest) => boolean;
}

/**
 * Parts groups that cannot be applied to one cluster, for each has another object of the same name: such charts and files
 * are for several clusters, or alternatives. Groups that go together with all others are in every world.
 *
 * @param groups the objects that are applied together, such as those of one chart or of one file
 */
export function worldsOf(groups: Manifest[][]): World[] {
  if (groups.length < 2) {
    return [{ groups, isOwn: () => false }];
  }
  const clashes = clashesAmong(groups);
  const numbers: number[] = [];
  clashes.forEach(others => numbers.push(firstFree(new Set([...others].map(other => numbers[other])))));
  return Array.from({ length: Math.max(0, ...numbers) + 1 }, (_, world) => {
    const isIn = (index: number) => numbers[index] === world;
    const own = new Set(groups.filter((__, index) => clashes[index].size > 0 && isIn(index)).flat());
    return {
      groups: groups.filter((__, index) => clashes[index].size === 0 || isIn(index)),
      isOwn: object => own.has(object),
    };
  });
}

function firstFree(taken: Set<number>): number {
  let number = 0;
  while (taken.has(number)) number++;
  return number;
}

/** For each group, the others that have a different object of the same name. */
function clashesAmong(groups: Manifest[][]): Set<number>[] {
  const clashes = groups.map(() => new Set<number>());
  const holders = new Map<string, { readonly index: number; readonly object: Manifest }[]>();
  groups.forEach((group, index) => group.forEach(object => {
    const identity = identityOf(object);
    const known = holders.get(identity) ?? [];
    holders.set(identity, known);
    known.filter(other => other.index !== index && !areEqual(other.object, object)).forEach(other => {
      clashes[other.index].add(index);
      clashes[index].add(other.index);
    });
    if (!known.some(other => areEqual(other.object, object))) {
      known.push({ index, object });
    }
  }));
  return clashes;
}

/** Many charts and files bring along the same Namespace. */
function areEqual(one: Manifest, other: Manifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { JsonObject } from '../../json';
import { Place } from '../places';
import { Random } from '../random';
import { fieldKey, Target } from '../targets';
import { changedMetadata } from './metadata';
import { Position, positionsIn } from './positions';
import { addedField, addedItem, misspelled, oddKey, removed, repeated, swapped, unknownField } from './structure';
import { borderValue, emptyValue, nullValue, oddValue, tweakedText, wrongType } from './values';
import { Kind, releaseOf } from '../../../../src/schema';

/** Changes what is at a position; false says that it does not apply there. */
type Mutation = (position: Position, random: Random) => boolean;

/** How often each mutation is tried against the others. */
const MUTATIONS: readonly (readonly [weight: number, mutation: Mutation])[] = [
  [14, oddValue],
  [4, tweakedText],
  [3, borderValue],
  [2, wrongType],
  [1, nullValue],
  [2, emptyValue],
  [4, removed],
  [1, misspelled],
  [2, oddKey],
  [1, unknownField],
  [5, addedField],
  [3, addedItem],
  [3, repeated],
  [2, swapped],
];
const DECK = MUTATIONS.flatMap(([weight, mutation]) => Array<Mutation>(weight).fill(mutation));
const SHARE_OF_METADATA = 0.08;
const TRIES = 8;

const SHARE_OF_TARGET = 0.6;

/** Changes one thing of an object, in place; mostly at the target field, if there is one. */
export function mutate(object: JsonObject, kind: Kind, random: Random, target?: Target): void {
  if (random.chance(SHARE_OF_METADATA) && changedMetadata(object, random)) {
    return;
  }
  const whole: Place = { release: releaseOf(kind.group), schema: kind.schema, owner: undefined, property: '' };
  const positions = positionsIn({ spec: object.spec ?? {} }, whole).slice(1);
  const aimed = positions.filter(({ place }) => place !== undefined && fieldKey(place.owner, place.property) === target?.field);
  const chosen = aimed.length > 0 && random.chance(SHARE_OF_TARGET) ? aimed : positions;
  for (let tries = 0; tries < TRIES && chosen.length > 0; tries++) {
    if (random.pick(DECK)(random.pick(chosen), random)) {
      return;
    }
  }
}

import { Grower } from './grower';
import { pair } from './mutate/metadata';
import { mutate } from './mutate/mutate';
import { Place } from './places';
import { Random } from './random';
import { JsonObject } from '../json';
import { KINDS } from '../kinds';
import { Target, Targets } from './targets';
import { ANNOTATIONS, LABELS, OBJECT_NAME, OBJECT_NAMESPACE } from './values/metadata';
import { pickSound } from './values/pool';
import { Kind, releaseOf } from '../../../src/schema';

/** How many mutations an object gets. */
const MUTATIONS = [0, 0, 0, 0, 1, 1, 1, 1, 2, 3];
const SHARE_OF_SAMPLES = 0.2;
/** How many of the grown objects are made for one of their fields. */
const SHARE_OF_TARGETS = 0.6;

/** Makes objects of one kind; the object with a number is the same for the same seed and samples. */
export class Generator {
  private readonly kind: Kind;
  private readonly targets: Targets;

  /** The samples are objects to start from, beside those that are grown from the schema. */
  public constructor(private readonly name: string, private readonly seed: number, private readonly samples: readonly JsonObject[] = []) {
    this.kind = KINDS.get(name)!;
    this.targets = new Targets(this.kind);
  }

  public object(number: number): JsonObject {
    const random = new Random(`${this.seed}/${this.name}/${number}`);
    const isSample = this.samples.length > 0 && random.chance(SHARE_OF_SAMPLES);
    const target = random.chance(SHARE_OF_TARGETS) ? this.targets.pick(random) : undefined;
    const object = isSample ? structuredClone(random.pick(this.samples)) : this.grown(random, target);
    // A sample as it is has been judged before.
    const mutations = Math.max(isSample ? 1 : 0, random.pick(MUTATIONS));
    for (let left = mutations; left > 0; left--) mutate(object, this.kind, random, target);
    return object;
  }

  private grown(random: Random, target: Target | undefined): JsonObject {
    const { group, kind, versions, schema } = this.kind;
    const place: Place = { release: releaseOf(group), schema: schema.properties!.spec, owner: undefined, property: 'spec' };
    const metadata: JsonObject = { name: pickSound(OBJECT_NAME, random) };
    if (random.chance(0.5)) metadata.namespace = pickSound(OBJECT_NAMESPACE, random);
    if (random.chance(0.1)) metadata.labels = pair(random, LABELS);
    if (random.chance(0.1)) metadata.annotations = pair(random, ANNOTATIONS);
    return {
      apiVersion: `${group}/${random.pick(versions).name}`,
      kind,
      metadata,
      spec: new Grower(random, target?.way).grow(place, 0),
    };
  }
}

import { Random } from './random';
import { Kind, Release, Schema, releaseOf, resolve } from '../../../src/schema';

/** A field of a kind that an object is made for, so that rare fields are judged as often as common ones. */
export interface Target {
  /** The type and the property of the field. */
  readonly field: string;
  /** The fields that lead there, from the spec on, and the field itself. */
  readonly way: ReadonlySet<string>;
}

export function fieldKey(owner: string | undefined, property: string): string {
  return `${owner}.${property}`;
}

/** All fields of the spec of a kind, each with the ways that lead there. */
export class Targets {
  private readonly ways = new Map<string, ReadonlySet<string>[]>();
  private readonly fields: string[];

  private readonly release: Release;

  public constructor({ group, schema }: Kind) {
    this.release = releaseOf(group);
    this.collect(schema.properties!.spec, undefined, []);
    this.fields = [...this.ways.keys()];
  }

  /** Any field, each as likely as the others. */
  public pick(random: Random): Target {
    const field = random.pick(this.fields);
    return { field, way: random.pick(this.ways.get(field)!) };
  }

  private collect(schema: Schema, owner: string | undefined, way: readonly string[]): void {
    const { properties = {}, items, values } = resolve(schema, this.release);
    for (const [name, inner] of Object.entries(properties)) {
      const field = fieldKey(schema.ref ?? owner, name);
      const longer = [...way, field];
      this.ways.set(field, [...this.ways.get(field) ?? [], new Set(longer)]);
      this.collect(inner, schema.ref ?? owner, longer);
    }
    for (const inner of [items, values]) {
      if (inner !== undefined) this.collect(inner, owner, way);
    }
  }
}

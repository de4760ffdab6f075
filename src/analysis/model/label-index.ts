import { append } from './lists';
import { Labels } from './read';

/** Whether labels have all that a selector asks for; an empty selector is content with any. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([name, value]) => labels[name] === value);
}

/** Things with labels in namespaces, found by selector without looking at all of them. */
export class LabelIndex<T> {
  private readonly byPair = new Map<string, T[]>();
  private readonly byNamespace = new Map<string, T[]>();

  public constructor(private readonly things: readonly T[], private readonly labelsOf: (thing: T) => Labels, namespaceOf: (thing: T) => string) {
    for (const thing of things) {
      const namespace = namespaceOf(thing);
      append(this.byNamespace, namespace, thing);
      for (const [name, value] of Object.entries(labelsOf(thing))) {
        append(this.byPair, pairKey(undefined, name, value), thing);
        append(this.byPair, pairKey(namespace, name, value), thing);
      }
    }
  }

  /** The things with all labels of a selector: of one namespace, or of all. */
  public select(selector: Labels, namespace?: string): readonly T[] {
    const pairs = Object.entries(selector);
    if (pairs.length === 0) {
      return namespace === undefined ? this.things : this.byNamespace.get(namespace) ?? [];
    }
    const candidates = pairs.map(([name, value]) => this.byPair.get(pairKey(namespace, name, value)) ?? []);
    const fewest = candidates.reduce((least, list) => list.length < least.length ? list : least);
    return pairs.length === 1 ? fewest : fewest.filter(thing => selects(selector, this.labelsOf(thing)));
  }
}

function pairKey(namespace: string | undefined, name: string, value: string): string {
  return `${namespace ?? '*'} ${name}=${value}`;
}

import { append, grouped } from './lists';
import { Labels } from './read';

/** Whether labels have all that a selector asks for; an empty selector is content with any. */
export function selects(selector: Labels, labels: Labels): boolean {
  for (const name of Object.keys(selector)) {
    if (labels[name] !== selector[name]) return false;
  }
  return true;
}

/** Things with labels in namespaces, found by selector without looking at all of them. */
export class LabelIndex<T> {
  private everywhere?: Place<T>;
  private byNamespace?: Map<string, Place<T>>;

  public constructor(
    private readonly things: readonly T[], private readonly labelsOf: (thing: T) => Labels, private readonly namespaceOf: (thing: T) => string,
  ) {}

  /** The things with all labels of a selector: of one namespace, or of all. */
  public select(selector: Labels, namespace?: string): readonly T[] {
    return this.place(namespace)?.select(selector) ?? [];
  }

  private place(namespace: string | undefined): Place<T> | undefined {
    if (namespace === undefined) {
      this.everywhere ??= new Place(this.things, this.labelsOf);
      return this.everywhere;
    }
    this.byNamespace ??= this.places();
    return this.byNamespace.get(namespace);
  }

  private places(): Map<string, Place<T>> {
    return new Map([...grouped(this.things, this.namespaceOf)].map(([namespace, things]) => [namespace, new Place(things, this.labelsOf)]));
  }
}

/** Things in one place, by label and value. */
class Place<T> {
  private readonly byLabel = new Map<string, Map<string, T[]>>();

  public constructor(private readonly things: readonly T[], private readonly labelsOf: (thing: T) => Labels) {
    for (const thing of things) {
      const labels = labelsOf(thing);
      for (const name of Object.keys(labels)) {
        append(this.valuesOf(name), labels[name], thing);
      }
    }
  }

  public select(selector: Labels): readonly T[] {
    const names = Object.keys(selector);
    const candidates = names.map(name => this.byLabel.get(name)?.get(selector[name]) ?? []);
    const fewest = candidates.reduce((least, list) => list.length < least.length ? list : least, this.things);
    return names.length < 2 ? fewest : fewest.filter(thing => selects(selector, this.labelsOf(thing)));
  }

  private valuesOf(name: string): Map<string, T[]> {
    let values = this.byLabel.get(name);
    if (values === undefined) {
      values = new Map();
      this.byLabel.set(name, values);
    }
    return values;
  }
}

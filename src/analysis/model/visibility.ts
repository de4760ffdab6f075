const EVERYWHERE = ['*'];

/** Who sees an object: `exportTo` with the namespaces that `.` stands for spelt out. */
export class Visibility {
  /** What is not said is seen by all. */
  public static of(exportTo: readonly string[] | undefined, namespace: string): Visibility {
    return new Visibility(exportTo === undefined || exportTo.length === 0 || exportTo.includes('*')
      ? EVERYWHERE
      : [...new Set(exportTo.map(scope => scope === '.' ? namespace : scope))]);
  }

  /** @param scopes namespaces, or `*` alone; `~` is nobody */
  private constructor(public readonly scopes: readonly string[]) {}

  public get isEverywhere(): boolean {
    return this.scopes[0] === '*';
  }

  public includes(namespace: string): boolean {
    return this.isEverywhere || this.scopes.includes(namespace);
  }

  /** Whether the same namespaces see both. */
  public equals(other: Visibility): boolean {
    return this.scopes.length === other.scopes.length && this.scopes.every(scope => other.scopes.includes(scope));
  }

  /** Whether some namespace sees both. */
  public overlaps(other: Visibility): boolean {
    return this.isEverywhere ? !other.isNowhere : other.isEverywhere ? !this.isNowhere : this.scopes.some(scope => other.scopes.includes(scope) && scope !== '~');
  }

  private get isNowhere(): boolean {
    return this.scopes.every(scope => scope === '~');
  }
}

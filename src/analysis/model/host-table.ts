import { append } from './lists';

const NOTHING: readonly never[] = [];

/** Things by resolved host, where a host may begin with a wildcard. */
export class HostTable<T> {
  private readonly byHost = new Map<string, T[]>();
  /** Wildcards within a label, such as `*-api.example.com`, which a walk along the labels does not meet. */
  private readonly partial: string[] = [];
  private hasWildcards = false;
  /** What hosts without things of their own are covered by: every rule asks for the same hosts. */
  private readonly covered = new Map<string, readonly T[]>();

  public add(host: string, thing: T): void {
    if (/^\*[^.]/.test(host) && !this.byHost.has(host)) {
      this.partial.push(host);
    }
    this.hasWildcards ||= host.startsWith('*');
    this.covered.clear();
    append(this.byHost, host, thing);
  }

  /** Whether there is something of that very host. */
  public has(host: string): boolean {
    return this.byHost.has(host);
  }

  /** Those of that very host, else those of the most specific wildcard that covers it: nothing else is asked. */
  public of(host: string): readonly T[] {
    return this.byHost.get(host) ?? (this.hasWildcards ? this.coveredBy(host) : NOTHING);
  }

  private coveredBy(host: string): readonly T[] {
    const known = this.covered.get(host);
    if (known !== undefined) {
      return known;
    }
    const things = this.byHost.get(this.mostSpecificWildcard(host) ?? '') ?? NOTHING;
    this.covered.set(host, things);
    return things;
  }

  private mostSpecificWildcard(host: string): string | undefined {
    const covering = [
      ...wildcardsOver(host).filter(wildcard => this.byHost.has(wildcard)),
      ...this.partial.filter(wildcard => host.endsWith(wildcard.slice(1))),
    ];
    return covering.sort((one, other) => other.length - one.length)[0];
  }
}

/** `*.b.c`, `*.c` and `*` for `a.b.c`. */
function wildcardsOver(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, index) => index === labels.length - 1 ? '*' : `*.${labels.slice(index + 1).join('.')}`);
}

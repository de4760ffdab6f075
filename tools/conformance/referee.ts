import { Peer } from './peer';
import { Verdict, verdictOf, Word } from './verdict';

/** One error of the API server or the webhook; the webhook's have no field. */
export interface Problem {
  readonly field?: string;
  readonly detail: string;
}

interface Opinion {
  readonly verdict: Word;
  readonly errors?: readonly Problem[];
  readonly warnings?: readonly string[];
}

/** A line of the referee. */
interface Answer {
  readonly schema: Opinion;
  readonly admission: Opinion;
  readonly unsettled?: boolean;
  readonly failure?: string;
}

/** What the real Istio says of an object. */
export interface Ruling {
  readonly verdict: Verdict;
  /** The errors of the layer that refused it. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly string[];
  /** Whether the verdict hangs on who reads the object. */
  readonly unsettled: boolean;
}

/** The real Istio as judge of single objects. */
export class Referee {
  private readonly peer = new Peer<unknown, Answer>();

  public async ask(object: unknown): Promise<Ruling> {
    const { schema, admission, unsettled = false, failure } = await this.peer.ask(object);
    if (failure !== undefined) {
      throw new Error(`the referee cannot read an object: ${failure}`);
    }
    return {
      verdict: verdictOf(schema.verdict, admission.verdict),
      errors: (schema.verdict === 'reject' ? schema.errors : admission.errors) ?? [],
      warnings: [...schema.warnings ?? [], ...schema.verdict === 'reject' ? [] : admission.warnings ?? []],
      unsettled,
    };
  }

  public close(): void {
    this.peer.close();
  }
}

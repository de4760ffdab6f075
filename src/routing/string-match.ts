import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { Problem, problem } from '../validation/vocabulary/problem';
import { regexProblem } from '../validation/vocabulary/regex';

/**
 * How a text of a request must look: equal, beginning with, matching a regular expression, or anything at all.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch
 */
export class StringMatch {
  /** The text is equal to the value, upper and lower case being different. */
  public static exact(value: string): StringMatch {
    return new StringMatch({ exact: value });
  }

  /** The text begins with the value. For a path this is plain text: `/cart` also matches `/cartoon`. */
  public static prefix(value: string): StringMatch {
    return new StringMatch({ prefix: value });
  }

  /**
   * The whole text matches a regular expression.
   *
   * @param value RE2 syntax, 1 to 1024 bytes; anchored at both ends, so `b` does not match `abc`, but `.*b.*` does
   */
  public static regex(value: string): StringMatch {
    checkArguments('StringMatch.regex', { value: regexProblem(value) });
    return new StringMatch({ regex: value });
  }

  /** Any text, so that a header or query parameter only has to be there. */
  public static any(): StringMatch {
    return new StringMatch({});
  }

  private constructor(private readonly match: istio.StringMatch) {}

  /** @internal */
  public _render(): istio.StringMatch {
    return this.match;
  }

  /** @internal */
  public _isPrefix(): boolean {
    return this.match.prefix !== undefined;
  }

  /**
   * What is wrong with this as a match of a path. Every path of a request begins with a slash, but for the star of `OPTIONS *`.
   *
   * @internal
   */
  public _pathProblem(): Problem {
    const text = this.match.prefix ?? this.match.exact;
    return text === undefined || text === '' || text === '*' || text.startsWith('/')
      ? undefined
      : problem(text, `no path matches this; use ${JSON.stringify(`/${text}`)}`);
  }

  /**
   * What is wrong with this as a match of anything but a path: Istio takes an empty prefix for paths alone.
   *
   * @internal
   */
  public _textProblem(): Problem {
    return this.match.prefix === '' ? problem('', 'use a prefix, or StringMatch.any()') : undefined;
  }

  /**
   * What is wrong with this as an origin of a CORS policy: Istio takes nothing empty there.
   *
   * @internal
   */
  public _originProblem(): Problem {
    const text = this.match.exact ?? this.match.prefix ?? this.match.regex ?? '';
    return text === '' ? problem(text, 'use an origin such as "https://shop.example.com", or StringMatch.regex(".*")') : undefined;
  }
}

import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { problem } from '../validation/vocabulary/problem';
import { regexProblem } from '../validation/vocabulary/regex';

/** Options of a rewrite of the path. */
export interface RewriteOptions {
  /**
   * Host that the request names from then on.
   *
   * @default - the host is left as it is
   */
  readonly authority?: string;
}

/**
 * What a request is changed to before it is sent on.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRewrite
 */
export class Rewrite {
  /**
   * A new path, or a new prefix where the route matches a prefix.
   *
   * @param uri the new text, put in the place of the matched one as it is: prefix `/a` and uri `/` make `/a/b` into `//b`
   */
  public static uri(uri: string, options: RewriteOptions = {}): Rewrite {
    checkArguments('Rewrite.uri', { uri: uri === '' ? problem(uri, 'use a path such as "/"') : undefined });
    return new Rewrite({ uri, authority: options.authority });
  }

  /**
   * New text for the parts of the path that match a regular expression.
   *
   * @param match RE2 syntax, 1 to 1024 bytes
   * @param rewrite text for each match, in which `\1` is the first group; not empty
   */
  public static uriRegex(match: string, rewrite: string, options: RewriteOptions = {}): Rewrite {
    checkArguments('Rewrite.uriRegex', {
      match: regexProblem(match),
      rewrite: rewrite === '' ? problem(rewrite, 'use a text such as "/\\1"') : undefined,
    });
    return new Rewrite({ uriRegexRewrite: { match, rewrite }, authority: options.authority });
  }

  /**
   * A new host, the path being left as it is.
   *
   * @param authority host that the request names from then on
   */
  public static authority(authority: string): Rewrite {
    checkArguments('Rewrite.authority', { authority: authority === '' ? problem(authority, 'use a host') : undefined });
    return new Rewrite({ authority });
  }

  private constructor(private readonly changes: istio.HttpRewrite) {}

  /** @internal */
  public _render(): istio.HttpRewrite {
    return this.changes;
  }

  /**
   * The values that this gives the authority: one or none.
   *
   * @internal
   */
  public _authorities(): string[] {
    return this.changes.authority ? [this.changes.authority] : [];
  }
}

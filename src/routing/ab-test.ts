import { HttpMatch } from './http-match';
import { HttpRoute } from './http-route';
import { HttpForwardOptions } from './http-route-options';
import { cookieMatch } from './rendering/cookie';
import { StringMatch } from './string-match';
import { checkArguments } from '../base/argument';
import { IDestination } from '../discovery/destination';
import { cookieNameProblem, cookieValueProblem } from '../validation/vocabulary/cookie';
import { matchedHeaderProblem } from '../validation/vocabulary/header';
import { problem } from '../validation/vocabulary/problem';

/** The two sides of an A/B test. */
export interface AbTestTargets {
  /** Where everyone else goes. */
  readonly control: IDestination;

  /** Where the chosen requests go. */
  readonly treatment: IDestination;
}

/** An A/B test that a header decides. */
export interface HeaderAbTestOptions extends AbTestTargets {
  /** Name of the header, in lower case. */
  readonly header: string;

  /** Values of the header that get the treatment. */
  readonly value: StringMatch;
}

/** An A/B test that a cookie decides. */
export interface CookieAbTestOptions extends AbTestTargets {
  /** Name of the cookie. */
  readonly cookie: string;

  /** Value of the cookie that gets the treatment. */
  readonly value: string;
}

/** Sends the requests with a header or a cookie to one version, and all others to another one. */
export class AbTest {
  /** The requests with a header get the treatment. Throws if the name is no header's. */
  public static byHeader(options: HeaderAbTestOptions): AbTest {
    const { header, value } = options;
    checkArguments('AbTest.byHeader', { header: matchedHeaderProblem(header), value: value._textProblem() });
    return new AbTest(header, value, targetsOf(options));
  }

  /** The requests with a cookie get the treatment. Throws if no cookie can have the name or the value. */
  public static byCookie(options: CookieAbTestOptions): AbTest {
    const { cookie, value } = options;
    checkArguments('AbTest.byCookie', { cookie: cookieNameProblem(cookie), value: cookieValueProblem(value) });
    return new AbTest('cookie', cookieMatch(cookie, value), targetsOf(options));
  }

  private constructor(
    private readonly header: string,
    private readonly value: StringMatch,
    private readonly targets: AbTestTargets,
  ) {}

  /**
   * The two routes, in the order they must stand in: the treatment first, then the control.
   *
   * @param options options of both routes; a name gets `-treatment` and `-control` appended.
   * Throws if a match is on the header that decides
   */
  public routes(options: HttpForwardOptions = {}): HttpRoute[] {
    const match = options.match ?? [];
    checkArguments('AbTest.routes', {
      match: match.some(one => one._matchesHeader(this.header))
        ? problem(this.header, 'this header decides the test; match on others')
        : undefined,
    });
    const chosen = match.length === 0
      ? [HttpMatch.header(this.header, this.value)]
      : match.map(one => one._withHeader(this.header, this.value));
    return [
      HttpRoute.to(this.targets.treatment, { ...options, match: chosen, name: nameOf(options, 'treatment') }),
      HttpRoute.to(this.targets.control, { ...options, name: nameOf(options, 'control') }),
    ];
  }
}

function targetsOf({ control, treatment }: AbTestTargets): AbTestTargets {
  return { control, treatment };
}

function nameOf({ name }: HttpForwardOptions, side: string): string | undefined {
  return name === undefined ? undefined : `${name}-${side}`;
}

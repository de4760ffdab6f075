import type * as istio from '../../../imports/istio';
import { issueOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { isSet } from '../presence';

/** A match and where it stands. */
export interface Placed<M> {
  readonly match: M;
  readonly path: string;
}

type TextMatches = { readonly [name: string]: istio.StringMatch } | null | undefined;
type Conditions = { readonly [name: string]: string };

/** A match on the prefix of a path, with what else Istio compares. */
interface PrefixMatch {
  readonly path: string;
  readonly prefix: string;
  readonly port: number;
  /** What is asked of the method and the authority, and of the entries of each map, by name. */
  readonly conditions: Conditions[];
}

/** The matches on a path prefix that an earlier and shorter one covers, as Istio finds them. */
export function coveredPrefixes(matches: Placed<istio.HttpMatchRequest>[]): Issue[] {
  if (matches.filter(({ match }) => isSet(match.uri?.prefix)).length < 2) {
    return [];
  }
  const prefixes = matches.flatMap(prefixMatch);
  return prefixes.flatMap((later, index) => prefixes.slice(0, index).filter(earlier => covers(earlier, later)).map(earlier =>
    issueOf(VIRTUAL_SERVICE.coveredMatch, later.path, {
      message: `${earlier.path} covers it with prefix ${JSON.stringify(earlier.prefix)}`,
      fix: 'move the narrower match up, or take it away',
    })));
}

function prefixMatch({ match, path }: Placed<istio.HttpMatchRequest>): PrefixMatch[] {
  const prefix = match.uri?.prefix ?? '';
  return prefix === '' ? [] : [{
    path,
    prefix,
    port: match.port ?? 0,
    conditions: [
      { method: asked(match.method, 'exact:GET'), authority: asked(match.authority) },
      conditions(match.headers),
      conditions(match.queryParams),
      conditions(match.withoutHeaders),
    ],
  }];
}

function covers(earlier: PrefixMatch, later: PrefixMatch): boolean {
  return earlier.prefix !== later.prefix && later.prefix.startsWith(earlier.prefix) && earlier.port === later.port
    && earlier.conditions.every((group, index) => areCovering(group, later.conditions[index]));
}

function areCovering(earlier: Conditions, later: Conditions): boolean {
  const names = Object.keys(earlier);
  return names.length === Object.keys(later).length
    && names.every(name => later[name] !== undefined && earlier[name].startsWith(later[name]));
}

function conditions(matches: TextMatches): Conditions {
  return Object.fromEntries(Object.entries(matches ?? {}).map(([name, match]) => [name, asked(match)]));
}

/** What a match asks of a text, as Istio compares it; a regular expression counts as nothing. */
function asked(match: istio.StringMatch | null | undefined, otherwise = ''): string {
  const { exact, prefix } = match ?? {};
  return isSet(exact) ? `exact:${exact}` : isSet(prefix) ? `prefix:${prefix}` : otherwise;
}

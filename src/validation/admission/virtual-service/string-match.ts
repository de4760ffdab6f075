import type * as istio from '../../../imports/istio';
import { CatalogueEntry, issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { problem } from '../../vocabulary/problem';
import { regexProblem } from '../../vocabulary/regex';
import { isSet } from '../presence';

type Match = istio.StringMatch | null | undefined;

/** What istiod's webhook refuses in the match of a text: an empty prefix, and what is no regular expression. */
export function stringMatch(match: Match, path: string): Issue[] {
  return joined(
    issuesOf(VIRTUAL_SERVICE.badMatch, `${path}.prefix`, match?.prefix === '' ? problem('', 'use at least one character') : undefined),
    regexMatch(match, path),
  );
}

/** As `stringMatch`, but an empty prefix matches everything. */
export function regexMatch(match: Match, path: string, entry: CatalogueEntry = VIRTUAL_SERVICE.badMatch): Issue[] {
  const regex = match?.regex ?? undefined;
  return issuesOf(entry, `${path}.regex`, regex === undefined ? undefined : regexProblem(regex));
}

/** As `stringMatch`, but the regular expression "*" stands for any value. */
export function absenceMatch(match: Match, path: string): Issue[] {
  return isSet(match) && match.regex !== '*' ? stringMatch(match, path) : [];
}

import { source } from './source';
import { absenceMatch, regexMatch, stringMatch } from './string-match';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachEntry, eachItem } from '../../items';
import { joined } from '../../joined';
import { isJwtClaim, matchedHeaderProblem } from '../../vocabulary/header';
import { problemIf } from '../../vocabulary/problem';
import { sourceNamespaceProblem } from '../../vocabulary/source';

type Matches = istio.HttpMatchRequest[] | null | undefined;

/** What istiod's webhook refuses in the matches of a http route: first what they ask of requests, then where those come from. */
export function httpMatches(matches: Matches, path: string): Issue[] {
  return joined(
    eachItem(matches, path, request),
    eachItem(matches, path, (match, place) => joined(
      source(match, place),
      issuesOf(VIRTUAL_SERVICE.badSource, `${place}.sourceNamespace`, sourceNamespaceProblem(match.sourceNamespace ?? '')),
    )),
  );
}

/** Only routes that are bound to gateways alone can match on the claims of a JWT. */
export function claimMatches(matches: Matches, path: string): Issue[] {
  const claim = (name: string, _: unknown, place: string) => issuesOf(VIRTUAL_SERVICE.claimWithoutGateway, place,
    problemIf(isJwtClaim(name), 'a claim of a JWT', 'bind the routes to gateways, without "mesh"'));
  return eachItem(matches, path, ({ headers, withoutHeaders }, place) => hasClaim(headers) || hasClaim(withoutHeaders)
    ? joined(eachEntry(headers, `${place}.headers`, claim), eachEntry(withoutHeaders, `${place}.withoutHeaders`, claim))
    : []);
}

function hasClaim(headers: object | null | undefined): boolean {
  return !!headers && Object.keys(headers).some(isJwtClaim);
}

function request(match: istio.HttpMatchRequest, path: string): Issue[] {
  return joined(
    eachEntry(match.headers, `${path}.headers`, (name, value, place) => joined(headerName(name, place), stringMatch(value, place))),
    eachEntry(match.withoutHeaders, `${path}.withoutHeaders`, (name, value, place) => joined(headerName(name, place), absenceMatch(value, place))),
    regexMatch(match.uri, `${path}.uri`),
    stringMatch(match.scheme, `${path}.scheme`),
    stringMatch(match.method, `${path}.method`),
    stringMatch(match.authority, `${path}.authority`),
    eachEntry(match.queryParams, `${path}.queryParams`, (_, value, place) => stringMatch(value, place)),
  );
}

function headerName(name: string, path: string): Issue[] {
  return issuesOf(VIRTUAL_SERVICE.badHeaderName, path, matchedHeaderProblem(name));
}

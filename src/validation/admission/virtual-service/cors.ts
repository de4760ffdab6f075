import { regexMatch } from './string-match';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { secondsProblem } from '../../vocabulary/duration';
import { corsHeaderProblem } from '../../vocabulary/header';
import { corsMethodProblem } from '../../vocabulary/http';
import { problemIf } from '../../vocabulary/problem';
import { fieldsSet, isSet } from '../presence';

/** What istiod's webhook refuses in a CORS policy. */
export function cors(policy: istio.CorsPolicy | null | undefined, path: string): Issue[] {
  if (!isSet(policy)) {
    return [];
  }
  const { allowOrigins, allowMethods, allowHeaders, exposeHeaders, maxAge } = policy;
  return joined(
    eachItem(allowOrigins, `${path}.allowOrigins`, origin),
    eachItem(allowMethods, `${path}.allowMethods`, (method, place) => issuesOf(VIRTUAL_SERVICE.badCors, place, corsMethodProblem(method))),
    eachItem(allowHeaders, `${path}.allowHeaders`, header),
    eachItem(exposeHeaders, `${path}.exposeHeaders`, header),
    issuesOf(VIRTUAL_SERVICE.badDuration, `${path}.maxAge`, secondsProblem(maxAge)),
  );
}

function origin(match: istio.StringMatch, path: string): Issue[] {
  return fieldsSet(match, 'exact', 'prefix', 'regex').length === 0
    ? issuesOf(VIRTUAL_SERVICE.badCors, path, problemIf(true, 'no origin', 'use exact, prefix or regex with some text'))
    : regexMatch(match, path);
}

function header(name: string, path: string): Issue[] {
  return issuesOf(VIRTUAL_SERVICE.badCors, path, corsHeaderProblem(name));
}

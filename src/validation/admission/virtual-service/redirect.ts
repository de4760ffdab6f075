import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { redirectCodeProblem } from '../../vocabulary/http';
import { portProblem } from '../../vocabulary/numbers';
import { problem, problemIf } from '../../vocabulary/problem';
import { fieldsSet, isSet } from '../presence';

const SCHEMES = ['', 'http', 'https'];

/** What istiod's webhook refuses in a redirect: port 0 is a port that says nothing, yet it counts as one. */
export function redirect({ redirect: to, match }: istio.HttpRoute, path: string): Issue[] {
  if (!isSet(to)) {
    return [];
  }
  const code = to.redirectCode ?? 0;
  const port = to.port ?? 0;
  return joined(
    issuesOf(VIRTUAL_SERVICE.exclusive, `${path}.prefixRewrite`,
      problemIf(isSet(to.uri) && isSet(to.prefixRewrite), 'stands beside uri', 'keep one of uri and prefixRewrite')),
    issuesOf(VIRTUAL_SERVICE.badRedirect, `${path}.prefixRewrite`, problemIf(
      isSet(to.prefixRewrite) && (match ?? []).some(({ uri }) => isSet(uri) && (uri.prefix ?? undefined) === undefined),
      'a match of the route has a uri that is no prefix', 'match uri by prefix, or use uri')),
    issuesOf(VIRTUAL_SERVICE.incomplete, path, problemIf(
      fieldsSet(to, 'uri', 'prefixRewrite', 'authority', 'scheme', 'port', 'derivePort').length === 0,
      'no new address', 'give uri, prefixRewrite, authority, scheme or port')),
    issuesOf(VIRTUAL_SERVICE.badStatus, `${path}.redirectCode`, code === 0 ? undefined : redirectCodeProblem(code)),
    issuesOf(VIRTUAL_SERVICE.badRedirect, `${path}.scheme`,
      SCHEMES.includes(to.scheme ?? '') ? undefined : problem(to.scheme, 'use "http" or "https"')),
    issuesOf(VIRTUAL_SERVICE.badPort, `${path}.port`, port === 0 ? undefined : portProblem(port)),
  );
}

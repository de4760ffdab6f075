import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { NONE, joined } from '../../joined';
import { isAuthorityHeader } from '../../vocabulary/header';
import { problem, problemIf } from '../../vocabulary/problem';
import { regexProblem } from '../../vocabulary/regex';
import { fieldsSet, isSet } from '../presence';

/** What istiod's webhook refuses in the rewrite of a request. */
export function rewrite(to: istio.HttpRewrite | null | undefined, path: string): Issue[] {
  if (!isSet(to)) {
    return [];
  }
  return joined(
    issuesOf(VIRTUAL_SERVICE.exclusive, `${path}.uriRegexRewrite`,
      problemIf(isSet(to.uri) && isSet(to.uriRegexRewrite), 'stands beside uri', 'keep one of uri and uriRegexRewrite')),
    issuesOf(VIRTUAL_SERVICE.incomplete, path, problemIf(
      fieldsSet(to, 'uri', 'uriRegexRewrite', 'authority').length === 0, 'no rewrite', 'give uri, uriRegexRewrite or authority')),
    isSet(to.uriRegexRewrite) ? regexRewrite(to.uriRegexRewrite, `${path}.uriRegexRewrite`) : [],
  );
}

/** The authority of a request can be set in one place only: by the rewrite, or as a header. */
export function authorities({ rewrite: to, headers }: istio.HttpRoute, path: string): Issue[] {
  const { set, add } = headers?.request ?? {};
  if (!isSet(set) && !isSet(add)) {
    return NONE;
  }
  const written = [
    [`${path}.rewrite.authority`, to?.authority ?? ''],
    ...authorityHeaders(set, `${path}.headers.request.set`),
    ...authorityHeaders(add, `${path}.headers.request.add`),
  ];
  // An empty value sets nothing, and the last one of those counts.
  return written.slice(1).flatMap(([place, value], index) => {
    const [earlier, current] = written[index];
    return issuesOf(VIRTUAL_SERVICE.authorityTwice, place,
      current === '' ? undefined : problem(value, `${earlier} sets ${JSON.stringify(current)} already; keep one of them`));
  });
}

function authorityHeaders(headers: { readonly [name: string]: string } | null | undefined, path: string): string[][] {
  return Object.entries(headers ?? {}).filter(([name]) => isAuthorityHeader(name)).map(([name, value]) => [`${path}[${JSON.stringify(name)}]`, value ?? '']);
}

function regexRewrite({ match, rewrite: by }: istio.RegexRewrite, path: string): Issue[] {
  return joined(
    issuesOf(VIRTUAL_SERVICE.incomplete, path, problemIf(!isSet(match) || !isSet(by), 'match or rewrite is missing', 'give both')),
    isSet(match) ? issuesOf(VIRTUAL_SERVICE.badMatch, `${path}.match`, regexProblem(match)) : [],
  );
}

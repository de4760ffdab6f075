import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, foundIn } from '../../finding';
import { VirtualServiceInfo } from '../../model/virtual-services';

/** A prefix and its rewrite of which only one ends with a slash: `/api` to `/` makes `//a` of `/api/a`. */
export const rewriteSlash: Analyzer = {
  entry: ROUTES.rewriteSlash,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, judge);
  },
};

function judge({ object, spec: { http = [] } }: VirtualServiceInfo): Finding[] {
  if (!http.some(({ rewrite }) => rewrite?.uri !== undefined)) {
    return [];
  }
  const prefixes = new Set(http.flatMap(({ match = [] }) => match.map(({ uri }) => uri?.prefix)));
  return http.flatMap(({ match = [], rewrite }, index) => {
    const uri = rewrite?.uri ?? '';
    const prefix = uri === '' ? undefined : prefixesOf(match).find(text => isUneven(text, uri, prefixes));
    return prefix === undefined ? [] : [findingOf(ROUTES.rewriteSlash, object, `${item('spec.http', index)}.rewrite.uri`, {
      message: `${JSON.stringify(joined(prefix, 'a'))} becomes ${JSON.stringify(uri + joined(prefix, 'a').slice(prefix.length))}`,
      fix: uri.endsWith('/') ? `match on ${JSON.stringify(`${prefix}/`)} before ${JSON.stringify(prefix)}` : `rewrite to ${JSON.stringify(`${uri}/`)}`,
    })];
  });
}

/** The prefixes of a route; one without match is for all paths, and so for the prefix of all. */
function prefixesOf(match: readonly istio.HttpMatchRequest[]): string[] {
  return match.length === 0 ? ['/'] : match.flatMap(({ uri }) => uri?.prefix === undefined || uri.prefix === '' ? [] : [uri.prefix]);
}

function isUneven(prefix: string, uri: string, prefixes: Set<string | undefined>): boolean {
  return prefix.endsWith('/') !== uri.endsWith('/') && !prefixes.has(`${prefix}/`);
}

/** A path below a prefix. */
function joined(prefix: string, rest: string): string {
  return prefix.endsWith('/') ? prefix + rest : `${prefix}/${rest}`;
}

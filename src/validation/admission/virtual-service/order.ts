import { coveredPrefixes, Placed } from './prefix-cover';
import type * as istio from '../../../imports/istio';
import { issueOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { item } from '../../path';
import { isSet } from '../presence';

type Match = istio.HttpMatchRequest | istio.L4MatchAttributes | istio.TlsMatchAttributes;

/** What istiod's webhook warns of in the order of routes: those that the ones before them leave nothing to. */
export function orderOfRoutes({ http, tcp, tls }: istio.VirtualServiceSpec): Issue[] {
  const inHttp = survey(http ?? [], 'spec.http');
  return joined(
    inHttp.issues,
    coveredPrefixes(inHttp.fresh),
    survey(tcp ?? [], 'spec.tcp').issues,
    survey(tls ?? [], 'spec.tls').issues,
  );
}

/** Goes through the routes as a proxy would: `fresh` are the matches that are neither behind a route without match nor repeated. */
function survey<M extends Match>(routes: { readonly match?: M[] }[], path: string): { readonly issues: Issue[]; readonly fresh: Placed<M>[] } {
  const issues: Issue[] = [];
  const fresh: Placed<M>[] = [];
  if (routes.length === 0) {
    return { issues, fresh };
  }
  const seen = new Map<string, string>();
  const mayRepeat = sharesPath(routes);
  let catchAll: string | undefined;
  routes.forEach(({ match }, index) => {
    const place = item(path, index);
    const matches = match ?? [];
    if (catchAll !== undefined) {
      issues.push(never(place, `${catchAll} has no match and catches everything`));
      return;
    }
    catchAll = matches.length === 0 ? place : undefined;
    const repeated = matches.flatMap((one, number) => {
      const meaning = mayRepeat ? meaningOf(one) : undefined;
      const earlier = meaning === undefined ? undefined : seen.get(meaning);
      if (earlier === undefined) {
        if (meaning !== undefined) seen.set(meaning, place);
        fresh.push({ match: one, path: item(`${place}.match`, number) });
        return [];
      }
      return [issueOf(VIRTUAL_SERVICE.coveredMatch, item(`${place}.match`, number), {
        message: `${earlier} has the same match`,
        fix: 'take one of them away',
      })];
    });
    issues.push(...repeated);
    if (repeated.length > 0 && repeated.length === matches.length) {
      issues.push(never(place, 'earlier routes have all its matches'));
    }
  });
  return { issues, fresh };
}

/** Whether two matches are for one path or for any: only then can one repeat the other, and all they ask must be compared. */
function sharesPath<M extends Match>(routes: { readonly match?: M[] }[]): boolean {
  if (routes.length < 2 && (routes[0]?.match?.length ?? 0) < 2) {
    return false;
  }
  const paths = new Set<string>();
  return routes.some(({ match }) => match?.some(one => {
    const path = 'uri' in one ? pathOf(one.uri) : '';
    const isKnown = paths.has(path);
    paths.add(path);
    return isKnown;
  }));
}

function pathOf(uri: istio.StringMatch | null | undefined): string {
  const { exact, prefix, regex } = uri ?? {};
  return `${exact ?? ''} ${prefix ?? ''} ${regex ?? ''}`.trim();
}

function never(path: string, message: string): Issue {
  return issueOf(VIRTUAL_SERVICE.unreachableRoute, path, { message, fix: 'move it up, or take it away' });
}

/** The match as text, the same for matches that ask for the same: names, empty values and the order of keys do not count. */
function meaningOf(match: Match): string {
  const fields = Object.entries({ ...match, name: undefined }).filter(([name, value]) => counts(name, value));
  return JSON.stringify(fields.sort(byName).map(([name, value]) => [name, isMap(value) ? setEntries(value) : value]));
}

function setEntries(map: object): [string, unknown][] {
  return Object.entries(map).filter(([, value]) => value !== null).sort(byName);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The fields of a match in which an empty object is a match of its own. */
const TEXT_MATCHES = ['uri', 'scheme', 'method', 'authority'];

function counts(name: string, value: unknown): boolean {
  const isZero = !isSet(value) || value === 0 || value === false;
  return !isZero && (TEXT_MATCHES.includes(name) || typeof value !== 'object' || Object.keys(value).length > 0);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

import { isIPv4 } from 'net';
import { areUnique } from './unique';
import { nanosecondsOf } from '../../vocabulary/duration';
import { Rule, Rules, has } from '../rule';

interface PathModifier {
  readonly path?: { readonly type: string; readonly replacePrefixMatch?: string };
}

interface Filter {
  readonly requestRedirect?: PathModifier;
  readonly urlRewrite?: PathModifier;
}

interface HttpRule {
  readonly matches: { readonly path?: { readonly type: string } }[];
  readonly filters?: Filter[];
  readonly backendRefs?: { readonly filters?: Filter[] }[];
}

const MAX_RULES = 16;
const MAX_MATCHES = 128;
const HOST = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$/;

/** As CEL has it: of several, none is the one. */
function existsOne<T>(items: readonly T[] | undefined, fits: (item: T) => boolean): boolean {
  return (items ?? []).filter(fits).length === 1;
}

/** A sum over all rules, as only the expression for each of them can say it in CEL. */
const sumOfMatches = (matchesOf: (index: number) => string) =>
  `${Array.from({ length: MAX_RULES }, (_, index) => `(self.size() > ${index} ? ${matchesOf(index)} : 0)`).join(' + ')} <= ${MAX_MATCHES}`;

const fewMatches: Rule = {
  holds: (self: { matches?: unknown[] }[]) => self.reduce((sum, { matches = [] }) => sum + matches.length, 0) <= MAX_MATCHES,
  fix: `use at most ${MAX_MATCHES} matches in all rules together`,
};

/** To replace a prefix, a rule must have matched one. */
function prefixRule(field: 'requestRedirect' | 'urlRewrite', isUsed: (rule: HttpRule, replaces: (filter: Filter) => boolean) => boolean): Rule {
  const replaces = (filter: Filter) => filter[field]?.path?.type === 'ReplacePrefixMatch' && filter[field].path.replacePrefixMatch !== undefined;
  return {
    holds: (self: HttpRule) => !isUsed(self, replaces) || self.matches.length === 1 && self.matches[0].path?.type === 'PathPrefix',
    fix: `to replace a prefix by ${field}, use exactly one match, with a path of type PathPrefix`,
  };
}

function prefixRules(field: 'requestRedirect' | 'urlRewrite'): [string, Rule][] {
  const replaces = `has(f.${field}) && has(f.${field}.path) && f.${field}.path.type == 'ReplacePrefixMatch' && has(f.${field}.path.replacePrefixMatch)`;
  const matched = '((size(self.matches) != 1 || !has(self.matches[0].path) || self.matches[0].path.type != \'PathPrefix\') ? false : true) : true';
  return [
    [`(has(self.filters) && self.filters.exists_one(f, ${replaces})) ? ${matched}`,
      prefixRule(field, ({ filters }, fits) => existsOne(filters, fits))],
    [`(has(self.backendRefs) && self.backendRefs.exists_one(b, (has(b.filters) && b.filters.exists_one(f, ${replaces})) )) ? ${matched}`,
      prefixRule(field, ({ backendRefs }, fits) => existsOne(backendRefs, ({ filters }) => existsOne(filters, fits)))],
  ];
}

/** Of routes and their rules. */
export const ROUTE_RULES: Rules = {
  [sumOfMatches(index => `self[${index}].matches.size()`)]: fewMatches,
  [sumOfMatches(index => `(has(self[${index}].matches) ? self[${index}].matches.size() : 0)`)]: fewMatches,
  'self.all(l1, !has(l1.name) || self.exists_one(l2, has(l2.name) && l1.name == l2.name))': {
    holds: self => areUnique<{ name?: string }>(self, ({ name }) => name),
    fix: 'use each name of a rule once',
  },
  '(has(self.backendRefs) && size(self.backendRefs) > 0) ? (!has(self.filters) || self.filters.all(f, !has(f.requestRedirect))): true': {
    holds: ({ backendRefs = [], filters = [] }: HttpRule) =>
      backendRefs.length === 0 || filters.every(({ requestRedirect }) => requestRedirect === undefined),
    fix: 'a rule that redirects has no backendRefs',
  },
  ...Object.fromEntries([...prefixRules('requestRedirect'), ...prefixRules('urlRewrite')]),
  '!(has(self.request) && has(self.backendRequest) && duration(self.request) != duration(\'0s\') && duration(self.backendRequest) > duration(self.request))': {
    holds: self => has(self, 'request', 'backendRequest') < 2
      || nanosecondsOf(self.request) === 0n || nanosecondsOf(self.backendRequest)! <= nanosecondsOf(self.request)!,
    fix: 'use a backendRequest of at most the request',
  },
  '!has(self.cookieConfig) || !has(self.cookieConfig.lifetimeType) || self.cookieConfig.lifetimeType != \'Permanent\' || has(self.absoluteTimeout)': {
    holds: self => self.cookieConfig?.lifetimeType !== 'Permanent' || has(self, 'absoluteTimeout') === 1,
    fix: 'a permanent cookie needs an absoluteTimeout',
  },
  '!has(self.cookieConfig) || self.type == \'Cookie\'': {
    holds: self => has(self, 'cookieConfig') === 0 || self.type === 'Cookie',
    fix: 'use cookieConfig with type Cookie alone',
  },
  'self.all(h, !isIP(h))': { holds: (self: string[]) => !self.some(host => isIPv4(host)), fix: 'use host names, not addresses' },
  'self.all(h, !h.contains(\'*\') ? h.matches(\'^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$\') : true)': {
    holds: (self: string[]) => self.every(host => host.includes('*') || HOST.test(host)),
    fix: 'use host names such as "shop.example.com"',
  },
  'self.all(h, h.contains(\'*\') ? (h.startsWith(\'*.\') && h.substring(2).matches(\'^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$\')) : true)': {
    holds: (self: string[]) => self.every(host => !host.includes('*') || host.startsWith('*.') && HOST.test(host.slice(2))),
    fix: 'use a wildcard as the first label of a host name alone, such as "*.example.com"',
  },
};

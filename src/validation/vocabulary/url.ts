import { isIPv6 } from 'net';

/** A URL as Go reads it, as far as rules ask for it. */
export interface ParsedUrl {
  /** In lower case; empty where there is none. */
  readonly scheme: string;
  /** Host and port; empty where there is none. */
  readonly host: string;
}

const CONTROL = /[\0-\x1F\x7F]/;
const SCHEME = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?([^]*)$/;
const ESCAPED = /^(?:[^%]|%[0-9a-fA-F]{2})*$/;
const USER = /^(?:[-A-Za-z0-9._:~!$&'()*+,;=@]|%[0-9a-fA-F]{2})*$/;
const PORT = /^(?::\d*)?$/;
/** A host may have many signs in it, but escapes only for what is not ASCII, and for the percent sign. */
const HOST = /^(?:[-A-Za-z0-9_.~!$&'()*+,;=:[\]<>"]|[^\0-\x7F]|%[89a-fA-F][0-9a-fA-F]|%25)*$/;
/** In a zone the signs of a host may be escaped, and the space must be. */
const ZONE = /^(?:[-A-Za-z0-9_.~!$&'()*+,;=:[\]<>"]|[^\0-\x7F]|%(?:2[0-24-9A-Ea-e]|3[0-9A-Ea-e]|4[1-9A-Fa-f]|5[0-9ABDabdFf]|6[1-9A-Fa-f]|7[0-9AEae]))+$/;

/** Whether Go takes the text for an absolute URL or an absolute path: `https://x`, `https:x` and `/x`, but not `x`. */
export function isAbsoluteUrl(text: string): boolean {
  return text === '*' || parse(text, false) !== undefined;
}

/** An absolute URL or path as Kubernetes' rules read it; undefined if the text is none. */
export function parseAbsoluteUrl(text: string): ParsedUrl | undefined {
  if (text === '*') {
    return { scheme: '', host: '' };
  }
  const hash = text.indexOf('#');
  const fragment = hash === -1 ? '' : text.slice(hash + 1);
  return isAbsoluteUrl(text) && ESCAPED.test(fragment) ? parse(hash === -1 ? text : text.slice(0, hash), true) : undefined;
}

/** Scheme of an absolute URL or path; undefined if the text is none. */
export function schemeOf(text: string): string | undefined {
  return parseAbsoluteUrl(text)?.scheme;
}

/** @param hosted whether two slashes begin a host where no scheme is before them */
function parse(text: string, hosted: boolean): ParsedUrl | undefined {
  const [, written = '', afterScheme] = SCHEME.exec(text)!;
  const scheme = written.toLowerCase();
  const rest = afterScheme.split('?', 1)[0];
  if (CONTROL.test(text) || (scheme === '' && !rest.startsWith('/'))) {
    return undefined;
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || (hosted && !rest.startsWith('///')));
  const authority = hasHost ? rest.slice(2).split('/', 1)[0] : '';
  const path = hasHost ? rest.slice(2 + authority.length) : rest;
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const isSound = (!rest.startsWith('/') || ESCAPED.test(path)) && USER.test(authority.slice(0, Math.max(at, 0))) && isHost(host, scheme);
  return isSound ? { scheme, host } : undefined;
}

function isHost(host: string, scheme: string): boolean {
  const open = host.lastIndexOf('[');
  if (open !== -1) {
    const close = host.lastIndexOf(']');
    return open === 0 && close !== -1 && isLiteral(host.slice(1, close)) && PORT.test(host.slice(close + 1));
  }
  // Some databases list several hosts with ports in one URL; http and https have one.
  const colon = scheme === 'http' || scheme === 'https' ? host.indexOf(':') : host.lastIndexOf(':');
  return HOST.test(host) && (colon === -1 || PORT.test(host.slice(colon)));
}

/** What stands in brackets: an IPv6 address, where `%25` begins a zone. */
function isLiteral(literal: string): boolean {
  const zone = literal.indexOf('%25');
  const address = zone === -1 ? literal : literal.slice(0, zone);
  return isIPv6(address) && !address.includes('%') && (zone === -1 || ZONE.test(literal.slice(zone + 3)));
}

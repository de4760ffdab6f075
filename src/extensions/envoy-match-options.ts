import { Problems, ifGiven, within } from '../base/problems';
import * as istio from '../imports/istio';
import { bytesProblem } from '../validation/vocabulary/bytes';
import { Problem } from '../validation/vocabulary/problem';
import { re2Problem } from '../validation/vocabulary/regex';

const MAX_VERSION_BYTES = 1024;

/** The proxies and directions that Istio makes configuration for. Waypoints have a match of their own. */
export enum EnvoyContext {
  /** Sidecars in both directions, and gateways. */
  ANY = 'ANY',

  /** Sidecars, for traffic to the workload. */
  SIDECAR_INBOUND = 'SIDECAR_INBOUND',

  /** Sidecars, for traffic from the workload. */
  SIDECAR_OUTBOUND = 'SIDECAR_OUTBOUND',

  /** Gateways. */
  GATEWAY = 'GATEWAY',
}

/** Which proxies a patch is for, by what they say of themselves. */
export interface EnvoyProxyMatch {
  /**
   * The proxy's version of Istio, as a regular expression in RE2 syntax, such as `1\.31.*`. One above 1024 bytes is ignored.
   *
   * @default - any version
   */
  readonly proxyVersion?: string;

  /**
   * Texts that the proxy's metadata must have, all of them. A ProxyConfig sets them by variables that begin with `ISTIO_META_`.
   *
   * @default - any metadata
   */
  readonly metadata?: { [key: string]: string };
}

/** The conditions that all matches can have. */
export interface EnvoyMatchOptions {
  /**
   * The proxies and directions that the patch is for.
   *
   * @default EnvoyContext.ANY
   */
  readonly context?: EnvoyContext;

  /**
   * Which of these proxies the patch is for.
   *
   * @default - all of them
   */
  readonly proxy?: EnvoyProxyMatch;
}

export function matchProblems({ proxy }: EnvoyMatchOptions): Problems {
  return within('proxy', { proxyVersion: ifGiven(proxy?.proxyVersion, versionProblem) });
}

export function renderMatch({ context, proxy }: EnvoyMatchOptions): istio.EnvoyConfigObjectMatch {
  return {
    context: context as string | undefined as istio.EnvoyFilterPatchContext | undefined,
    proxy,
  };
}

/** Istio does not read one that is too long. */
function versionProblem(version: string): Problem {
  return bytesProblem(version, MAX_VERSION_BYTES) === undefined ? re2Problem(version) : undefined;
}

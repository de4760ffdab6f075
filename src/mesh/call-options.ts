import { Problems } from '../base/problems';
import { Protocol } from '../discovery/protocol';
import { operationProblems } from '../security/operation';

/** What of a service is called. */
export interface CallOptions {
  /**
   * Methods that are used, such as `GET`, at least one. gRPC's is `POST`.
   *
   * @default - any method
   */
  readonly methods?: string[];

  /**
   * Paths that are called, at least one, gRPC's as `/package.Service/Method`. A `*` at the start or the end stands for any text; `{*}` stands for
   * one segment, and `{**}`, as the last template, for any number of segments.
   *
   * @default - any path
   */
  readonly paths?: string[];

  /**
   * What is spoken with a host outside of the mesh that no ServiceEntry of the app is for.
   *
   * TCP, and the protocols of databases, do not say which host is meant: pods of one namespace cannot call two hosts by them on one port. Give each a
   * ServiceEntry with addresses instead.
   *
   * @default - Protocol.TLS on port 443, Protocol.HTTP on port 80, else Protocol.TCP
   */
  readonly protocol?: Protocol;
}

export function callProblems({ methods, paths }: CallOptions): Problems {
  return needsHttp({ methods, paths }) ? operationProblems({ methods, paths }) : {};
}

/** Whether a call is told by what only HTTP has. */
export function needsHttp({ methods, paths }: CallOptions): boolean {
  return methods !== undefined || paths !== undefined;
}

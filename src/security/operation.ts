import { anyOfProblems } from './any-of';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { wholeNumberProblem } from '../validation/vocabulary/numbers';
import { pathTemplateProblem } from '../validation/vocabulary/path-template';
import { policyValueProblem } from '../validation/vocabulary/policy-value';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/**
 * What a request does; all that is given must hold. At least one option, none of them an empty list.
 *
 * Hosts, methods and paths are known of HTTP alone: on ports with another protocol an ALLOW rule with them holds for nothing, and of a DENY rule
 * the rest holds.
 */
export interface OperationOptions {
  /**
   * Ports that the workload listens on (not the Service's), 0 to 65535. A waypoint sees those of the Service.
   *
   * @default - any port
   */
  readonly ports?: number[];

  /**
   * Ports that are excluded.
   *
   * @default - none excluded
   */
  readonly notPorts?: number[];

  /**
   * Methods such as `GET`, in upper case. gRPC's is `POST`.
   *
   * @default - any method
   */
  readonly methods?: string[];

  /**
   * Methods that are excluded.
   *
   * @default - none excluded
   */
  readonly notMethods?: string[];

  /**
   * Paths without query, gRPC's as `/package.Service/Method`. A `*` at the start or the end stands for any text; `{*}` stands for one segment,
   * and `{**}`, as the last template, for any number of segments.
   *
   * @default - any path
   */
  readonly paths?: string[];

  /**
   * Paths that are excluded.
   *
   * @default - none excluded
   */
  readonly notPaths?: string[];

  /**
   * Hosts that the request names, in any case, with the port where the client sends one. A `*` at the start or the end stands for any text.
   *
   * @default - any host
   */
  readonly hosts?: string[];

  /**
   * Hosts that are excluded.
   *
   * @default - none excluded
   */
  readonly notHosts?: string[];
}

/**
 * What a request does.
 *
 * One operation holds if everything that it says holds (AND). Where it lists values, any one of them is enough (OR).
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation
 */
export class Operation {
  /** Connections to one of the ports that the workload listens on (not the Service's), whatever the protocol. Throws if one is none. */
  public static ports(...ports: number[]): Operation {
    checkArguments('Operation.ports', operationProblems({ ports }));
    return new Operation({ ports: frozen(ports) });
  }

  /** Requests with one of the methods, such as `GET`, to any path. Throws if one is empty. */
  public static methods(...methods: string[]): Operation {
    checkArguments('Operation.methods', operationProblems({ methods }));
    return new Operation({ methods: frozen(methods) });
  }

  /** Requests to one of the paths, with any method. A `*` at the start or the end stands for any text. Throws if a path is none. */
  public static paths(...paths: string[]): Operation {
    checkArguments('Operation.paths', operationProblems({ paths }));
    return new Operation({ paths: frozen(paths) });
  }

  /** Requests to one of the hosts. A `*` at the start or the end stands for any text. Throws if one is empty. */
  public static hosts(...hosts: string[]): Operation {
    checkArguments('Operation.hosts', operationProblems({ hosts }));
    return new Operation({ hosts: frozen(hosts) });
  }

  /** Requests for which all of the options hold. Throws if there is no option, or a value is wrong. */
  public static of(options: OperationOptions): Operation {
    checkArguments('Operation.of', operationProblems(options));
    return new Operation(frozen(options));
  }

  private constructor(private readonly options: OperationOptions) {}

  /** @internal */
  public _render(): istio.AuthorizationPolicyOperation {
    const { ports, notPorts, methods, notMethods, paths, notPaths, hosts, notHosts } = this.options;
    return { ports: ports?.map(String), notPorts: notPorts?.map(String), methods, notMethods, paths, notPaths, hosts, notHosts };
  }
}

export function operationProblems(options: OperationOptions): Problems {
  return {
    options: problemIf(Object.values(options).every(list => list === undefined), 'got none', 'use at least one'),
    ...anyOfProblems('ports', options.ports, 'port', portProblem),
    ...anyOfProblems('notPorts', options.notPorts, 'port', portProblem),
    ...anyOfProblems('methods', options.methods, 'method', policyValueProblem),
    ...anyOfProblems('notMethods', options.notMethods, 'method', policyValueProblem),
    ...anyOfProblems('paths', options.paths, 'path', pathProblem),
    ...anyOfProblems('notPaths', options.notPaths, 'path', pathProblem),
    ...anyOfProblems('hosts', options.hosts, 'host', policyValueProblem),
    ...anyOfProblems('notHosts', options.notHosts, 'host', policyValueProblem),
  };
}

/** Istio takes port 0 too. */
function portProblem(port: number): Problem {
  return wholeNumberProblem(port, 0, 65535);
}

function pathProblem(path: string): Problem {
  return policyValueProblem(path) ?? pathTemplateProblem(path);
}

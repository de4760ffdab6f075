import { CallOptions, callProblems, needsHttp } from './call-options';
import { DeclaredCall } from './callee';
import { CallersPolicy } from './callers-policy';
import { checkArguments } from '../base/argument';
import { Destination, IDestination } from '../discovery/destination';
import { MeshService } from '../discovery/mesh-service';
import { problemIf } from '../validation/vocabulary/problem';

/** A call whose callee is known to be a service of the registry. */
export interface ServiceCall {
  readonly service: MeshService;
  readonly destination: Destination;
}

/** Someone who calls, and whether that is by way of the waypoints of those who are called. */
export type Caller = Pick<DeclaredCall, 'identity' | 'passes'>;

/**
 * Allows a call at the callee, where that is of this app.
 *
 * @param where the call as the user wrote it
 */
export function declareCall(where: string, caller: Caller, callee: IDestination, options: CallOptions): ServiceCall {
  const destination = callee.toDestination();
  const service = destination._service;
  const object = service?._object;
  checkArguments(where, {
    ...callProblems(options),
    callee: problemIf(service === undefined, 'got a destination without its service', 'use a port of a MeshService, a MeshWorkload or a ServiceEntry'),
    options: problemIf(service !== undefined && !object?.hasPods && needsHttp(options),
      'got methods or paths for a service whose pods are not of this app, where nothing could check them',
      'leave them out, and declare the call where the pods are'),
    protocol: problemIf(object !== undefined && options.protocol !== undefined, 'stands beside a service of this app', 'leave it out'),
  });
  if (object?.hasPods) {
    CallersPolicy.of(service!, object).add({ ...caller, options, port: () => service!._port(destination._portNumber()) });
  }
  return { service: service!, destination };
}

import { late } from './late';
import { portOf, serviceOf } from './service-reference';
import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import { IDestination } from '../discovery/destination';
import * as gatewayapi from '../imports/gatewayapi';
import { wholeNumberProblem } from '../validation/vocabulary/numbers';

const MAX_WEIGHT = 1_000_000;

/** Options of a backend. */
export interface BackendRefOptions {
  /**
   * Share of the requests, 0 to 1000000, against the weights of the other backends of the rule.
   *
   * @default 1
   */
  readonly weight?: number;
}

/** Options of a backend of an HTTPRoute. */
export interface HttpBackendRefOptions extends BackendRefOptions {
  /**
   * What is done to the requests that go there.
   *
   * @default - nothing
   */
  readonly filters?: gatewayapi.HttpRouteFilter[];
}

/** Options of a backend of a GRPCRoute. */
export interface GrpcBackendRefOptions extends BackendRefOptions {
  /**
   * What is done to the calls that go there.
   *
   * @default - nothing
   */
  readonly filters?: gatewayapi.GrpcRouteFilter[];
}

/**
 * Where a rule of a route of the Gateway API sends requests, to stand among its `backendRefs`.
 *
 * A backend is a port of a service, or the only port that it has; at synthesis it is an error if there is no such port, or
 * if a subset is given. A host that no Service stands for becomes Istio's kind Hostname. Another namespace has to allow the
 * reference: see `GrantRef`. Names and ports are read when the app is synthesized; Python and Go read them at once.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/api-types/httproute/#backendrefs-optional
 */
export class BackendRef {
  /** A backend of an HTTPRoute. Throws if the weight is out of range. */
  public static http(backend: IDestination, options: HttpBackendRefOptions = {}): gatewayapi.HttpBackendRef {
    return late<gatewayapi.HttpBackendRef>({ ...weighted('BackendRef.http', backend, options), filters: () => options.filters });
  }

  /** A backend of a GRPCRoute. Throws if the weight is out of range. */
  public static grpc(backend: IDestination, options: GrpcBackendRefOptions = {}): gatewayapi.GrpcBackendRef {
    return late<gatewayapi.GrpcBackendRef>({ ...weighted('BackendRef.grpc', backend, options), filters: () => options.filters });
  }

  /** A backend of a TCPRoute or a TLSRoute. Throws if the weight is out of range. */
  public static tcp(backend: IDestination, options: BackendRefOptions = {}): gatewayapi.BackendRef {
    return late<gatewayapi.BackendRef>(weighted('BackendRef.tcp', backend, options));
  }

  /** A backend of a filter, such as the one that mirrored requests go to. */
  public static filter(backend: IDestination): gatewayapi.BackendObjectReference {
    return late<gatewayapi.BackendObjectReference>(portOfService('BackendRef.filter', backend));
  }

  private constructor() {}
}

function weighted(where: string, backend: IDestination, { weight }: BackendRefOptions) {
  checkArguments(where, { weight: ifGiven(weight, value => wholeNumberProblem(value, 0, MAX_WEIGHT)) });
  return { ...portOfService(where, backend), weight: () => weight };
}

function portOfService(where: string, backend: IDestination) {
  const service = () => serviceOf(where, backend);
  return {
    group: () => service().group,
    kind: () => service().kind,
    name: () => service().name,
    namespace: () => service().namespace,
    port: () => portOf(where, backend).number,
  };
}

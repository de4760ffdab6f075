import * as istio from '../imports/istio';

/** A filter by its name. */
export interface EnvoyFilterMatch {
  /** Name, such as `envoy.filters.network.http_connection_manager`. */
  readonly name: string;

  /**
   * Name of a filter inside of the HTTP connection manager, such as `envoy.filters.http.router`. Only for patches of HTTP filters.
   *
   * @default - the filter itself
   */
  readonly subFilter?: string;
}

export function renderFilter({ name, subFilter }: EnvoyFilterMatch): istio.EnvoyFilterFilterMatch {
  return { name, subFilter: subFilter === undefined ? undefined : { name: subFilter } };
}

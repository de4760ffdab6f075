/** What a waypoint takes care of. */
export enum WaypointTraffic {
  /** Calls to services. */
  SERVICE = 'service',

  /** Connections to the pods themselves, past their services. */
  WORKLOAD = 'workload',

  /** Calls to services and connections to pods. */
  ALL = 'all',

  /** Nothing, so that a waypoint can be tried out. */
  NONE = 'none',
}

/** The side of a connection that a workload is on. */
export enum WorkloadMode {
  /** Not said, which is the same as both sides. */
  UNDEFINED = 'UNDEFINED',

  /** The side that calls. Gateways are always on this side. */
  CLIENT = 'CLIENT',

  /** The side that is called. */
  SERVER = 'SERVER',

  /** Both sides. */
  CLIENT_AND_SERVER = 'CLIENT_AND_SERVER',
}

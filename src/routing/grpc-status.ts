/** A gRPC status, by its name in the gRPC standard. */
export enum GrpcStatus {
  /** Code 0: success. */
  OK = 'OK',
  /** Code 1: the caller cancelled. */
  CANCELLED = 'CANCELLED',
  /** Code 2: an error that nothing is known of. */
  UNKNOWN = 'UNKNOWN',
  /** Code 3: an argument that is wrong whatever the state of the system. */
  INVALID_ARGUMENT = 'INVALID_ARGUMENT',
  /** Code 4: the time ran out. */
  DEADLINE_EXCEEDED = 'DEADLINE_EXCEEDED',
  /** Code 5: the thing asked for does not exist. */
  NOT_FOUND = 'NOT_FOUND',
  /** Code 6: the thing to be made exists. */
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  /** Code 7: the caller may not do this. */
  PERMISSION_DENIED = 'PERMISSION_DENIED',
  /** Code 8: a quota or a resource is used up. */
  RESOURCE_EXHAUSTED = 'RESOURCE_EXHAUSTED',
  /** Code 9: the system is not in the state for this. */
  FAILED_PRECONDITION = 'FAILED_PRECONDITION',
  /** Code 10: aborted, mostly because of a conflict. */
  ABORTED = 'ABORTED',
  /** Code 11: past the end of what is valid. */
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  /** Code 12: the service has no such operation. */
  UNIMPLEMENTED = 'UNIMPLEMENTED',
  /** Code 13: the system is broken inside. */
  INTERNAL = 'INTERNAL',
  /** Code 14: the service is away for now. */
  UNAVAILABLE = 'UNAVAILABLE',
  /** Code 15: data are lost or damaged for good. */
  DATA_LOSS = 'DATA_LOSS',
  /** Code 16: the caller is not known. */
  UNAUTHENTICATED = 'UNAUTHENTICATED',
}

import { Problem, problem } from './problem';

const STATUSES = [
  'OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED', 'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE', 'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED',
];

/** The name of a gRPC status, in capitals. */
export function grpcStatusProblem(status: string): Problem {
  return STATUSES.includes(status) ? undefined : problem(status, `use one of ${STATUSES.join(', ')}`);
}

import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { millisecondsProblem } from '../../vocabulary/duration';
import { faultPercentProblem } from '../../vocabulary/fault-percent';
import { grpcStatusProblem } from '../../vocabulary/grpc-status';
import { httpStatusProblem } from '../../vocabulary/http';
import { Problem, problemIf } from '../../vocabulary/problem';
import { isSet } from '../presence';

/** What istiod's webhook refuses in the faults of a http route. */
export function fault(injection: istio.HttpFaultInjection | null | undefined, path: string): Issue[] {
  if (!isSet(injection)) {
    return [];
  }
  const { abort, delay } = injection;
  return joined(
    issuesOf(VIRTUAL_SERVICE.incomplete, path, problemIf(!isSet(abort) && !isSet(delay), 'no fault', 'give abort or delay')),
    abortion(abort ?? {}, `${path}.abort`),
    delaying(delay ?? {}, `${path}.delay`),
  );
}

function abortion({ percentage, grpcStatus, http2Error, httpStatus }: istio.HttpAbort, path: string): Issue[] {
  return joined(
    share(percentage, path),
    issuesOf(VIRTUAL_SERVICE.badStatus, `${path}.grpcStatus`, where(grpcStatus, grpcStatusProblem)),
    issuesOf(VIRTUAL_SERVICE.notSupported, `${path}.http2Error`,
      problemIf((http2Error ?? undefined) !== undefined, 'no proxy does this', 'use httpStatus or grpcStatus')),
    issuesOf(VIRTUAL_SERVICE.badStatus, `${path}.httpStatus`, where(httpStatus, httpStatusProblem)),
  );
}

function delaying({ percentage, fixedDelay, exponentialDelay }: istio.HttpDelay, path: string): Issue[] {
  return joined(
    share(percentage, path),
    issuesOf(VIRTUAL_SERVICE.badDuration, `${path}.fixedDelay`, where(fixedDelay, millisecondsProblem)),
    issuesOf(VIRTUAL_SERVICE.notSupported, `${path}.exponentialDelay`,
      problemIf((exponentialDelay ?? undefined) !== undefined, 'no proxy does this', 'use fixedDelay')),
  );
}

function share(percentage: istio.Percent | null | undefined, path: string): Issue[] {
  return issuesOf(VIRTUAL_SERVICE.badPercentage, `${path}.percentage.value`, where(percentage?.value, faultPercentProblem));
}

/** Here an empty text is a value: it chooses the kind of fault. */
function where<T>(value: T | null | undefined, check: (value: T) => Problem): Problem {
  return value === undefined || value === null ? undefined : check(value);
}

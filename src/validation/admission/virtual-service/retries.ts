import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { millisecondsProblem } from '../../vocabulary/duration';
import { problem, problemIf } from '../../vocabulary/problem';
import { retryConditionProblem } from '../../vocabulary/retry-on';
import { fieldsSet, isSet } from '../presence';

/** What istiod's webhook refuses in the retries of a http route. */
export function retries(policy: istio.HttpRetry | null | undefined, path: string): Issue[] {
  if (!isSet(policy)) {
    return [];
  }
  const { perTryTimeout, retryOn, backoff } = policy;
  const attempts = policy.attempts ?? 0;
  const settings = fieldsSet(policy, 'perTryTimeout', 'retryOn', 'retryRemoteLocalities');
  return joined(
    issuesOf(VIRTUAL_SERVICE.badRetries, `${path}.attempts`, attempts < 0 ? problem(attempts, 'use 0 or more') : undefined),
    issuesOf(VIRTUAL_SERVICE.badRetries, `${path}.attempts`,
      problemIf(attempts === 0 && settings.length > 0, `no attempts beside ${settings.join(', ')}`, 'use at least 1, or leave the others out')),
    issuesOf(VIRTUAL_SERVICE.badDuration, `${path}.perTryTimeout`, millisecondsProblem(perTryTimeout)),
    (isSet(retryOn) ? retryOn.split(',') : []).flatMap(condition =>
      issuesOf(VIRTUAL_SERVICE.badRetries, `${path}.retryOn`, retryConditionProblem(condition))),
    issuesOf(VIRTUAL_SERVICE.badDuration, `${path}.backoff`, millisecondsProblem(backoff)),
  );
}

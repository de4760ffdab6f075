import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { joined } from '../joined';
import { millisecondsProblem } from '../vocabulary/duration';
import { wholeNumberProblem } from '../vocabulary/numbers';
import { problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses or warns of in the detection of unhealthy endpoints. */
export function outlierDetection(outlier: istio.OutlierDetection | undefined, path: string): Issue[] {
  if (!isSet(outlier)) {
    return [];
  }
  const { baseEjectionTime, consecutiveErrors, interval, maxEjectionPercent, minHealthPercent } = outlier;
  const { consecutiveLocalOriginFailures: localFailures, splitExternalLocalOriginErrors: split } = outlier;
  return joined(
    issuesOf(DESTINATION_RULE.badDuration, `${path}.baseEjectionTime`, millisecondsProblem(baseEjectionTime)),
    issuesOf(DESTINATION_RULE.consecutiveErrors, `${path}.consecutiveErrors`,
      problemIf((consecutiveErrors ?? 0) !== 0, 'is deprecated', 'use consecutiveGatewayErrors or consecutive5xxErrors')),
    issuesOf(DESTINATION_RULE.localOriginNotSplit, `${path}.consecutiveLocalOriginFailures`,
      problemIf((localFailures ?? 0) > 0 && split !== true, `got ${localFailures}`, 'set splitExternalLocalOriginErrors to true')),
    issuesOf(DESTINATION_RULE.badDuration, `${path}.interval`, millisecondsProblem(interval)),
    issuesOf(DESTINATION_RULE.badPercent, `${path}.maxEjectionPercent`, wholeNumberProblem(maxEjectionPercent ?? 0, 0, 100)),
    issuesOf(DESTINATION_RULE.badPercent, `${path}.minHealthPercent`, wholeNumberProblem(minHealthPercent ?? 0, 0, 100)),
  );
}

import { emptySelector } from './empty-selector';
import { eachItem } from '../items';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { ATTACHMENT } from '../catalogue/attachment';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { joined } from '../joined';
import { targetKindProblem } from '../vocabulary/target-kind';

/** How policies say where they apply. */
interface Attached {
  readonly selector?: istio.WorkloadSelector;
  readonly targetRef?: istio.PolicyTargetReference;
  readonly targetRefs?: istio.PolicyTargetReference[];
}

/** What istiod's webhook says of where a policy applies. */
export function attachment(spec: Attached | undefined): Issue[] {
  const { selector, targetRef, targetRefs } = spec ?? {};
  return joined(
    emptySelector(ATTACHMENT.noLabel, selector, selector?.matchLabels, 'spec.selector'),
    (isSet(targetRef) ? target(targetRef, 'spec.targetRef') : []),
    eachItem(targetRefs, 'spec.targetRefs', target),
  );
}

function target({ group, kind }: istio.PolicyTargetReference, path: string): Issue[] {
  return issuesOf(ATTACHMENT.badTarget, `${path}.kind`, targetKindProblem(group ?? '', kind));
}

import { Problems, ifGiven } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { eachProblem } from '../../validation/vocabulary/each';

/** What is wrong with the IP families of a Service. */
export function ipFamilyProblems(policy: string | undefined, families: string[] | undefined): Problems {
  return {
    ipFamilyPolicy: ifGiven(policy, choiceProblem('SingleStack', 'PreferDualStack', 'RequireDualStack')),
    ...eachProblem('ipFamilies', families, choiceProblem('IPv4', 'IPv6')),
  };
}

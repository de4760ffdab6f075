import { Problems } from '../../base/problems';
import { eachProblem, entryProblem } from '../../validation/vocabulary/each';
import { changedHeaderProblem, headerValueProblem, isAuthorityHeader, requestHeaderProblem } from '../../validation/vocabulary/header';
import { Problem } from '../../validation/vocabulary/problem';
import { HeaderOperations, Headers } from '../headers';

export function headersProblems(headers: Headers = {}, path = 'headers'): Problems {
  return {
    ...operationsProblems(`${path}.request`, headers.request, requestHeaderProblem),
    ...operationsProblems(`${path}.response`, headers.response, changedHeaderProblem),
  };
}

/** The values that request headers give the authority; Istio takes only one. */
export function authoritiesOf(headers: Headers = {}): string[] {
  const { set, add } = headers.request ?? {};
  return [...Object.entries(set ?? {}), ...Object.entries(add ?? {})]
    .filter(([name, value]) => isAuthorityHeader(name) && value !== '')
    .map(([, value]) => value);
}

function operationsProblems(
  path: string,
  { set, add, remove }: HeaderOperations = {},
  nameProblem: (name: string) => Problem,
): Problems {
  const header = (name: string, value: string) => nameProblem(name) ?? headerValueProblem(value);
  return {
    ...entryProblem(`${path}.set`, set, header),
    ...entryProblem(`${path}.add`, add, header),
    ...eachProblem(`${path}.remove`, remove, changedHeaderProblem),
  };
}

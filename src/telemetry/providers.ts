import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';

export function providersProblems(providers: string[] | undefined): Problems {
  return eachProblem('providers', providers, name => emptyProblem(name, 'use the name of an extension provider of the mesh config'));
}

export function renderProviders(providers: string[] | undefined): istio.ProviderRef[] | undefined {
  return providers?.map(name => ({ name }));
}

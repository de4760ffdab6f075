import { renderGateway } from '../../gateway/mesh-gateway-reference';
import * as istio from '../../imports/istio';
import { entryProblem } from '../../validation/vocabulary/each';
import { portProblem } from '../../validation/vocabulary/numbers';
import { Problem } from '../../validation/vocabulary/problem';
import { workloadLabelProblem } from '../../validation/vocabulary/source';
import { MatchScope } from '../match-scope';

type Scope = Pick<istio.L4MatchAttributes, 'port' | 'sourceLabels' | 'sourceNamespace' | 'gateways'>;

export function scopeProblems(scope: MatchScope, path = ''): { [argument: string]: Problem } {
  return {
    [`${path}port`]: scope.port === undefined ? undefined : portProblem(scope.port),
    ...entryProblem(`${path}sourceLabels`, scope.sourceLabels, workloadLabelProblem),
  };
}

export function renderScope(scope: MatchScope): Scope {
  return {
    port: scope.port,
    sourceLabels: scope.sourceLabels,
    sourceNamespace: scope.sourceNamespace,
    gateways: scope.gateways?.map(renderGateway),
  };
}

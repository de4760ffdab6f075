import { Problems, ifGiven } from '../../base/problems';
import { renderGateway } from '../../gateway/mesh-gateway-reference';
import * as istio from '../../imports/istio';
import { entryProblem } from '../../validation/vocabulary/each';
import { portProblem } from '../../validation/vocabulary/numbers';
import { sourceNamespaceProblem, workloadLabelProblem } from '../../validation/vocabulary/source';
import { MatchScope } from '../match-scope';

type Scope = Pick<istio.L4MatchAttributes, 'port' | 'sourceLabels' | 'sourceNamespace' | 'gateways'>;

export function scopeProblems(scope: MatchScope): Problems {
  return {
    port: ifGiven(scope.port, portProblem),
    ...entryProblem('sourceLabels', scope.sourceLabels, workloadLabelProblem),
    sourceNamespace: ifGiven(scope.sourceNamespace, sourceNamespaceProblem),
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

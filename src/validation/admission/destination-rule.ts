import { emptySelector } from './empty-selector';
import { joined } from '../joined';
import { exportTo } from './export-to';
import { eachItem } from '../items';
import { labels } from './labels';
import { isSet } from './presence';
import { trafficPolicy } from './traffic-policy';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { Manifest, namespaceOf } from '../manifest';
import { wildcardHostProblem } from '../vocabulary/host';
import { Problem, problemIf } from '../vocabulary/problem';
import { subsetNameProblem } from '../vocabulary/subset';

/** What istiod's webhook refuses or warns of in a DestinationRule. */
export function validateDestinationRule(object: Manifest): Issue[] {
  const spec: Partial<istio.DestinationRuleSpec> = object.spec ?? {};
  const namespace = namespaceOf(object);
  const names = new Set<string>();
  return joined(
    issuesOf(DESTINATION_RULE.badHost, 'spec.host', wildcardHostProblem(spec.host ?? '')),
    trafficPolicy(spec.trafficPolicy, namespace, 'spec.trafficPolicy'),
    eachItem(spec.subsets, 'spec.subsets', (subset, path) => validateSubset(subset, names, namespace, path)),
    exportTo(object),
    issuesOf(DESTINATION_RULE.exportWithSelector, 'spec.exportTo', exportProblem(spec, namespace)),
    emptySelector(DESTINATION_RULE.emptySelector, spec.workloadSelector, spec.workloadSelector?.matchLabels, 'spec.workloadSelector'),
  );
}

/** A subset, of whose policy the webhook keeps its warnings to itself. */
function validateSubset(subset: istio.Subset, names: Set<string>, namespace: string, path: string): Issue[] {
  return joined(
    issuesOf(DESTINATION_RULE.duplicateSubset, `${path}.name`, takenProblem(subset.name, names)),
    issuesOf(DESTINATION_RULE.badSubsetName, `${path}.name`, subsetNameProblem(subset.name)),
    labels(DESTINATION_RULE.badLabel, subset.labels, `${path}.labels`),
    trafficPolicy(subset.trafficPolicy, namespace, `${path}.trafficPolicy`).filter(issue => issue.severity === 'error'),
  );
}

function takenProblem(name: string, names: Set<string>): Problem {
  const taken = names.has(name);
  names.add(name);
  return problemIf(taken, `${JSON.stringify(name)} is there already`, 'give every subset a name of its own');
}

/** A rule for some clients of its namespace is of no use to other namespaces. */
function exportProblem({ exportTo: namespaces, workloadSelector }: Partial<istio.DestinationRuleSpec>, own: string): Problem {
  const foreign = isSet(workloadSelector) ? (namespaces ?? []).filter(namespace => namespace !== '.' && namespace !== own) : [];
  return problemIf(foreign.length > 0, `got ${foreign.join(', ')} beside workloadSelector`, 'export to "." alone');
}

import { eachItem } from '../items';
import { joined } from '../joined';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { item, property } from '../path';
import { localityOverlapProblem, localityProblem, localityWeightsProblem, plainPriorityProblem, regionProblem } from '../vocabulary/locality';
import { Problem, problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses or warns of in the shares of requests that places get from places, and in failover. */
export function localities(settings: istio.LocalityLbSetting, outlier: istio.OutlierDetection | undefined, path: string): Issue[] {
  const distribute = settings.distribute ?? [];
  const origins = distribute.map(({ from }) => from ?? '');
  return joined(
    issuesOf(DESTINATION_RULE.localityConflict, path, conflictProblem(settings)),
    eachItem(distribute, `${path}.distribute`, ({ to }, place) => shares(to ?? {}, `${place}.to`)),
    places(origins, index => `${item(`${path}.distribute`, index)}.from`),
    failover(settings, outlier, path),
  );
}

/** What istiod's webhook refuses or warns of where requests stay in their zone, and in failover. */
export function zones(settings: istio.ZoneAwareLbSetting, outlier: istio.OutlierDetection | undefined, path: string): Issue[] {
  return joined(
    eachItem(settings.failoverPriority, `${path}.failoverPriority`, (label, place) =>
      issuesOf(DESTINATION_RULE.topologyPriority, place, plainPriorityProblem(label))),
    failover(settings, outlier, path),
  );
}

/** Where requests go from a region that is down. */
function failover(
  { failover: steps, failoverPriority }: istio.LocalityLbSetting | istio.ZoneAwareLbSetting,
  outlier: istio.OutlierDetection | undefined,
  path: string,
): Issue[] {
  return joined(
    issuesOf(DESTINATION_RULE.failoverWithoutDetection, path,
      problemIf((isSet(steps) || isSet(failoverPriority)) && !isSet(outlier),
        'fails over without outlier detection', 'set outlierDetection beside loadBalancer')),
    eachItem(steps, `${path}.failover`, (step, place) => issuesOf(DESTINATION_RULE.badFailover, place, stepProblem(step))),
  );
}

function conflictProblem({ distribute, failover: steps, failoverPriority }: istio.LocalityLbSetting): Problem {
  if (!isSet(steps)) {
    return undefined;
  }
  if (isSet(distribute)) {
    return { message: 'got distribute and failover', fix: 'keep one of them' };
  }
  const topology = (failoverPriority ?? []).find(label => plainPriorityProblem(label) !== undefined);
  return problemIf(topology !== undefined, `got failover and failoverPriority ${topology}`, 'keep one of them');
}

/** The webhook reads the map in any order; in this one a wildcard comes first, where every overlap shows. */
function shares(weights: { [locality: string]: number }, path: string): Issue[] {
  const names = Object.keys(weights).sort();
  return joined(
    issuesOf(DESTINATION_RULE.badLocalityWeights, path, localityWeightsProblem(Object.values(weights))),
    places(names, index => property(path, names[index])),
  );
}

function places(names: string[], pathOf: (index: number) => string): Issue[] {
  return names.flatMap((name, index) =>
    issuesOf(DESTINATION_RULE.badLocality, pathOf(index), localityProblem(name) ?? localityOverlapProblem(name, names.slice(0, index))));
}

function stepProblem({ from, to }: istio.LocalityFailover): Problem {
  return (from ?? '') === (to ?? '')
    ? { message: `got ${JSON.stringify(from ?? '')} on both sides`, fix: 'use two different regions' }
    : regionProblem(from ?? '') ?? regionProblem(to ?? '');
}

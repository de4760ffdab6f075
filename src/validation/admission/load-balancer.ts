import { eachItem } from '../items';
import { joined } from '../joined';
import { localities, zones } from './locality';
import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { anyDurationProblem, millisecondsProblem } from '../vocabulary/duration';
import { tableSizeProblem } from '../vocabulary/maglev';
import { Problem, problem, problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses or warns of in load balancing; failover needs outlier detection beside it. */
export function loadBalancer(settings: istio.LoadBalancerSettings | undefined, outlier: istio.OutlierDetection | undefined, path: string): Issue[] {
  if (!isSet(settings)) {
    return [];
  }
  const { consistentHash, localityLbSetting, zoneAwareLbSetting, warmup } = settings;
  return joined(
    (isSet(consistentHash) ? hash(consistentHash, `${path}.consistentHash`) : []),
    issuesOf(DESTINATION_RULE.twoLocalitySettings, path,
      problemIf(isSet(localityLbSetting) && isSet(zoneAwareLbSetting), 'got localityLbSetting and zoneAwareLbSetting', 'keep one of them')),
    (isSet(localityLbSetting) ? localities(localityLbSetting, outlier, `${path}.localityLbSetting`) : []),
    (isSet(zoneAwareLbSetting) ? zones(zoneAwareLbSetting, outlier, `${path}.zoneAwareLbSetting`) : []),
    (isSet(warmup) ? warmUp(warmup, `${path}.warmup`) : []),
  );
}

function hash(settings: istio.ConsistentHashLb, path: string): Issue[] {
  const { httpCookie, maglev, minimumRingSize } = settings;
  const deprecated = (minimumRingSize ?? 0) !== 0;
  const [algorithm] = fieldsSet(settings, 'ringHash', 'maglev');
  return joined(
    (isSet(httpCookie) ? cookie(httpCookie, `${path}.httpCookie`) : []),
    issuesOf(DESTINATION_RULE.minimumRingSize, `${path}.minimumRingSize`, problemIf(deprecated, 'is deprecated', 'use ringHash.minimumRingSize')),
    issuesOf(DESTINATION_RULE.twoHashAlgorithms, `${path}.minimumRingSize`,
      problemIf(deprecated && algorithm !== undefined, `got ${minimumRingSize} beside ${algorithm}`, `keep ${algorithm}`)),
    issuesOf(DESTINATION_RULE.badTableSize, `${path}.maglev.tableSize`, isSet(maglev) ? tableSizeProblem(maglev.tableSize ?? 0) : undefined),
  );
}

function cookie({ name, attributes, ttl }: istio.HttpCookie, path: string): Issue[] {
  const taken = new Set<string>();
  return joined(
    issuesOf(DESTINATION_RULE.badCookie, `${path}.name`, problemIf(name === '', 'got ""', 'name the cookie')),
    eachItem(attributes, `${path}.attributes`, (attribute, place) =>
      issuesOf(DESTINATION_RULE.badCookie, `${place}.name`, attributeProblem(attribute.name, taken))),
    issuesOf(DESTINATION_RULE.badDuration, `${path}.ttl`, anyDurationProblem(ttl)),
  );
}

function attributeProblem(name: string, taken: Set<string>): Problem {
  if (name === '') {
    return problem(name, 'name the attribute');
  }
  const again = taken.has(name);
  taken.add(name);
  return problemIf(again, `${JSON.stringify(name)} is there already`, 'name every attribute once');
}

function warmUp({ duration, aggression }: istio.WarmupConfiguration, path: string): Issue[] {
  return joined(
    issuesOf(DESTINATION_RULE.badDuration, `${path}.duration`, millisecondsProblem(duration)),
    issuesOf(DESTINATION_RULE.noAggression, `${path}.aggression`, problemIf(aggression === 0, 'got 0', 'use a number above 0')),
  );
}

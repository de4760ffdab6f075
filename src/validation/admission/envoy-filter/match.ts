import { NEW_FILTER_NAMES } from './filter-names';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { ENVOY_FILTER } from '../../catalogue/envoy-filter';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { Problem, problem, problemIf } from '../../vocabulary/problem';
import { fieldsSet, isSet } from '../presence';

type Match = istio.EnvoyConfigObjectMatch;
type FilterMatch = istio.EnvoyFilterFilterMatch;

const HTTP_CONNECTION_MANAGER = ['envoy.filters.network.http_connection_manager', 'envoy.http_connection_manager'];

/** The match that goes with each class of objects; the other classes take any. */
const MATCHES: { readonly [applyTo: string]: keyof Match } = {
  LISTENER: 'listener',
  FILTER_CHAIN: 'listener',
  NETWORK_FILTER: 'listener',
  HTTP_FILTER: 'listener',
  ROUTE_CONFIGURATION: 'routeConfiguration',
  VIRTUAL_HOST: 'routeConfiguration',
  HTTP_ROUTE: 'routeConfiguration',
  CLUSTER: 'cluster',
};

/** What istiod's webhook says of what a patch applies to. */
export function matchIssues(applyTo: string, match: Match, path: string): Issue[] {
  const wanted = MATCHES[applyTo];
  const [given] = fieldsSet(match, 'listener', 'routeConfiguration', 'cluster');
  if (wanted === undefined || given === undefined) {
    return [];
  }
  const filter = match.listener?.filterChain?.filter;
  return joined(
    issuesOf(ENVOY_FILTER.otherMatch, `${path}.${given}`, problemIf(given !== wanted, `does not go with applyTo ${applyTo}`, `use ${wanted}`)),
    (wanted === 'listener' && isSet(filter) ? filterIssues(applyTo, filter, `${path}.listener.filterChain.filter`) : []),
  );
}

function filterIssues(applyTo: string, { name, subFilter }: FilterMatch, path: string): Issue[] {
  return joined(
    issuesOf(ENVOY_FILTER.idleFilterMatch, path, problemIf(
      applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN', `has no effect with applyTo ${applyTo}`, 'take it away')),
    issuesOf(ENVOY_FILTER.noFilterName, `${path}.name`, missingProblem(name)),
    issuesOf(ENVOY_FILTER.oldFilterName, `${path}.name`, oldNameProblem(name)),
    (isSet(subFilter) ? subFilterIssues(applyTo, name ?? '', subFilter.name, `${path}.subFilter`) : []),
  );
}

function subFilterIssues(applyTo: string, filter: string, name: string | undefined, path: string): Issue[] {
  return joined(
    issuesOf(ENVOY_FILTER.badSubFilter, path, problemIf(applyTo !== 'HTTP_FILTER', `got applyTo ${applyTo}`, 'use it with HTTP_FILTER only')),
    issuesOf(ENVOY_FILTER.badSubFilter, path, HTTP_CONNECTION_MANAGER.includes(filter)
      ? undefined
      : problem(filter, `match the filter ${HTTP_CONNECTION_MANAGER[0]}`)),
    issuesOf(ENVOY_FILTER.noFilterName, `${path}.name`, missingProblem(name)),
    issuesOf(ENVOY_FILTER.oldFilterName, `${path}.name`, oldNameProblem(name)),
  );
}

function missingProblem(name: string | undefined): Problem {
  return problemIf(!isSet(name), 'missing', 'name the filter');
}

function oldNameProblem(name: string | undefined): Problem {
  return isSet(name) && Object.hasOwn(NEW_FILTER_NAMES, name) ? problem(name, `use ${NEW_FILTER_NAMES[name]}`) : undefined;
}

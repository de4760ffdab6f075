import { matchIssues } from './match';
import { messageIssues } from './message';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { ENVOY_FILTER } from '../../catalogue/envoy-filter';
import { Issue } from '../../issue';
import { eachEntry, eachItem } from '../../items';
import { joined } from '../../joined';
import { Manifest } from '../../manifest';
import { bytesProblem } from '../../vocabulary/bytes';
import { re2Problem } from '../../vocabulary/regex';
import { selectorLabelProblem } from '../../vocabulary/selector';
import { emptySelector } from '../empty-selector';
import { isSet } from '../presence';

const MAX_VERSION_BYTES = 1024;

/** The message that a patch of each class of objects is merged into. */
const MESSAGES: { readonly [applyTo: string]: string } = {
  CLUSTER: 'envoy.config.cluster.v3.Cluster',
  LISTENER: 'envoy.config.listener.v3.Listener',
  ROUTE_CONFIGURATION: 'envoy.config.route.v3.RouteConfiguration',
  FILTER_CHAIN: 'envoy.config.listener.v3.FilterChain',
  HTTP_FILTER: 'envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter',
  NETWORK_FILTER: 'envoy.config.listener.v3.Filter',
  VIRTUAL_HOST: 'envoy.config.route.v3.VirtualHost',
  HTTP_ROUTE: 'envoy.config.route.v3.Route',
  EXTENSION_CONFIG: 'envoy.config.core.v3.TypedExtensionConfig',
  BOOTSTRAP: 'envoy.config.bootstrap.v3.Bootstrap',
  LISTENER_FILTER: 'envoy.config.listener.v3.ListenerFilter',
};

/** What istiod's webhook refuses in an EnvoyFilter, and what it warns of. */
export function validateEnvoyFilter({ spec }: Manifest): Issue[] {
  const { workloadSelector, configPatches } = (spec ?? {}) as istio.EnvoyFilterSpec;
  const labels = workloadSelector?.labels;
  return joined(
    issuesOf(ENVOY_FILTER.internals, 'spec', { message: 'patches the configuration that Istio makes', fix: 'prefer an API of Istio' }),
    eachEntry(labels, 'spec.workloadSelector.labels', (key, value, path) =>
      issuesOf(ENVOY_FILTER.badSelector, path, selectorLabelProblem(key, value))),
    emptySelector(ENVOY_FILTER.noLabel, workloadSelector, labels, 'spec.workloadSelector'),
    eachItem(configPatches, 'spec.configPatches', patchIssues),
  );
}

/** Istio looks at nothing in a patch for waypoints. */
function patchIssues(config: istio.EnvoyConfigObjectPatch, path: string): Issue[] {
  const { applyTo, match, patch } = config;
  if (match?.context === 'WAYPOINT') {
    return [];
  }
  const missing = missingPart(config);
  if (missing !== undefined) {
    return issuesOf(ENVOY_FILTER.incomplete, `${path}.${missing}`, { message: 'missing', fix: 'set it' });
  }
  return joined(
    proxyVersion(match?.proxy?.proxyVersion ?? '', `${path}.match.proxy.proxyVersion`),
    (isSet(match) ? matchIssues(applyTo!, match, `${path}.match`) : []),
    (isSet(patch?.value) ? messageIssues(MESSAGES[applyTo!], patch.value, `${path}.patch.value`) : []),
  );
}

function missingPart({ applyTo, patch }: istio.EnvoyConfigObjectPatch): string | undefined {
  const operation = patch?.operation ?? 'INVALID';
  if ((applyTo ?? 'INVALID') === 'INVALID') {
    return 'applyTo';
  }
  if (operation === 'INVALID') {
    return 'patch.operation';
  }
  return operation !== 'REMOVE' && !isSet(patch?.value) ? 'patch.value' : undefined;
}

function proxyVersion(version: string, path: string): Issue[] {
  const tooLong = bytesProblem(version, MAX_VERSION_BYTES);
  return tooLong === undefined
    ? issuesOf(ENVOY_FILTER.badProxyVersion, path, re2Problem(version))
    : issuesOf(ENVOY_FILTER.longProxyVersion, path, tooLong);
}

import { clientTls } from './client-tls';
import { joined } from '../joined';
import { connectionPool } from './connection-pool';
import { eachItem } from '../items';
import { loadBalancer } from './load-balancer';
import { outlierDetection } from './outlier-detection';
import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { anyDurationProblem } from '../vocabulary/duration';
import { hostProblem } from '../vocabulary/host';
import { isIpAddress } from '../vocabulary/ip';
import { portProblem } from '../vocabulary/numbers';
import { Problem, problem, problemIf } from '../vocabulary/problem';

const OF_PORT = ['outlierDetection', 'connectionPool', 'loadBalancer', 'tls'] as const;
const OF_SERVICE = [...OF_PORT, 'portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget'] as const;

/** What istiod's webhook refuses or warns of in the policy of a service; the namespace is that of the object. */
export function trafficPolicy(policy: istio.TrafficPolicy | undefined, namespace: string, path: string): Issue[] {
  if (!isSet(policy)) {
    return [];
  }
  const { portLevelSettings, tunnel, proxyProtocol, retryBudget } = policy;
  return joined(
    issuesOf(DESTINATION_RULE.emptySettings, path, emptyProblem(fieldsSet(policy, ...OF_SERVICE))),
    issuesOf(DESTINATION_RULE.tunnelAndProxyProtocol, path,
      problemIf(isSet(tunnel) && isSet(proxyProtocol), 'got tunnel and proxyProtocol', 'keep one of them')),
    settingsOfPort(policy, namespace, path),
    eachItem(portLevelSettings, `${path}.portLevelSettings`, (settings, place) => portPolicy(settings, namespace, place)),
    (isSet(tunnel) ? tunnelThrough(tunnel, `${path}.tunnel`) : []),
    issuesOf(DESTINATION_RULE.badDuration, `${path}.retryBudget.budgetInterval`, anyDurationProblem(retryBudget?.budgetInterval)),
  );
}

/** The policy of one port, of which the webhook keeps its warnings to itself. */
function portPolicy(policy: istio.PortTrafficPolicy, namespace: string, path: string): Issue[] {
  return joined(
    issuesOf(DESTINATION_RULE.noPort, path, problemIf(!isSet(policy.port), 'no port', 'set port.number')),
    issuesOf(DESTINATION_RULE.emptySettings, path, emptyProblem(fieldsSet(policy, ...OF_PORT))),
    settingsOfPort(policy, namespace, path).filter(issue => issue.severity === 'error'),
  );
}

function settingsOfPort(policy: istio.TrafficPolicy | istio.PortTrafficPolicy, namespace: string, path: string): Issue[] {
  return joined(
    outlierDetection(policy.outlierDetection, `${path}.outlierDetection`),
    connectionPool(policy.connectionPool, `${path}.connectionPool`),
    loadBalancer(policy.loadBalancer, policy.outlierDetection, `${path}.loadBalancer`),
    clientTls(policy.tls, namespace, `${path}.tls`),
  );
}

function tunnelThrough({ protocol, targetHost, targetPort }: istio.TunnelSettings, path: string): Issue[] {
  return joined(
    issuesOf(DESTINATION_RULE.badTunnel, `${path}.protocol`, ['', 'CONNECT', 'POST'].includes(protocol ?? '')
      ? undefined
      : problem(protocol, 'use CONNECT or POST')),
    issuesOf(DESTINATION_RULE.badTunnel, `${path}.targetHost`, isIpAddress(targetHost) ? undefined : hostProblem(targetHost)),
    issuesOf(DESTINATION_RULE.badTunnel, `${path}.targetPort`, portProblem(targetPort)),
  );
}

function emptyProblem(fields: string[]): Problem {
  return problemIf(fields.length === 0, 'sets nothing', 'set at least one field, or leave it out');
}

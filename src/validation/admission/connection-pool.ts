import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { DESTINATION_RULE } from '../catalogue/destination-rule';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { joined } from '../joined';
import { countProblem } from '../vocabulary/counts';
import { millisecondsProblem, optionalMillisecondsProblem } from '../vocabulary/duration';
import { problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses in limits of connections, those to a service and those to a sidecar's application. */
export function connectionPool(settings: istio.ConnectionPoolSettings | undefined, path: string): Issue[] {
  if (!isSet(settings)) {
    return [];
  }
  const { http, tcp } = settings;
  return joined(
    issuesOf(DESTINATION_RULE.emptySettings, path,
      problemIf(fieldsSet(settings, 'http', 'tcp').length === 0, 'sets nothing', 'set tcp or http, or leave it out')),
    (isSet(http) ? httpLimits(http, `${path}.http`) : []),
    (isSet(tcp) ? tcpLimits(tcp, `${path}.tcp`) : []),
  );
}

function httpLimits(http: istio.HttpSettings, path: string): Issue[] {
  return joined(
    count(http.http1MaxPendingRequests, `${path}.http1MaxPendingRequests`),
    count(http.http2MaxRequests, `${path}.http2MaxRequests`),
    count(http.maxRequestsPerConnection, `${path}.maxRequestsPerConnection`),
    count(http.maxRetries, `${path}.maxRetries`),
    duration(http.idleTimeout, `${path}.idleTimeout`),
    issuesOf(DESTINATION_RULE.upgradeOfClientProtocol, `${path}.useClientProtocol`,
      problemIf(http.h2UpgradePolicy === 'UPGRADE' && http.useClientProtocol === true,
        'got true beside h2UpgradePolicy UPGRADE', 'keep the protocol of the client, or upgrade it, not both')),
    count(http.maxConcurrentStreams, `${path}.maxConcurrentStreams`),
    (isSet(http.http2KeepAlive) ? keepAlive(http.http2KeepAlive, `${path}.http2KeepAlive`) : []),
  );
}

function keepAlive({ interval, timeout }: istio.Http2KeepAlive, path: string): Issue[] {
  return joined(
    required(interval, `${path}.interval`),
    required(timeout, `${path}.timeout`),
  );
}

function tcpLimits(tcp: istio.TcpSettings, path: string): Issue[] {
  return joined(
    count(tcp.maxConnections, `${path}.maxConnections`),
    duration(tcp.connectTimeout, `${path}.connectTimeout`),
    duration(tcp.maxConnectionDuration, `${path}.maxConnectionDuration`),
    issuesOf(DESTINATION_RULE.badDuration, `${path}.idleTimeout`, optionalMillisecondsProblem(tcp.idleTimeout)),
    duration(tcp.tcpKeepalive?.time, `${path}.tcpKeepalive.time`),
    duration(tcp.tcpKeepalive?.interval, `${path}.tcpKeepalive.interval`),
  );
}

function count(value: number | undefined, path: string): Issue[] {
  return issuesOf(DESTINATION_RULE.negativeLimit, path, countProblem(value ?? 0));
}

function duration(value: string | undefined, path: string): Issue[] {
  return issuesOf(DESTINATION_RULE.badDuration, path, millisecondsProblem(value));
}

function required(value: string | undefined, path: string): Issue[] {
  return isSet(value)
    ? duration(value, path)
    : issuesOf(DESTINATION_RULE.incompleteKeepAlive, path, { message: 'missing', fix: 'set both interval and timeout' });
}

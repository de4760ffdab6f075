import { Fault, faultIfGiven, faultOf } from './fault';
import type { ConnectionPoolSettings, DefaultTrafficPolicy, HttpSettings, OutlierDetection, TcpSettings } from './plain';
import { millisecondsProblem, optionalMillisecondsProblem } from '../vocabulary/duration';
import { percentProblem } from '../vocabulary/numbers';
import { Problem, problem, problemIf } from '../vocabulary/problem';

/** What Istio refuses in the traffic policy of a whole mesh. */
export function trafficPolicyFaults({ connectionPool, outlierDetection }: DefaultTrafficPolicy, path: string): Fault[] {
  return [
    ...connectionPool ? poolFaults(connectionPool, `${path}.connectionPool`) : [],
    ...outlierDetection ? outlierFaults(outlierDetection, `${path}.outlierDetection`) : [],
  ];
}

function poolFaults({ http, tcp }: ConnectionPoolSettings, path: string): Fault[] {
  return [
    ...faultOf(path, problemIf(!http && !tcp, 'got neither http nor tcp', 'use one of them')),
    ...http ? httpFaults(http, `${path}.http`) : [],
    ...tcp ? tcpFaults(tcp, `${path}.tcp`) : [],
  ];
}

function httpFaults(http: HttpSettings, path: string): Fault[] {
  const counts = ['http1MaxPendingRequests', 'http2MaxRequests', 'maxRequestsPerConnection', 'maxRetries', 'maxConcurrentStreams'] as const;
  const isUpgraded = http.h2UpgradePolicy === 'UPGRADE';
  return [
    ...counts.flatMap(name => faultIfGiven(`${path}.${name}`, http[name], notNegative)),
    ...faultIfGiven(`${path}.idleTimeout`, http.idleTimeout, millisecondsProblem),
    ...faultOf(`${path}.useClientProtocol`, problemIf(isUpgraded && http.useClientProtocol === true, 'got true beside h2UpgradePolicy UPGRADE', 'drop one')),
  ];
}

function tcpFaults({ maxConnections, connectTimeout, maxConnectionDuration, idleTimeout, tcpKeepalive }: TcpSettings, path: string): Fault[] {
  return [
    ...faultIfGiven(`${path}.maxConnections`, maxConnections, notNegative),
    ...faultIfGiven(`${path}.connectTimeout`, connectTimeout, millisecondsProblem),
    ...faultIfGiven(`${path}.maxConnectionDuration`, maxConnectionDuration, millisecondsProblem),
    ...faultIfGiven(`${path}.idleTimeout`, idleTimeout, optionalMillisecondsProblem),
    ...faultIfGiven(`${path}.tcpKeepalive.time`, tcpKeepalive?.time, millisecondsProblem),
    ...faultIfGiven(`${path}.tcpKeepalive.interval`, tcpKeepalive?.interval, millisecondsProblem),
  ];
}

function outlierFaults(outlier: OutlierDetection, path: string): Fault[] {
  return [
    ...faultIfGiven(`${path}.baseEjectionTime`, outlier.baseEjectionTime, millisecondsProblem),
    ...faultIfGiven(`${path}.interval`, outlier.interval, millisecondsProblem),
    ...faultIfGiven(`${path}.consecutiveLocalOriginFailures`, outlier.consecutiveLocalOriginFailures, failures =>
      problemIf(failures > 0 && outlier.splitExternalLocalOriginErrors !== true, `got ${failures}`, 'set splitExternalLocalOriginErrors to true')),
    ...faultIfGiven(`${path}.maxEjectionPercent`, outlier.maxEjectionPercent, percentProblem),
    ...faultIfGiven(`${path}.minHealthPercent`, outlier.minHealthPercent, percentProblem),
  ];
}

function notNegative(value: number): Problem {
  return value >= 0 ? undefined : problem(value, 'use 0 or more');
}

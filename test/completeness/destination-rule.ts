import { Chart, Duration } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import { Visibility } from '../../src/discovery/visibility';
import { ClientCredential } from '../../src/traffic/client-credential';
import { ClientTls } from '../../src/traffic/client-tls';
import { ConnectionPoolOptions } from '../../src/traffic/connection-pool';
import { ConsistentHash } from '../../src/traffic/consistent-hash';
import { DestinationRule } from '../../src/traffic/destination-rule';
import { EndpointPolicyOptions } from '../../src/traffic/endpoint-policy';
import { HashAlgorithm } from '../../src/traffic/hash-algorithm';
import { H2UpgradePolicy } from '../../src/traffic/http-connection-pool';
import { LoadBalancer } from '../../src/traffic/load-balancer';
import { LocalityLoadBalancing } from '../../src/traffic/locality';
import { OutlierDetectionOptions } from '../../src/traffic/outlier-detection';
import { PortPolicy } from '../../src/traffic/port-policy';
import { ProxyProtocolVersion } from '../../src/traffic/proxy-protocol';
import { TrafficPolicyOptions } from '../../src/traffic/traffic-policy';
import { TunnelProtocol } from '../../src/traffic/tunnel';

const SECOND = Duration.seconds(1);
const FAILOVER = [{ fromRegion: 'us', toRegion: 'eu' }];
const PRIORITY = ['topology.istio.io/network'];

const CONNECTION_POOL: ConnectionPoolOptions = {
  tcp: {
    maxConnections: 1,
    connectTimeout: SECOND,
    tcpKeepalive: { probes: 1, time: SECOND, interval: SECOND },
    maxConnectionDuration: SECOND,
    idleTimeout: Duration.seconds(0),
  },
  http: {
    http1MaxPendingRequests: 1,
    http2MaxRequests: 1,
    maxRequestsPerConnection: 1,
    maxRetries: 1,
    idleTimeout: SECOND,
    h2UpgradePolicy: H2UpgradePolicy.UPGRADE,
    useClientProtocol: false,
    maxConcurrentStreams: 1,
    http2KeepAlive: { interval: SECOND, timeout: SECOND },
  },
};

const OUTLIER_DETECTION: OutlierDetectionOptions = {
  consecutive5xxErrors: 1,
  consecutiveGatewayErrors: 1,
  consecutiveLocalOriginFailures: 1,
  splitExternalLocalOriginErrors: true,
  interval: SECOND,
  baseEjectionTime: SECOND,
  maxEjectionPercent: 1,
  minHealthPercent: 1,
  outlierDetectionHttpErrorCodes: [503],
  consecutiveErrors: 1,
};

/** Policies that together say everything that can be said of a service, a subset and a port. */
const POLICIES: EndpointPolicyOptions[] = [
  {
    connectionPool: CONNECTION_POOL,
    outlierDetection: OUTLIER_DETECTION,
    tls: ClientTls.simple({ sni: 'a', subjectAltNames: ['a'], insecureSkipVerify: false, caCertificates: '/ca', caCrl: '/crl' }),
    loadBalancer: LoadBalancer.roundRobin({
      locality: LocalityLoadBalancing.distribute([{ fromLocality: 'us/*', toLocalities: { us: 80, eu: 20 } }]),
      warmup: { duration: SECOND, minimumPercent: 1, aggression: 1 },
      warmupDurationSecs: SECOND,
    }),
  },
  {
    outlierDetection: {},
    connectionPool: { http: { h2UpgradePolicy: H2UpgradePolicy.DEFAULT } },
    tls: ClientTls.mutual(ClientCredential.files({ clientCertificate: '/cert', privateKey: '/key' })),
    loadBalancer: LoadBalancer.leastRequest({ locality: LocalityLoadBalancing.failover(FAILOVER, { failoverPriority: PRIORITY }) }),
  },
  {
    outlierDetection: {},
    connectionPool: { http: { h2UpgradePolicy: H2UpgradePolicy.DO_NOT_UPGRADE } },
    tls: ClientTls.mutual(ClientCredential.secret('client')),
    loadBalancer: LoadBalancer.random({
      locality: LocalityLoadBalancing.zoneAware({ enabled: true, minClusterSize: 1, failover: FAILOVER, failoverPriority: PRIORITY }),
    }),
  },
  {
    tls: ClientTls.istioMutual(),
    loadBalancer: LoadBalancer.consistentHash(
      ConsistentHash.httpHeader('x-user', { algorithm: HashAlgorithm.ringHash({ minimumRingSize: 1 }) }),
      { locality: LocalityLoadBalancing.enabled() },
    ),
  },
  {
    tls: ClientTls.disable(),
    loadBalancer: LoadBalancer.consistentHash(ConsistentHash.httpCookie('user', {
      ttl: SECOND,
      path: '/',
      attributes: [{ name: 'SameSite', value: 'Strict' }],
      algorithm: HashAlgorithm.maglev({ tableSize: 65537 }),
    })),
  },
  { loadBalancer: LoadBalancer.consistentHash(ConsistentHash.sourceIp({ algorithm: HashAlgorithm.minimumRingSize(1) })) },
  { loadBalancer: LoadBalancer.consistentHash(ConsistentHash.queryParameter('user')) },
  { loadBalancer: LoadBalancer.passthrough() },
  { loadBalancer: LoadBalancer.leastConn() },
  { loadBalancer: LoadBalancer.unspecified() },
];

const BEYOND_PORTS: TrafficPolicyOptions[] = [
  {
    tunnel: { protocol: TunnelProtocol.CONNECT, targetHost: 'example.com', targetPort: 443 },
    retryBudget: { percent: 1, budgetInterval: SECOND, minRetryConcurrency: 1 },
  },
  { tunnel: { protocol: TunnelProtocol.POST, targetHost: '192.0.2.1', targetPort: 443 } },
  { proxyProtocol: ProxyProtocolVersion.V1 },
  { proxyProtocol: ProxyProtocolVersion.V2 },
];

/** DestinationRules that together use every field and every enum value, each at every place where it fits. */
export function everyField(chart: Chart): void {
  const policies: TrafficPolicyOptions[] = [
    ...POLICIES.map(policy => ({ ...policy, portPolicies: [PortPolicy.ofNumber(80, policy)] })),
    ...BEYOND_PORTS,
  ];
  policies.forEach((policy, index) => {
    const rule = new DestinationRule(chart, `Rule${index}`, { service: MeshService.fromHost(`service-${index}`), ...policy });
    rule.addSubset('v1', { labels: { version: 'v1' }, ...policy });
  });
  new DestinationRule(chart, 'Selecting', {
    service: MeshService.fromHost('selecting'),
    workloadSelector: { app: 'client' },
    exportTo: [Visibility.ownNamespace()],
  });
}

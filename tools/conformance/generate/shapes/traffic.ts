import { Shapes } from './shape';

/** Of traffic policies. */
export const TRAFFIC: Shapes = {
  TrafficPolicy: [
    { with: ['loadBalancer'], without: ['tunnel'] },
    { with: ['connectionPool'], without: ['tunnel'] },
    { with: ['outlierDetection'], without: ['tunnel'] },
    { with: ['tls'], without: ['tunnel'] },
    { with: ['portLevelSettings'], without: ['tunnel'] },
    { with: ['tunnel'], without: ['proxyProtocol'] },
    { with: ['retryBudget'], without: ['tunnel'] },
  ],
  PortTrafficPolicy: [
    { with: ['port', 'loadBalancer'] }, { with: ['port', 'connectionPool'] }, { with: ['port', 'outlierDetection'] },
    { with: ['port', 'tls'] },
  ],
  ConnectionPoolSettings: [{ with: ['tcp'] }, { with: ['http'] }],
  Http2KeepAlive: [{ with: ['interval', 'timeout'] }],
  DestinationRuleSpec: [
    { with: ['trafficPolicy'], without: ['workloadSelector'] }, { with: ['subsets'], without: ['workloadSelector'] },
    { with: ['workloadSelector', 'trafficPolicy'], without: ['exportTo'] },
  ],
  LoadBalancerSettings: [
    { with: ['simple'], without: ['consistentHash', 'warmupDurationSecs', 'zoneAwareLbSetting'] },
    { with: ['consistentHash'], without: ['simple', 'warmup', 'warmupDurationSecs', 'localityLbSetting'] },
    { with: ['localityLbSetting'], without: ['consistentHash', 'zoneAwareLbSetting'] },
    { with: ['warmup'], without: ['consistentHash', 'warmupDurationSecs'], fixed: { simple: 'ROUND_ROBIN' } },
    { with: ['warmupDurationSecs'], without: ['consistentHash', 'warmup'], fixed: { simple: 'LEAST_REQUEST' } },
    { with: ['zoneAwareLbSetting'], without: ['consistentHash', 'localityLbSetting'] },
  ],
  ConsistentHashLb: [
    { with: ['httpHeaderName'], without: ['httpCookie', 'useSourceIp', 'httpQueryParameterName'] },
    { with: ['httpCookie'], without: ['httpHeaderName', 'useSourceIp', 'httpQueryParameterName'] },
    { with: ['useSourceIp'], without: ['httpHeaderName', 'httpCookie', 'httpQueryParameterName'] },
    { with: ['httpQueryParameterName', 'maglev'], without: ['httpHeaderName', 'httpCookie', 'useSourceIp', 'ringHash', 'minimumRingSize'] },
    { with: ['httpQueryParameterName', 'ringHash'], without: ['httpHeaderName', 'httpCookie', 'useSourceIp', 'maglev', 'minimumRingSize'] },
  ],
  HttpCookie: [{ with: ['name', 'ttl'] }],
  LocalityLbSetting: [
    { with: ['distribute'], without: ['failover', 'failoverPriority'] },
    { with: ['failover'], without: ['distribute', 'failoverPriority'] },
    { with: ['failoverPriority'], without: ['distribute'] },
  ],
  ZoneAwareLbSetting: [
    { with: ['failover'], without: ['failoverPriority'] }, { with: ['failoverPriority'], without: ['failover'] },
    { with: ['minClusterSize'] },
  ],
  LocalityDistribute: [{ with: ['from', 'to'] }],
  LocalityFailover: [{ with: ['from', 'to'] }],
  WarmupConfiguration: [{ with: ['duration'] }],
  OutlierDetection: [
    { with: ['baseEjectionTime'], without: ['consecutiveErrors', 'consecutiveLocalOriginFailures'] },
    { with: ['consecutive5xxErrors', 'interval'], without: ['consecutiveErrors', 'consecutiveLocalOriginFailures'] },
    { with: ['consecutiveLocalOriginFailures'], without: ['consecutiveErrors'], fixed: { splitExternalLocalOriginErrors: true } },
  ],
  TunnelSettings: [{ with: ['targetHost', 'targetPort'] }],
  ClientTlsSettings: [
    { fixed: { mode: 'DISABLE' }, without: ['clientCertificate', 'privateKey', 'caCertificates', 'credentialName', 'caCrl'] },
    { fixed: { mode: 'SIMPLE' }, without: ['clientCertificate', 'privateKey', 'credentialName'] },
    { fixed: { mode: 'SIMPLE' }, with: ['credentialName'], without: ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] },
    { fixed: { mode: 'MUTUAL' }, with: ['clientCertificate', 'privateKey'], without: ['credentialName'] },
    { fixed: { mode: 'MUTUAL' }, with: ['credentialName'], without: ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] },
    {
      fixed: { mode: 'ISTIO_MUTUAL' },
      without: [
        'clientCertificate', 'privateKey', 'caCertificates', 'credentialName', 'sni', 'subjectAltNames', 'caCrl', 'insecureSkipVerify',
      ],
    },
  ],
};

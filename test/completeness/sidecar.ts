import { Chart, Duration } from 'cdk8s';
import { CaptureMode } from '../../src/discovery/capture-mode';
import { Destination } from '../../src/discovery/destination';
import { EgressHost } from '../../src/discovery/egress-host';
import { OutboundTrafficPolicy } from '../../src/discovery/outbound-traffic-policy';
import { Protocol } from '../../src/discovery/protocol';
import { Sidecar } from '../../src/discovery/sidecar';
import { ServerCredential } from '../../src/gateway/server-credential';
import { ServerTls } from '../../src/gateway/server-tls';
import { TlsVersion } from '../../src/gateway/tls-version';
import { ConnectionPoolOptions } from '../../src/traffic/connection-pool';
import { H2UpgradePolicy } from '../../src/traffic/http-connection-pool';

const POOL: ConnectionPoolOptions = {
  tcp: {
    maxConnections: 10,
    connectTimeout: Duration.seconds(1),
    tcpKeepalive: { probes: 3, time: Duration.hours(2), interval: Duration.seconds(75) },
    maxConnectionDuration: Duration.hours(1),
    idleTimeout: Duration.minutes(5),
  },
  http: {
    http1MaxPendingRequests: 1,
    http2MaxRequests: 2,
    maxRequestsPerConnection: 3,
    maxRetries: 4,
    idleTimeout: Duration.minutes(1),
    h2UpgradePolicy: H2UpgradePolicy.DO_NOT_UPGRADE,
    useClientProtocol: true,
    maxConcurrentStreams: 5,
    http2KeepAlive: { interval: Duration.seconds(30), timeout: Duration.seconds(5) },
  },
};

const FILES = { serverCertificate: '/certs/tls.crt', privateKey: '/certs/tls.key', caCertificates: '/certs/ca.crt' };

export function everyField(chart: Chart): void {
  new Sidecar(chart, 'Sidecar', {
    workloadSelector: { app: 'reviews' },
    ingress: [
      {
        port: { number: 9080, protocol: Protocol.HTTPS, name: 'https', targetPort: 8080 },
        bind: '10.0.0.1',
        captureMode: CaptureMode.DEFAULT,
        defaultEndpoint: '127.0.0.1:8080',
        tls: ServerTls.simple(ServerCredential.secret('shop'), { minProtocolVersion: TlsVersion.AUTO, maxProtocolVersion: TlsVersion.TLS_1_0 }),
        connectionPool: POOL,
      },
      ...[
        ServerTls.simple(ServerCredential.secrets(['rsa', 'ecdsa']), { minProtocolVersion: TlsVersion.TLS_1_1, maxProtocolVersion: TlsVersion.TLS_1_2 }),
        ServerTls.mutual(ServerCredential.files(FILES), {
          minProtocolVersion: TlsVersion.TLS_1_3,
          cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'],
          subjectAltNames: ['client.example.com'],
          caCertificates: '/clients/ca.crt',
          caCrl: '/certs/ca.crl',
          insecureSkipVerify: true,
        }),
        ServerTls.mutual(ServerCredential.secret('shop'), {
          verifyCertificateSpki: ['NvqYIYSbgK2vCJpQhObf77vv+bQWtc5ek5RIOwPiC9A='],
          verifyCertificateHash: ['df6ff72fe9116521268f6f2dd4966f51df479883fe7037b39f75916ac3049d1a'],
          caCertCredentialName: 'clients',
        }),
        ServerTls.optionalMutual(ServerCredential.filePairs([FILES]), { caCertificates: '/certs/ca.crt' }),
        ServerTls.istioMutual(),
        ServerTls.passthrough({ httpsRedirect: true }),
        ServerTls.autoPassthrough(),
      ].map(tls => ({ port: { number: 9443 }, tls })),
    ],
    egress: [
      {
        port: { number: 0, protocol: Protocol.HTTP, name: 'http', targetPort: 8080 },
        bind: 'unix:///run/egress.sock',
        captureMode: CaptureMode.NONE,
        hosts: [EgressHost.everywhere()],
      },
      { captureMode: CaptureMode.IPTABLES, hosts: [EgressHost.ownNamespace()] },
    ],
    outboundTrafficPolicy: OutboundTrafficPolicy.allowAny({
      egressProxy: Destination.of('egress.istio-system.svc.cluster.local', { port: 443, subset: 'shop' }),
    }),
    inboundConnectionPool: { ...POOL, http: { ...POOL.http, h2UpgradePolicy: H2UpgradePolicy.DEFAULT } },
  });
  new Sidecar(chart, 'Closed', {
    outboundTrafficPolicy: OutboundTrafficPolicy.registryOnly(),
    inboundConnectionPool: { http: { h2UpgradePolicy: H2UpgradePolicy.UPGRADE } },
  });
}

import { Duration } from 'cdk8s';
import { policyOf, reviewsRule } from './rule-under-test';
import { ConnectionPoolOptions } from '../../src/traffic/connection-pool';
import { H2UpgradePolicy } from '../../src/traffic/http-connection-pool';

const SECOND = Duration.seconds(1);
const NOTHING = Duration.seconds(0);

function rendered(connectionPool: ConnectionPoolOptions) {
  return policyOf({ connectionPool })?.connectionPool;
}

test('renders limits of connections', () => {
  expect(rendered({
    tcp: {
      maxConnections: 0,
      connectTimeout: Duration.millis(250),
      tcpKeepalive: { probes: 0, time: Duration.hours(2), interval: SECOND },
      maxConnectionDuration: SECOND,
      idleTimeout: NOTHING,
    },
  })).toStrictEqual({
    tcp: {
      maxConnections: 0,
      connectTimeout: '250ms',
      tcpKeepalive: { probes: 0, time: '7200s', interval: '1s' },
      maxConnectionDuration: '1s',
      idleTimeout: '0s',
    },
  });
});

test('renders limits of HTTP', () => {
  expect(rendered({
    http: {
      http1MaxPendingRequests: 1,
      http2MaxRequests: 2,
      maxRequestsPerConnection: 3,
      maxRetries: 4,
      idleTimeout: SECOND,
      h2UpgradePolicy: H2UpgradePolicy.DO_NOT_UPGRADE,
      useClientProtocol: true,
      maxConcurrentStreams: 5,
      http2KeepAlive: { interval: SECOND, timeout: Duration.millis(1) },
    },
  })).toStrictEqual({
    http: {
      http1MaxPendingRequests: 1,
      http2MaxRequests: 2,
      maxRequestsPerConnection: 3,
      maxRetries: 4,
      idleTimeout: '1s',
      h2UpgradePolicy: 'DO_NOT_UPGRADE',
      useClientProtocol: true,
      maxConcurrentStreams: 5,
      http2KeepAlive: { interval: '1s', timeout: '1ms' },
    },
  });
});

test.each([{ tcp: {} }, { http: {} }])('a part may be empty: %p', connectionPool => {
  expect(rendered(connectionPool)).toStrictEqual(connectionPool);
});

test('fails when it has no part', () => {
  expect(() => reviewsRule({ connectionPool: {} }))
    .toThrow(new Error('DestinationRule: connectionPool: got neither tcp nor http; set one or both'));
});

test('reports all bad limits of connections in one error', () => {
  expect(() => reviewsRule({
    connectionPool: {
      tcp: {
        maxConnections: -1,
        connectTimeout: NOTHING,
        maxConnectionDuration: NOTHING,
        tcpKeepalive: { probes: 4294967296, time: NOTHING, interval: NOTHING },
      },
    },
  })).toThrow(new Error([
    'DestinationRule: connectionPool.tcp.maxConnections: got -1; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.tcp.connectTimeout: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: connectionPool.tcp.maxConnectionDuration: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: connectionPool.tcp.tcpKeepalive.probes: got 4294967296; use a whole number from 0 to 4294967295',
    'DestinationRule: connectionPool.tcp.tcpKeepalive.time: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: connectionPool.tcp.tcpKeepalive.interval: got "0s"; use a duration of whole milliseconds, at least 1ms',
  ].join('\n')));
});

test('reports all bad limits of HTTP in one error', () => {
  expect(() => reviewsRule({
    connectionPool: {
      http: {
        http1MaxPendingRequests: -1,
        http2MaxRequests: -1,
        maxRequestsPerConnection: -1,
        maxRetries: -1,
        idleTimeout: NOTHING,
        h2UpgradePolicy: H2UpgradePolicy.UPGRADE,
        useClientProtocol: true,
        maxConcurrentStreams: 2147483648,
        http2KeepAlive: { interval: NOTHING, timeout: NOTHING },
      },
    },
  })).toThrow(new Error([
    'DestinationRule: connectionPool.http.http1MaxPendingRequests: got -1; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.http.http2MaxRequests: got -1; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.http.maxRequestsPerConnection: got -1; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.http.maxRetries: got -1; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.http.idleTimeout: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: connectionPool.http.useClientProtocol: got true; leave it out, because h2UpgradePolicy is UPGRADE',
    'DestinationRule: connectionPool.http.maxConcurrentStreams: got 2147483648; use a whole number from 0 to 2147483647',
    'DestinationRule: connectionPool.http.http2KeepAlive.interval: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'DestinationRule: connectionPool.http.http2KeepAlive.timeout: got "0s"; use a duration of whole milliseconds, at least 1ms',
  ].join('\n')));
});

import { validateDestinationRule } from '../../../src/validation/admission/destination-rule';
import { Issue } from '../../../src/validation/issue';

function judge(spec: object, namespace?: string): Issue[] {
  return validateDestinationRule({
    apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { name: 'reviews', namespace }, spec: { host: 'reviews', ...spec },
  });
}

/** What is found in the policy of the service, as codes and paths within it. */
function inPolicy(trafficPolicy: object): string[] {
  return judge({ trafficPolicy }).map(({ code, path }) => `${code} ${path.replace('spec.trafficPolicy', '')}`);
}

function inLocality(localityLbSetting: object): string[] {
  return inPolicy({ loadBalancer: { localityLbSetting }, outlierDetection: {} }).map(text => text.replace('.loadBalancer.localityLbSetting', ''));
}

function inTls(tls: object): string[] {
  return inPolicy({ tls });
}

function in1ms(place: (duration: string) => object): (duration: string) => string[] {
  return duration => inPolicy(place(duration));
}

describe('a DestinationRule', () => {
  it('names a host that may begin with a wildcard', () => {
    expect(judge({ host: '*.shop.example.com' })).toEqual([]);
    expect(judge({ host: 'UPPER.example.com.' })).toEqual([]);
    expect(judge({ host: 'shop_1' })[0]).toMatchObject({ code: 'MESH1201', path: 'spec.host', message: 'got "shop_1"' });
    expect(judge({ host: '' })[0]).toMatchObject({ code: 'MESH1201' });
  });

  it('has subsets with names of their own and labels that workloads can carry', () => {
    expect(judge({ subsets: [{ name: 'V1', labels: { 'example.com/version': '' } }, { name: 'v1' }] })).toEqual([]);
    expect(judge({ subsets: [{ name: 'v1' }, { name: 'v_2' }, { name: 'v1', labels: { app: '-x' } }] }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'MESH1230 spec.subsets[1].name',
      'MESH1229 spec.subsets[2].name',
      'MESH1231 spec.subsets[2].labels.app',
    ]);
  });

  it('with a selector is for its own namespace only', () => {
    const workloadSelector = { matchLabels: { app: 'web' } };
    expect(judge({ workloadSelector, exportTo: ['.'] })).toEqual([]);
    expect(judge({ workloadSelector, exportTo: ['shop'] }, 'shop')).toEqual([]);
    expect(judge({ workloadSelector, exportTo: ['shop'] })[0]).toMatchObject({ code: 'MESH1232', path: 'spec.exportTo' });
    expect(judge({ workloadSelector, exportTo: ['.', 'shop'] })[0]).toMatchObject({ code: 'MESH1232' });
    expect(judge({ exportTo: ['.', 'default'] })[0]).toMatchObject({ path: 'spec.exportTo[1]' });
  });

  it('with a selector without labels gets a warning', () => {
    expect(judge({ workloadSelector: {} })).toMatchObject([{ code: 'MESH1233', severity: 'warning', path: 'spec.workloadSelector' }]);
    expect(judge({ workloadSelector: null })).toEqual([]);
  });

  it('keeps the warnings of subsets and ports to itself', () => {
    const trafficPolicy = { outlierDetection: { consecutiveErrors: 5 } };
    expect(judge({ trafficPolicy })).toMatchObject([{ code: 'MESH1210', severity: 'warning' }]);
    expect(judge({ subsets: [{ name: 'v1', trafficPolicy }] })).toEqual([]);
    expect(inPolicy({ portLevelSettings: [{ port: { number: 80 }, ...trafficPolicy }] })).toEqual([]);
  });

  it('may say null where it may say nothing', () => {
    expect(judge({
      exportTo: null,
      subsets: null,
      trafficPolicy: {
        connectionPool: { http: { http2KeepAlive: null, idleTimeout: null }, tcp: null },
        loadBalancer: { consistentHash: { httpCookie: null, maglev: null }, localityLbSetting: { distribute: null, failover: null }, warmup: null },
        portLevelSettings: null,
        tls: { mode: null, credentialName: null },
        tunnel: null,
      },
    })).toEqual([]);
  });
});

describe('a traffic policy', () => {
  it('sets something, where an empty list is nothing and an empty object is something', () => {
    expect(inPolicy({})).toEqual(['MESH1202 ']);
    expect(inPolicy({ portLevelSettings: [] })).toEqual(['MESH1202 ']);
    expect(inPolicy({ retryBudget: {} })).toEqual([]);
    expect(inPolicy({ connectionPool: {} })).toEqual(['MESH1202 .connectionPool']);
    expect(inPolicy({ connectionPool: { tcp: {} } })).toEqual([]);
  });

  it('has either a tunnel or the PROXY protocol', () => {
    expect(inPolicy({ tunnel: { targetHost: '::1', targetPort: 80 }, proxyProtocol: {} })).toEqual(['MESH1203 ']);
  });

  it('tunnels to a host and port by CONNECT or POST', () => {
    expect(inPolicy({ tunnel: { targetHost: 'proxy', targetPort: 80, protocol: '' } })).toEqual([]);
    expect(inPolicy({ tunnel: { targetHost: '*.proxy', targetPort: 0, protocol: 'GET' } }))
      .toEqual(['MESH1228 .tunnel.protocol', 'MESH1228 .tunnel.targetHost', 'MESH1228 .tunnel.targetPort']);
  });

  it('of a port names the port and sets something', () => {
    expect(inPolicy({ portLevelSettings: [{ port: {}, tls: {} }] })).toEqual([]);
    expect(inPolicy({ portLevelSettings: [{}] })).toEqual(['MESH1227 .portLevelSettings[0]', 'MESH1202 .portLevelSettings[0]']);
  });
});

describe('a duration', () => {
  it.each(['1ms', '1.5s', '+1s', '1h30m', '.5s', '1000µs', '0.3s'])('may be %s', duration => {
    expect(in1ms(connectTimeout => ({ connectionPool: { tcp: { connectTimeout } } }))(duration)).toEqual([]);
  });

  it.each(['0s', '0.5ms', '1.0001s', '-1s', '9223372036.854775807s', '1d'])('may not be %s', duration => {
    expect(in1ms(connectTimeout => ({ connectionPool: { tcp: { connectTimeout } } }))(duration)).toEqual(['MESH1204 .connectionPool.tcp.connectTimeout']);
  });

  it('of a TCP idle timeout may be too small to count', () => {
    const idle = in1ms(idleTimeout => ({ connectionPool: { tcp: { idleTimeout } } }));
    expect(['0s', '0.5ms', '-0.5ms', '5s'].flatMap(idle)).toEqual([]);
    expect(['1.5ms', '-1s', ''].flatMap(idle)).toHaveLength(3);
  });

  it('of a cookie or a retry budget may be any', () => {
    expect(['-1s', '1ns', '9223372036.854775807s'].flatMap(in1ms(budgetInterval => ({ retryBudget: { budgetInterval } })))).toEqual([]);
    expect(inPolicy({ loadBalancer: { consistentHash: { httpCookie: { name: 'a', ttl: '1 s' } } } }))
      .toEqual(['MESH1204 .loadBalancer.consistentHash.httpCookie.ttl']);
    expect(['9223372036.854775808s', '1', ''].flatMap(in1ms(budgetInterval => ({ retryBudget: { budgetInterval } })))).toHaveLength(3);
  });
});

describe('a connection pool', () => {
  it('has no negative limits', () => {
    expect(inPolicy({ connectionPool: { http: { maxRetries: -1, http1MaxPendingRequests: 0 }, tcp: { maxConnections: -1 } } }))
      .toEqual(['MESH1205 .connectionPool.http.maxRetries', 'MESH1205 .connectionPool.tcp.maxConnections']);
  });

  it('keeps the protocol of the client or upgrades it', () => {
    expect(inPolicy({ connectionPool: { http: { useClientProtocol: true, h2UpgradePolicy: 'UPGRADE' } } })).toEqual(['MESH1206 .connectionPool.http.useClientProtocol']);
  });

  it('keeps HTTP/2 alive with interval and timeout', () => {
    expect(inPolicy({ connectionPool: { http: { http2KeepAlive: { interval: '1s' } } } })).toEqual(['MESH1207 .connectionPool.http.http2KeepAlive.timeout']);
  });
});

describe('outlier detection', () => {
  it('takes whole percentages', () => {
    expect(inPolicy({ outlierDetection: { maxEjectionPercent: 101, minHealthPercent: -1 } }))
      .toEqual(['MESH1208 .outlierDetection.maxEjectionPercent', 'MESH1208 .outlierDetection.minHealthPercent']);
  });

  it('counts local failures only when they are split', () => {
    expect(inPolicy({ outlierDetection: { consecutiveLocalOriginFailures: 1 } })).toEqual(['MESH1209 .outlierDetection.consecutiveLocalOriginFailures']);
    expect(inPolicy({ outlierDetection: { consecutiveLocalOriginFailures: 1, splitExternalLocalOriginErrors: true } })).toEqual([]);
    expect(inPolicy({ outlierDetection: { consecutiveLocalOriginFailures: 0 } })).toEqual([]);
  });
});

describe('a load balancer', () => {
  it('names a cookie and its attributes', () => {
    const attributes = [{ name: 'SameSite' }, { name: '' }, { name: 'SameSite' }];
    expect(inPolicy({ loadBalancer: { consistentHash: { httpCookie: { name: '', attributes } } } }).map(text => text.slice(0, 8)))
      .toEqual(['MESH1211', 'MESH1211', 'MESH1211']);
  });

  it('is warned of the deprecated ring size, and refuses it beside another algorithm', () => {
    const path = '.loadBalancer.consistentHash.minimumRingSize';
    expect(inPolicy({ loadBalancer: { consistentHash: { minimumRingSize: 64 } } })).toEqual([`MESH1212 ${path}`]);
    expect(inPolicy({ loadBalancer: { consistentHash: { minimumRingSize: 64, ringHash: {} } } })).toEqual([`MESH1212 ${path}`, `MESH1213 ${path}`]);
    expect(inPolicy({ loadBalancer: { consistentHash: { minimumRingSize: 0, ringHash: {} } } })).toEqual([]);
  });

  it.each([1, 2, 65537, 4999999])('takes a Maglev table of %d', tableSize => {
    expect(inPolicy({ loadBalancer: { consistentHash: { maglev: { tableSize } } } })).toEqual([]);
  });

  it.each([undefined, 0, 4, 25, 5000011])('takes no Maglev table of %p', tableSize => {
    expect(inPolicy({ loadBalancer: { consistentHash: { maglev: { tableSize } } } })).toEqual(['MESH1214 .loadBalancer.consistentHash.maglev.tableSize']);
  });

  it('warms up with an aggression above 0', () => {
    expect(inPolicy({ loadBalancer: { warmup: { duration: '1s', aggression: 0 } } })).toEqual(['MESH1222 .loadBalancer.warmup.aggression']);
    expect(inPolicy({ loadBalancer: { warmup: { duration: '1s', aggression: null } } })).toEqual([]);
  });

  it('has one setting of locality', () => {
    expect(inPolicy({ loadBalancer: { localityLbSetting: {}, zoneAwareLbSetting: {} } })).toEqual(['MESH1215 .loadBalancer']);
  });

  it('that is aware of zones takes no priority by zone', () => {
    const zoneAwareLbSetting = { failoverPriority: ['app', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/zone=a'] };
    expect(inPolicy({ loadBalancer: { zoneAwareLbSetting }, outlierDetection: {} })).toEqual(['MESH1221 .loadBalancer.zoneAwareLbSetting.failoverPriority[1]']);
  });

  it('that fails over is warned without outlier detection', () => {
    const failover = [{ from: 'us', to: 'eu' }];
    expect(inPolicy({ loadBalancer: { localityLbSetting: { failover } } })).toEqual(['MESH1220 .loadBalancer.localityLbSetting']);
    expect(inLocality({ failover })).toEqual([]);
  });
});

describe('localities', () => {
  it('are distributed or fail over', () => {
    const failover = [{ from: 'us', to: 'eu' }];
    expect(inLocality({ distribute: [{ from: 'us', to: { us: 100 } }], failover })).toEqual(['MESH1216 ']);
    expect(inLocality({ failover, failoverPriority: ['topology.istio.io/subzone'] })).toEqual(['MESH1216 ']);
    expect(inLocality({ failover, failoverPriority: ['topology.istio.io/network'] })).toEqual([]);
  });

  it('have weights that add up to 100', () => {
    expect(inLocality({ distribute: [{ from: 'us', to: { us: 80, eu: 10 } }] })).toEqual(['MESH1217 .distribute[0].to']);
    expect(inLocality({ distribute: [{ from: 'us', to: { us: 100, eu: 0 } }] })).toEqual(['MESH1217 .distribute[0].to']);
    expect(inLocality({ distribute: [{ from: 'us' }] })).toEqual(['MESH1217 .distribute[0].to']);
  });

  const to = { us: 100 };
  it.each([['us/a', 'us/*'], ['us/a/b', 'us/a/*'], ['us', '*'], ['us/a/b', 'us/a/b/c'], ['us*', 'us']])('may be %s, then %s', (...origins) => {
    expect(inLocality({ distribute: origins.map(from => ({ from, to })) })).toEqual([]);
  });

  it.each([['us/*', 'us/a'], ['us/a/*', 'us/a/b'], ['*', 'us'], ['us/a', 'us'], ['us', 'us/a'], ['us', 'us']])('may not be %s, then %s', (...origins) => {
    expect(inLocality({ distribute: origins.map(from => ({ from, to })) })).toEqual(['MESH1218 .distribute[1].from']);
  });

  it.each(['', 'us/', 'us//b', '*/a', '**'])('may not be %p', from => {
    expect(inLocality({ distribute: [{ from, to }] })).toEqual(['MESH1218 .distribute[0].from']);
  });

  it('fail over from one region to another', () => {
    const failover = [{ from: 'us', to: 'us' }, { from: 'us/a', to: 'eu' }, { from: 'us', to: '*' }, {}];
    expect(inLocality({ failover })).toEqual([0, 1, 2, 3].map(index => `MESH1219 .failover[${index}]`));
  });
});

describe('TLS to a service', () => {
  it('takes certificates from config maps of its own namespace', () => {
    expect(inTls({ mode: 'SIMPLE', credentialName: 'configmap://default/roots' })).toEqual([]);
    expect(inTls({ mode: 'SIMPLE', credentialName: 'configmap://default/roots/x' })).toEqual([]);
    expect(inTls({ mode: 'SIMPLE', credentialName: 'configmap://other/roots' })).toEqual(['MESH1223 .tls.credentialName']);
    expect(inTls({ mode: 'SIMPLE', credentialName: 'configmap://roots' })).toEqual(['MESH1223 .tls.credentialName']);
  });

  it('leaves a certificate unchecked only where nothing says how to check it', () => {
    expect(inTls({ mode: 'SIMPLE', insecureSkipVerify: true, subjectAltNames: [] })).toEqual([]);
    expect(inTls({ mode: 'SIMPLE', insecureSkipVerify: true, credentialName: 'x' })).toEqual(['MESH1224 .tls.insecureSkipVerify']);
    expect(inTls({ mode: 'MUTUAL', insecureSkipVerify: true, credentialName: 'x' })).toEqual([]);
    expect(inTls({ mode: 'MUTUAL', insecureSkipVerify: true, credentialName: 'x', subjectAltNames: ['y'] })).toEqual(['MESH1224 .tls.insecureSkipVerify']);
    expect(inTls({ mode: 'DISABLE', insecureSkipVerify: true, caCertificates: '/a' })).toEqual([]);
  });

  it('takes certificates from a secret or from files', () => {
    expect(inTls({ mode: 'MUTUAL', credentialName: 'x', privateKey: '/a' })).toEqual(['MESH1225 .tls.credentialName']);
    expect(inTls({ mode: 'ISTIO_MUTUAL', credentialName: 'x', privateKey: '/a' })).toEqual([]);
    expect(inTls({ mode: 'MUTUAL', privateKey: '' })).toEqual(['MESH1226 .tls.clientCertificate', 'MESH1226 .tls.privateKey']);
  });
});

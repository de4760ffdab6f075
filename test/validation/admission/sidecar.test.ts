import { validateSidecar } from '../../../src/validation/admission/sidecar';
import { Issue } from '../../../src/validation/issue';

const HOSTS = ['./*'];

function judge(spec: object, namespace?: string): Issue[] {
  return validateSidecar({ apiVersion: 'networking.istio.io/v1', kind: 'Sidecar', metadata: { name: 'web', namespace }, spec });
}

function texts(issues: Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path.replace('spec.', '')}`);
}

function inIngress(listener: object): string[] {
  return texts(judge({ ingress: [{ port: { number: 8080, protocol: 'HTTP' }, ...listener }] })).map(text => text.replace('ingress[0].', ''));
}

function inTls(tls: object): string[] {
  return inIngress({ port: { number: 8443, protocol: 'HTTPS' }, tls });
}

function inEgress(...listeners: object[]): string[] {
  return texts(judge({ egress: listeners.map(listener => ({ hosts: HOSTS, ...listener })) }));
}

function ofHosts(...hosts: string[]): string[] {
  return texts(judge({ egress: [{ hosts }] }, 'shop')).map(text => text.replace('egress[0].', ''));
}

describe('a Sidecar', () => {
  it('says something', () => {
    expect(texts(judge({}))).toEqual(['MESH1501 spec']);
    expect(texts(judge({ ingress: [], egress: [], workloadSelector: { labels: { app: 'web' } } }))).toEqual(['MESH1501 spec']);
    expect(judge({ outboundTrafficPolicy: {} })).toEqual([]);
    expect(validateSidecar({ apiVersion: 'v1', kind: 'Sidecar', metadata: { name: 'a' } })).toHaveLength(1);
  });

  it('selects workloads by labels as they are', () => {
    const spec = { egress: [{ hosts: HOSTS }] };
    expect(texts(judge({ ...spec, workloadSelector: { labels: { 'a*': '1', '': '2', 'b': '*', 'any key': 'any value' } } }))).toEqual([
      'MESH1502 workloadSelector.labels["a*"]', 'MESH1502 workloadSelector.labels[""]', 'MESH1502 workloadSelector.labels.b',
    ]);
    expect(judge({ ...spec, workloadSelector: {} })).toMatchObject([{ code: 'MESH1503', severity: 'warning' }]);
  });

  it('limits connections to the workload', () => {
    expect(judge({ inboundConnectionPool: { tcp: { maxConnections: -1 } } })).toMatchObject([{ path: 'spec.inboundConnectionPool.tcp.maxConnections' }]);
  });
});

describe('an ingress listener', () => {
  it('has a port of its own', () => {
    expect(inIngress({ port: { number: 8080, name: 'a_b', protocol: 'FOO', targetPort: 80 } })).toEqual([
      'MESH1504 port.targetPort', 'MESH1505 port.name', 'MESH1506 port.protocol',
    ]);
    expect(inIngress({ port: {} })).toEqual(['MESH1507 port.number']);
    expect(texts(judge({ ingress: [{ port: { number: 80 } }, { port: { number: 80 }, bind: '10.0.0.1' }] }))).toEqual(['MESH1509 ingress[1].port.number']);
  });

  it('binds to an IP address', () => {
    expect(inIngress({ bind: '::1' })).toEqual([]);
    expect(inIngress({ bind: 'unix:///run/web.sock' })).toEqual(['MESH1508 bind']);
  });

  it('hands requests to its own workload', () => {
    expect(inIngress({ defaultEndpoint: '127.0.0.1:8080' })).toEqual([]);
    expect(inIngress({ defaultEndpoint: '10.0.0.1:8080' })).toEqual(['MESH1511 defaultEndpoint']);
  });

  it('has TLS settings that sidecars know', () => {
    expect(inTls({ mode: 'MUTUAL', credentialName: 'web', subjectAltNames: ['a'], httpsRedirect: true })).toEqual([
      'MESH1512 tls.subjectAltNames', 'MESH1512 tls.httpsRedirect', 'MESH1512 tls.credentialName',
    ]);
    expect(inTls({ mode: 'ISTIO_MUTUAL' })).toEqual(['MESH1512 tls.mode']);
    expect(inTls({ mode: 'SIMPLE', serverCertificate: '/c' })).toEqual(['MESH1351 tls.privateKey']);
    expect(inIngress({ tls: {} })).toEqual(['MESH1513 tls']);
  });

  it('is warned of HTTP limits where there is no HTTP', () => {
    expect(inIngress({ connectionPool: { http: {} } })).toEqual([]);
    expect(inIngress({ port: { number: 3306, protocol: 'MYSQL' }, connectionPool: { http: {} } })).toEqual(['MESH1514 connectionPool.http']);
  });
});

describe('an egress listener', () => {
  it('catches everything else only as the last one', () => {
    expect(inEgress({ port: { number: 80 } }, {})).toEqual([]);
    expect(inEgress({}, {})).toEqual(['MESH1515 egress[0]']);
  });

  it('has a port or a socket of its own', () => {
    expect(inEgress({ port: { number: 80 } }, { port: { number: 80 }, bind: '10.0.0.1' })).toEqual(['MESH1509 egress[1].port.number']);
    expect(inEgress({ port: {}, bind: 'unix:///a' }, { port: {}, bind: 'unix:///a' })).toEqual(['MESH1509 egress[1].bind']);
    expect(inEgress({ port: {}, bind: 'unix:///a' }, { port: { number: 0 }, bind: 'unix:///b' })).toEqual([]);
    expect(inEgress({ port: { number: 70000 } })).toEqual(['MESH1507 egress[0].port.number']);
  });

  it('binds to a socket if and only if its port is 0', () => {
    expect(inEgress({ port: {} })).toEqual(['MESH1508 egress[0].bind']);
    expect(inEgress({ port: { number: 80 }, bind: 'unix:///a' })).toEqual(['MESH1508 egress[0].bind']);
    expect(inEgress({ port: {}, bind: 'unix:///a', captureMode: 'IPTABLES' })).toEqual(['MESH1516 egress[0].captureMode']);
  });

  it('names hosts with their namespaces', () => {
    expect(ofHosts()).toEqual(['MESH1517 hosts']);
    expect(ofHosts('*/*.example.com', 'Shop/reviews.shop.svc', '~other/*', '~/*')).toEqual([]);
    expect(ofHosts('reviews', 'shop/reviews', '/*')).toEqual(['MESH1518 hosts[0]', 'MESH1518 hosts[1]', 'MESH1518 hosts[2]']);
  });

  it('is warned of hosts that are listed already', () => {
    expect(ofHosts('shop/a.com', './a.com', 'shop/*', 'shop/b.com')).toEqual(['MESH1519 hosts[1]', 'MESH1519 hosts[2]', 'MESH1519 hosts[3]']);
    expect(ofHosts('*/*', 'shop/a.com')).toEqual(['MESH1520 hosts']);
    expect(ofHosts('*/*', '~shop/*')).toEqual([]);
  });
});

describe('an egress proxy', () => {
  const proxyAt = (egressProxy: object, mode?: string) =>
    texts(judge({ outboundTrafficPolicy: { mode, egressProxy } })).map(text => text.replace('outboundTrafficPolicy.egressProxy', ''));

  it('goes with mode ALLOW_ANY', () => {
    expect(proxyAt({ host: 'proxy.shop', port: { number: 80 } }, 'ALLOW_ANY')).toEqual([]);
    expect(proxyAt({ host: 'proxy.shop', port: { number: 80 } })).toEqual(['MESH1521 ']);
  });

  it('has a host without wildcard, and a port', () => {
    expect(proxyAt({ host: '*.shop', subset: 'v_1' }, 'ALLOW_ANY')).toEqual(['MESH1521 .host', 'MESH1521 .port', 'MESH1136 .subset']);
    expect(proxyAt({ host: '*', port: {} }, 'ALLOW_ANY')).toEqual(['MESH1135 .host', 'MESH1125 .port.number']);
  });
});

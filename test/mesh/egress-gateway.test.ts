import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { EgressHost } from '../../src/discovery/egress-host';
import { EgressGatewayWorkload } from '../../src/gateway/egress-gateway-workload';
import { EgressGateway } from '../../src/mesh/egress-gateway';
import { EgressHostOptions } from '../../src/mesh/egress-host-options';
import { EgressPort } from '../../src/mesh/egress-port';
import { ClientTls } from '../../src/traffic/client-tls';

const GATEWAY = 'istio-egressgateway.istio-egress.svc.cluster.local';
const API = { host: 'api.example.com', metadata: { name: 'api' } };

function chartIn(namespace = 'istio-egress', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

/** The specs in the manifests of a gateway with one host, by kind and name, after the app was judged and found sound. */
function specsOf(options: Partial<EgressHostOptions> & Pick<EgressHostOptions, 'ports'>): { [object: string]: any } {
  const chart = chartIn();
  new EgressGateway(chart, 'Egress').addHost('Api', { ...API, ...options });
  return Object.fromEntries(Testing.synth(chart).map(({ kind, metadata, spec }) => [`${kind} ${metadata.name}`, spec]));
}

test('the default child is the Gateway', () => {
  const egress = new EgressGateway(chartIn(), 'Egress');
  expect(egress.node.defaultChild).toBe(egress.gateway);
});

test('sends HTTP through pods of its own, in mutual TLS as far as these', () => {
  const { 'Gateway istio-egressgateway': gateway, 'DestinationRule istio-egressgateway': rule, ...others } = specsOf({ ports: [EgressPort.http()] });
  expect(gateway).toEqual({
    selector: { app: 'istio-egressgateway', istio: 'egressgateway' },
    servers: [{
      hosts: ['api.example.com'],
      port: { name: 'https-api-example-com', number: 80, protocol: 'HTTPS' },
      tls: { mode: 'ISTIO_MUTUAL' },
    }],
  });
  expect(rule).toEqual({
    host: GATEWAY,
    subsets: [{
      name: 'api-example-com',
      trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'ISTIO_MUTUAL', sni: 'api.example.com' } }] },
    }],
  });
  expect(others).toMatchObject({
    'ServiceEntry api': {
      hosts: ['api.example.com'], location: 'MESH_EXTERNAL', resolution: 'DNS', ports: [{ name: 'http', number: 80, protocol: 'HTTP' }],
    },
    'VirtualService api-mesh': {
      hosts: ['api.example.com'],
      http: [{ match: [{ port: 80 }], route: [{ destination: { host: GATEWAY, subset: 'api-example-com', port: { number: 80 } } }] }],
    },
    'VirtualService api-gateway': {
      hosts: ['api.example.com'],
      gateways: ['istio-egress/istio-egressgateway'],
      http: [{ route: [{ destination: { host: 'api.example.com', port: { number: 80 } } }] }],
    },
  });
  expect(Object.keys(others).sort()).toEqual([
    'Deployment istio-egressgateway', 'Role istio-egressgateway', 'RoleBinding istio-egressgateway', 'Service istio-egressgateway',
    'ServiceAccount istio-egressgateway', 'ServiceEntry api', 'VirtualService api-gateway', 'VirtualService api-mesh',
  ]);
});

test('passes TLS through, routed by the server name on both sides', () => {
  const specs = specsOf({ ports: [EgressPort.tlsPassthrough({ port: 8443 })] });
  expect(specs['Gateway istio-egressgateway'].servers).toEqual([{
    hosts: ['api.example.com'],
    port: { name: 'tls-api-example-com', number: 443, protocol: 'TLS' },
    tls: { mode: 'PASSTHROUGH' },
  }]);
  expect(specs['DestinationRule istio-egressgateway'].subsets[0].trafficPolicy).toEqual({
    portLevelSettings: [{ port: { number: 443 }, tls: { mode: 'DISABLE' } }],
  });
  expect(specs['ServiceEntry api'].ports).toEqual([{ name: 'tls', number: 8443, protocol: 'TLS' }]);
  expect(specs['VirtualService api-mesh'].tls).toEqual([{
    match: [{ port: 8443, sniHosts: ['api.example.com'] }],
    route: [{ destination: { host: GATEWAY, subset: 'api-example-com', port: { number: 443 } } }],
  }]);
  expect(specs['VirtualService api-gateway'].tls).toEqual([{
    match: [{ sniHosts: ['api.example.com'] }],
    route: [{ destination: { host: 'api.example.com', port: { number: 8443 } } }],
  }]);
  expect(specs).not.toHaveProperty('DestinationRule api');
});

test('originates TLS at its pods alone', () => {
  const specs = specsOf({ ports: [EgressPort.tlsOrigination({ tls: ClientTls.simple({ credentialName: 'partner-ca' }) })] });
  expect(specs['ServiceEntry api'].ports).toEqual([{ name: 'http', number: 80, protocol: 'HTTP', targetPort: 443 }]);
  expect(specs['DestinationRule api']).toEqual({
    host: 'api.example.com',
    workloadSelector: { matchLabels: { app: 'istio-egressgateway', istio: 'egressgateway' } },
    trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'SIMPLE', credentialName: 'partner-ca' } }] },
  });
});

test('takes both HTTP and TLS of one host, on two ports', () => {
  const specs = specsOf({ ports: [EgressPort.tlsPassthrough(), EgressPort.http()] });
  expect(specs['Gateway istio-egressgateway'].servers.map(({ port }: any) => [port.number, port.protocol])).toEqual([[80, 'HTTPS'], [443, 'TLS']]);
  expect(specs['VirtualService api-mesh']).toMatchObject({ http: [{ match: [{ port: 80 }] }], tls: [{ match: [{ port: 443 }] }] });
  expect(specs['VirtualService api-gateway'].http).toHaveLength(1);
  expect(specs['VirtualService api-gateway'].tls).toHaveLength(1);
});

test('calls the servers that are given for a host', () => {
  expect(specsOf({ ports: [EgressPort.http()], endpoints: [{ address: '192.0.2.1' }] })['ServiceEntry api'].endpoints).toEqual([{ address: '192.0.2.1' }]);
});

test('takes the pods of an installation, in their namespace', () => {
  const app = Testing.app();
  const workload = EgressGatewayWorkload.fromSelector({ istio: 'egressgateway' }, { namespace: 'istio-system' });
  const chart = chartIn('shop', app);
  new EgressGateway(chart, 'Egress', { workload }).addHost('Api', { host: 'api.example.com', ports: [EgressPort.tlsOrigination()] });
  const manifests = Testing.synth(chart);
  expect(manifests.map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name])).toEqual(expect.arrayContaining([
    ['Gateway', 'istio-system', 'istio-egressgateway'],
    ['DestinationRule', 'istio-system', 'istio-egressgateway'],
    ['ServiceEntry', 'istio-system', 'shop-egress-api-entry'],
    ['VirtualService', 'istio-system', 'shop-egress-api-mesh'],
    ['VirtualService', 'istio-system', 'shop-egress-api-gateway'],
    ['DestinationRule', 'istio-system', 'shop-egress-api-tls'],
  ]));
  expect(manifests).toHaveLength(6);
});

test('gives all its objects the metadata that they are given', () => {
  const chart = chartIn('shop');
  const egress = new EgressGateway(chart, 'Egress', { metadata: { name: 'way-out', namespace: 'edge', labels: { team: 'web' } } });
  egress.addHost('Api', { ...API, ports: [EgressPort.http()], metadata: { name: 'api', annotations: { owner: 'web' } } });
  const metadata = Object.fromEntries(Testing.synth(chart).map(object => [`${object.kind} ${object.metadata.name}`, object.metadata]));
  expect(metadata['Deployment way-out'].labels).toEqual({ app: 'way-out', istio: 'way-out', team: 'web' });
  expect(metadata['Gateway way-out']).toEqual({ name: 'way-out', namespace: 'edge', labels: { team: 'web' } });
  expect(metadata['VirtualService api-mesh']).toEqual({ name: 'api-mesh', namespace: 'edge', annotations: { owner: 'web' } });
});

test('lets Sidecars of other namespaces name the host', () => {
  const app = Testing.app();
  const api = new EgressGateway(chartIn('istio-egress', app), 'Egress').addHost('Api', { ...API, ports: [EgressPort.http()] });
  expect(EgressHost.service(api.toService())._render(chartIn('shop', app))).toBe('istio-egress/api.example.com');
});

test('keeps a JSON patch of each object, whatever its fields', () => {
  const egress = new EgressGateway(chartIn(), 'Egress');
  ApiObject.of(egress.rule).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(ApiObject.of(egress.rule).toJson().spec).toEqual({ host: GATEWAY, novelty: 1 });
});

test('has names for hosts that are too long for a subset', () => {
  const label = 'a'.repeat(31);
  const specs = specsOf({ host: `${label}.${label}.com`, ports: [EgressPort.http()] });
  expect(specs['DestinationRule istio-egressgateway'].subsets[0].name).toBe(`${label}-${label}`);
});

test('has different names for hosts that differ in dots alone', () => {
  const chart = chartIn();
  const egress = new EgressGateway(chart, 'Egress');
  ['a-b.example.com', 'a.b.example.com'].forEach(host => egress.addHost(host, { host, ports: [EgressPort.http()] }));
  const { subsets } = Testing.synth(chart).find(({ kind }) => kind === 'DestinationRule').spec;
  expect(subsets.map(({ name }: any) => name)).toEqual(['a-b-example-com', expect.stringMatching(/^a-b-example-com-[0-9a-f]{8}$/)]);
});

describe('fails when', () => {
  const addHost = (options: Partial<EgressHostOptions>) =>
    () => new EgressGateway(chartIn(), 'Egress').addHost('Api', { ...API, ports: [EgressPort.http()], ...options });

  test.each(['', 'api', '*.example.com', 'a b.com'])('the host is %j', host => {
    expect(addHost({ host })).toThrow(new Error(`EgressGateway.addHost: host: got "${host}"; use a full DNS name such as "api.example.com"`));
  });

  test('there are no ports, or several of one kind', () => {
    expect(addHost({ ports: [] })).toThrow(new Error('EgressGateway.addHost: ports: got no port; use at least one'));
    expect(addHost({ ports: [EgressPort.http({ port: 8080 }), EgressPort.tlsOrigination()] })).toThrow(new Error(
      'EgressGateway.addHost: ports: got several of one kind; use at most one for HTTP and one for TLS, which the gateway can tell apart'));
  });

  test('an endpoint is none', () => {
    expect(addHost({ endpoints: [{ address: 'a b' }] }))
      .toThrow(new Error('EgressGateway.addHost: endpoints[0].address: got "a b"; use an IP address or a DNS name without wildcard'));
  });

  test('its rules would be in another namespace than the pods', () => {
    const workload = EgressGatewayWorkload.fromSelector({ istio: 'egressgateway' }, { namespace: 'istio-system' });
    expect(() => new EgressGateway(chartIn(), 'Egress', { workload, metadata: { namespace: 'shop' } }))
      .toThrow(new Error('EgressGateway: metadata: got namespace "shop", but the pods are in "istio-system"; leave it out'));
  });

  test('a host is added twice, if in capitals', () => {
    const egress = new EgressGateway(chartIn(), 'Egress');
    egress.addHost('Api', { ...API, ports: [EgressPort.http()] });
    expect(() => egress.addHost('Again', { host: 'API.example.com', ports: [EgressPort.http()] })).toThrow('because it is added already');
  });

  test('a host is added twice', () => {
    const egress = new EgressGateway(chartIn(), 'Egress');
    egress.addHost('Api', { ...API, ports: [EgressPort.http()] });
    expect(() => egress.addHost('Again', { ...API, ports: [EgressPort.http()] }))
      .toThrow(new Error('EgressGateway.addHost: host: got "api.example.com"; use another one, because it is added already; give it all of its ports there'));
  });
});

import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry, ServiceEntryProps } from '../../src/discovery/service-entry';
import { ServiceEntryLocation, ServiceEntryResolution } from '../../src/discovery/service-entry-modes';
import { Visibility } from '../../src/discovery/visibility';

const HTTPS = { name: 'https', number: 443, protocol: Protocol.TLS };

function chartIn(app: App = Testing.app(), namespace = 'shop'): Chart {
  return new Chart(app, namespace, { namespace });
}

function entry(props: Partial<ServiceEntryProps> = {}, chart = chartIn()): ServiceEntry {
  return new ServiceEntry(chart, 'Api', { hosts: ['api.example.com'], ...props });
}

function specOf(serviceEntry: ServiceEntry): any {
  return ApiObject.of(serviceEntry).toJson().spec;
}

test('the default child is the object in the manifest', () => {
  const subject = entry();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a public API', () => {
  const chart = chartIn();
  entry({ ports: [HTTPS], location: ServiceEntryLocation.MESH_EXTERNAL, resolution: ServiceEntryResolution.DNS }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'ServiceEntry',
    metadata: { name: 'shop-api', namespace: 'shop' },
    spec: {
      hosts: ['api.example.com'],
      ports: [{ name: 'https', number: 443, protocol: 'TLS' }],
      location: 'MESH_EXTERNAL',
      resolution: 'DNS',
    },
  }]);
});

test('renders nothing but hosts where nothing else is said', () => {
  expect(specOf(entry())).toEqual({ hosts: ['api.example.com'] });
});

test('renders endpoints, of which a weight of 0 is a weight', () => {
  const endpoint = { address: '10.0.0.1', ports: { https: 8443 }, labels: { version: 'v1' }, locality: 'eu/west', weight: 0 };
  expect(specOf(entry({ endpoints: [endpoint] })).endpoints).toEqual([endpoint]);
});

test('takes an endpoint without address behind the gateway of its network', () => {
  expect(specOf(entry({ endpoints: [{ network: 'vms' }] })).endpoints).toEqual([{ network: 'vms' }]);
});

test('renders addresses, workloads by label, visibility and certificate names', () => {
  const props = { addresses: ['10.0.0.0/8'], workloadSelector: { app: 'vm' }, exportTo: [Visibility.none()], subjectAltNames: ['api'] };
  expect(specOf(entry(props))).toEqual({
    hosts: ['api.example.com'],
    addresses: ['10.0.0.0/8'],
    workloadSelector: { labels: { app: 'vm' } },
    exportTo: ['~'],
    subjectAltNames: ['api'],
  });
});

test('takes ports and endpoints after it was made', () => {
  const subject = entry({ ports: [HTTPS] });
  subject.addPort({ name: 'http', number: 80, protocol: Protocol.HTTP, targetPort: 8080 });
  subject.addEndpoint({ address: '10.0.0.1' });
  expect(specOf(subject)).toMatchObject({
    ports: [{ name: 'https' }, { name: 'http', number: 80, protocol: 'HTTP', targetPort: 8080 }],
    endpoints: [{ address: '10.0.0.1' }],
  });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = entry();
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(specOf(subject).novelty).toBe(1);
});

describe('as a destination', () => {
  const consumer = () => chartIn(Testing.app(), 'consumer');

  test('is its first host', () => {
    expect(entry().toDestination()._render(consumer())).toEqual({ host: 'api.example.com' });
  });

  test('has ports by name, even those that are added later', () => {
    const subject = entry();
    const destination = subject.port('https');
    subject.addPort(HTTPS);
    expect(destination._render(consumer())).toEqual({ host: 'api.example.com', port: { number: 443 } });
  });

  test('has ports by number', () => {
    expect(entry().portNumber(8443)._render(consumer())).toEqual({ host: 'api.example.com', port: { number: 8443 } });
  });

  test('can be each of its hosts', () => {
    const subject = entry({ hosts: ['a.example.com', 'b.example.com'] });
    expect(subject.toService('b.example.com').toDestination()._render(consumer())).toEqual({ host: 'b.example.com' });
  });

  test('is no host of another entry', () => {
    expect(() => entry().toService('b.example.com'))
      .toThrow(new Error('ServiceEntry.toService: host: got "b.example.com"; use one of api.example.com'));
  });

  test('has no port of an unknown name', () => {
    expect(() => entry({ ports: [HTTPS] }).port('http')._render(consumer())).toThrow('port: got "http"; the service has https (443)');
  });
});

test.each(['', '*', 'a b', 'api..com'])('fails when a host is %j', host => {
  expect(() => entry({ hosts: [host] }))
    .toThrow(new Error(`ServiceEntry: hosts[0]: got "${host}"; use a DNS name such as "api.example.com" or "*.example.com"`));
});

test('fails when an address is none', () => {
  expect(() => entry({ addresses: ['10.0.0.0/33'] }))
    .toThrow('ServiceEntry: addresses[0]: got "10.0.0.0/33"; use an IP address or a subnet such as "10.1.0.0/16"');
});

test('fails when a selector label is none', () => {
  expect(() => entry({ workloadSelector: { 'app*': 'vm' } }))
    .toThrow(new Error('ServiceEntry: workloadSelector["app*"]: got "app*"; use a label key without "*"'));
});

test('fails when a port is none', () => {
  expect(() => entry({ ports: [{ name: '-', number: 0, targetPort: 70000 }] })).toThrow([
    'ServiceEntry: ports[0].name: got "-"; use at most 63 letters, digits and inner dashes',
    'ServiceEntry: ports[0].number: got 0; use a whole number from 1 to 65535',
    'ServiceEntry: ports[0].targetPort: got 70000; use a whole number from 1 to 65535',
  ].join('\n'));
});

test('fails when an endpoint is none', () => {
  expect(() => entry().addEndpoint({ weight: -1, ports: { https: 0 } })).toThrow([
    'ServiceEntry.addEndpoint: address: got neither address nor network; use an address such as "10.0.0.1"',
    'ServiceEntry.addEndpoint: weight: got -1; use a whole number from 0 to 4294967295',
    'ServiceEntry.addEndpoint: ports["https"]: got 0; use a whole number from 1 to 65535',
  ].join('\n'));
});

test.each([
  [[], 'got no host; use at least one'],
  [Array.from({ length: 257 }, (_, index) => `a${index}.example.com`), 'got 257 hosts; use at most 256'],
])('fails when the number of hosts is wrong %#', (hosts, message) => {
  expect(() => entry({ hosts })).toThrow(new Error(`ServiceEntry: hosts: ${message}`));
});

test('has endpoints, or workloads by their labels', () => {
  const workloadSelector = { app: 'vm' };
  expect(() => entry({ workloadSelector, endpoints: [{ address: '10.0.0.1' }] }))
    .toThrow(new Error('ServiceEntry: endpoints: stands beside workloadSelector; use one of them'));
  expect(() => entry({ workloadSelector }).addEndpoint({ address: '10.0.0.1' }))
    .toThrow(new Error('ServiceEntry.addEndpoint: endpoint: stands beside workloadSelector; use one of them'));
  expect(() => entry({ workloadSelector, endpoints: [] })).not.toThrow();
});

test('reports all bad ports and endpoints in one error', () => {
  expect(() => entry({ ports: [HTTPS, { name: 'db', number: 0 }], endpoints: [{ address: '' }, { address: 'foo bar' }] })).toThrow(new Error([
    'ServiceEntry: ports[1].number: got 0; use a whole number from 1 to 65535',
    'ServiceEntry: endpoints[0].address: got neither address nor network; use an address such as "10.0.0.1"',
    'ServiceEntry: endpoints[1].address: got "foo bar"; use an IP address or a DNS name without wildcard',
  ].join('\n')));
});

test('keeps what it was made of', () => {
  const hosts = ['api.example.com'];
  const subject = entry({ hosts });
  hosts.push('not a host');
  expect(subject._spec().hosts).toEqual(['api.example.com']);
});

import { validateServiceEntry } from '../../../src/validation/admission/service-entry';

const HTTP = { number: 80, name: 'http', protocol: 'HTTP' };
const TCP = { number: 3306, name: 'tcp', protocol: 'TCP' };

/** What is found, as codes and paths within the spec; warnings with a question mark. */
function found(spec: object, labels: { [name: string]: string } = {}): string[] {
  return validateServiceEntry({
    apiVersion: 'networking.istio.io/v1', kind: 'ServiceEntry', metadata: { name: 'api', labels }, spec: { hosts: ['api.example.com'], ...spec },
  }).map(({ code, path, severity }) => `${code}${severity === 'warning' ? '?' : ''} ${path.replace('spec.', '')}`);
}

describe('a ServiceEntry', () => {
  it('names hosts, where a wildcard within a label is only warned of', () => {
    expect(found({ hosts: ['*.example.com'] })).toEqual([]);
    expect(found({ hosts: ['*-eu.example.com'] })).toEqual(['MESH1404? hosts[0]']);
    expect(found({ hosts: ['*-eu.example.com'], resolution: 'DYNAMIC_DNS' })).toEqual([]);
    expect(found({ hosts: ['a_b.com'] })).toEqual(['MESH1403 hosts[0]']);
  });

  it('has IP addresses or subnets, canonical or not', () => {
    expect(found({ addresses: ['1.2.3.4', '10.1.2.3/8', 'fe80::1%eth0'] })).toEqual([]);
    expect(found({ addresses: ['01.2.3.4', '10.0.0.0/08', 'example.com'] })).toEqual([0, 1, 2].map(index => `MESH1405 addresses[${index}]`));
  });

  it('has ports with names and known protocols in any case', () => {
    expect(found({ ports: [{ ...HTTP, name: 'HTTP', protocol: 'grpc-Web' }] })).toEqual([]);
    expect(found({ ports: [{ ...HTTP, name: 'http_1' }, { ...HTTP, protocol: 'HBONE' }] })).toEqual(['MESH1406 ports[0].name', 'MESH1407 ports[1].protocol']);
  });

  it('is warned of a TCP port without address where istiod allots none', () => {
    expect(found({ ports: [TCP] })).toEqual(['MESH1408? ports[0]']);
    expect(found({ ports: [{ number: 80, name: 'any' }] })).toEqual(['MESH1408? ports[0]']);
    expect(found({ ports: [{ ...TCP, protocol: 'tcp' }] })).toEqual([]);
    expect(found({ ports: [TCP], addresses: ['1.2.3.4'] })).toEqual([]);
    expect(found({ ports: [TCP], resolution: 'DNS' })).toEqual([]);
    expect(found({ ports: [TCP], resolution: 'DNS' }, { 'networking.istio.io/enable-autoallocate-ip': 'False' })).toEqual(['MESH1408? ports[0]']);
  });

  it('selects workloads by labels without wildcards', () => {
    expect(found({ workloadSelector: { labels: { '': 'a', 'a*': 'b' } }, resolution: 'STATIC' }))
      .toEqual(['MESH1401 workloadSelector.labels[""]', 'MESH1401 workloadSelector.labels["a*"]']);
    expect(found({ workloadSelector: { labels: { 'no label key!': 'a' } }, resolution: 'STATIC' })).toEqual([]);
    expect(found({ workloadSelector: { labels: {} }, resolution: 'STATIC' })).toEqual(['MESH1402? workloadSelector']);
  });

  it('is exported to nobody, but not to nobody and others', () => {
    expect(found({ exportTo: ['~'] })).toEqual([]);
    expect(found({ exportTo: ['~', 'shop'] })).toHaveLength(1);
  });

  it('has one host on ports that cannot tell hosts apart', () => {
    const hosts = ['a.com', 'b.com'];
    expect(found({ hosts, resolution: 'DNS', ports: [HTTP, { ...HTTP, protocol: 'TLS' }] })).toEqual([]);
    expect(found({ hosts, resolution: 'DNS', ports: [HTTP, { number: 81, name: 'any' }] })).toEqual(['MESH1422 hosts']);
    expect(found({ hosts, ports: [TCP], addresses: ['1.2.3.4'] })).toEqual([]);
  });

  it('may say null where it may say nothing', () => {
    const nothing = { addresses: null, ports: [{ ...HTTP, protocol: null }], workloadSelector: null, exportTo: null };
    expect(found({ ...nothing, resolution: 'STATIC', endpoints: [{ address: null, network: 'n', ports: null, labels: null }] })).toEqual(['MESH1411? endpoints[0].address']);
    expect(found({ ...nothing, resolution: null, ports: null, hosts: null })).toEqual([]);
  });
});

describe('resolution NONE', () => {
  it('does not use a selector', () => {
    expect(found({ workloadSelector: { labels: { app: 'x' } } })).toEqual(['MESH1409? workloadSelector']);
  });
});

describe('resolution STATIC', () => {
  function endpoint(fields: object, ports: object[] = [HTTP]): string[] {
    return found({ resolution: 'STATIC', ports, endpoints: [fields] }).map(text => text.replace('endpoints[0].', ''));
  }

  it('takes IP addresses and unix domain sockets', () => {
    expect(endpoint({ address: '1.2.3.4' })).toEqual([]);
    expect(endpoint({ address: 'unix:///run/api.sock' })).toEqual([]);
    expect(endpoint({ address: 'api.example.com' })).toEqual(['MESH1412 address']);
  });

  it('takes a socket for one port only', () => {
    expect(endpoint({ address: 'unix:///run/api.sock' }, [])).toEqual(['MESH1415 address']);
    expect(endpoint({ address: 'unix:///run/api.sock' }, [HTTP, { ...HTTP, name: 'b' }])).toEqual(['MESH1415 address']);
  });

  it('needs an address or a network, of which the latter is warned of', () => {
    expect(endpoint({ address: '' })).toEqual(['MESH1410 address']);
    expect(endpoint({ network: 'n' })).toEqual(['MESH1411? address']);
  });

  it('takes ports of the service and labels that endpoints can carry', () => {
    expect(endpoint({ address: '1.2.3.4', ports: { http: 8080 }, labels: { app: '' } })).toEqual([]);
    expect(endpoint({ address: '1.2.3.4', ports: { HTTP: 8080 }, labels: { app: 'a b' } })).toEqual(['MESH1413 ports.HTTP', 'MESH1414 labels.app']);
  });
});

describe.each(['DNS', 'DNS_ROUND_ROBIN'])('resolution %s', resolution => {
  it('looks hosts up where there are no endpoints', () => {
    expect(found({ hosts: ['*.example.com'], resolution, endpoints: [{ address: 'api.example.com' }] })).toEqual([]);
    expect(found({ hosts: ['*.example.com'], resolution, endpoints: [] })).toEqual(['MESH1416 hosts[0]']);
  });

  it('takes names and IP addresses of endpoints', () => {
    expect(found({ resolution, endpoints: [{ address: '::1' }] })).toEqual([]);
    expect(found({ resolution, endpoints: [{ address: 'unix:///a' }] })).toEqual(['MESH1412 endpoints[0].address']);
    expect(found({ resolution, endpoints: [{ address: '', network: 'n' }] })).toEqual(['MESH1412 endpoints[0].address']);
  });

  it('is warned of several hosts on the address of a port beside HTTP', () => {
    const spec = { hosts: ['a.com', 'b.com'], resolution, addresses: ['1.2.3.4'] };
    expect(found({ ...spec, ports: [{ ...HTTP, protocol: 'https' }] })).toEqual(['MESH1417? addresses']);
    expect(found({ ...spec, ports: [HTTP] })).toEqual([]);
  });
});

describe('resolution DYNAMIC_DNS', () => {
  const wildcard = { hosts: ['*.example.com'], resolution: 'DYNAMIC_DNS' };

  it('takes wildcard hosts, and nothing that says where they are', () => {
    expect(found({ ...wildcard, ports: [HTTP], addresses: [], endpoints: [] })).toEqual([]);
    expect(found({ ...wildcard, hosts: ['example.com'], addresses: ['1.2.3.4'], endpoints: [{ address: '1.2.3.4' }] }))
      .toEqual(['MESH1418 hosts[0]', 'MESH1419 addresses', 'MESH1419 endpoints']);
  });

  it('takes protocols that name the host of a request', () => {
    expect(found({ ...wildcard, ports: ['tls', 'HTTP2', 'GRPC'].map(protocol => ({ ...HTTP, protocol })) })).toEqual([]);
    expect(found({ ...wildcard, ports: [{ ...HTTP, protocol: 'HTTPS' }, { number: 80, name: 'any' }] }))
      .toEqual(['MESH1420 ports[0].protocol', 'MESH1420 ports[1].protocol']);
  });

  it('is not for services of the mesh behind a waypoint', () => {
    const inside = { ...wildcard, location: 'MESH_INTERNAL' };
    expect(found(inside, { 'istio.io/use-waypoint': 'None' })).toEqual([]);
    expect(found(inside, { 'istio.io/use-waypoint': 'waypoint' })).toEqual(['MESH1421 location']);
    expect(found(wildcard, { 'istio.io/use-waypoint': 'waypoint' })).toEqual([]);
  });
});

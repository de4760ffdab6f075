import { ApiObject, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import { Cpu, Deployment, Service, ServiceAccount } from 'cdk8s-plus-28';
import { chartOf, deploymentOf, rule, serviceOf, shopChart, synthAll, workloadOf } from './shop';
import { Destination } from '../../src/discovery/destination';
import { EgressHost } from '../../src/discovery/egress-host';
import { MeshService } from '../../src/discovery/mesh-service';
import { OutboundTrafficPolicy } from '../../src/discovery/outbound-traffic-policy';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { ServiceEntryLocation, ServiceEntryResolution } from '../../src/discovery/service-entry-modes';
import { WorkloadEntry } from '../../src/discovery/workload-entry';
import { WorkloadGroup } from '../../src/discovery/workload-group';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { MeshIdentity } from '../../src/security/mesh-identity';
import { PeerAuthentication } from '../../src/security/peer-authentication';
import { DestinationRule } from '../../src/traffic/destination-rule';

test('one call makes a policy of the callee and a Sidecar of the caller', () => {
  const chart = shopChart();
  const web = workloadOf(chart, 'web');
  const cart = workloadOf(chart, 'cart');
  web.calls(cart.port('http'), { methods: ['GET'], paths: ['/items/*'] });
  expect(synthAll(chart, 'AuthorizationPolicy')).toStrictEqual([{
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'cart-callers', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'cart' } },
      action: 'ALLOW',
      rules: [rule('shop/sa/web', { ports: ['8080'], methods: ['GET'], paths: ['/items/*'] })],
    },
  }]);
  expect(synthAll(chart, 'Sidecar')).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'Sidecar',
    metadata: { name: 'shop-web-sidecar', namespace: 'shop' },
    spec: {
      workloadSelector: { labels: { app: 'web' } },
      egress: [{ hosts: ['istio-system/*', 'shop/cart.shop.svc.cluster.local'] }],
      outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' },
    },
  }]);
});

test('reads labels, namespace, ServiceAccount and named ports from what makes the pods, as they are at last', () => {
  const app = Testing.app();
  const [shop, billing] = [chartOf(app, 'shop'), chartOf(app, 'billing')];
  const service = serviceOf(billing, 'payment', [{ name: 'web', port: 80, targetPort: 'http', appProtocol: 'http' }]);
  const pods = deploymentOf(billing, 'payment', { containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 7000 }] }] });
  const payment = new MeshWorkload(shop, 'payment', { pods, service: MeshService.fromService(service) });
  const cart = new MeshWorkload(shop, 'cart', { pods: deploymentOf(shop, 'cart') });
  cart.calls(payment.port('web'), { methods: ['POST'] });
  pods.addJsonPatch(JsonPatch.replace('/spec/template/spec/containers/0/ports/0/containerPort', 7001));

  expect(payment.selector).toEqual({ app: 'payment' });
  expect(payment.workloadNamespace).toBe('billing');
  expect(payment.identity._render()).toBe('cluster.local/ns/billing/sa/payment');
  const [policy] = synthAll(shop, 'AuthorizationPolicy');
  expect(policy.metadata.namespace).toBe('billing');
  expect(policy.spec.rules).toEqual([rule('shop/sa/cart', { ports: ['7001'], methods: ['POST'] })]);
});

test('is made of a Deployment, a Service and a ServiceAccount of cdk8s-plus', () => {
  const chart = shopChart();
  const resources = { cpu: { limit: Cpu.millis(1) }, memory: { limit: Size.mebibytes(1) } };
  const deployment = new Deployment(chart, 'Cart', {
    serviceAccount: new ServiceAccount(chart, 'Account', { metadata: { name: 'cart' } }),
    containers: [{ image: 'cart', portNumber: 8080, resources }],
  });
  const service = new Service(chart, 'Service', { metadata: { name: 'cart' }, selector: deployment, ports: [{ name: 'http', port: 80, targetPort: 8080 }] });
  const cart = new MeshWorkload(chart, 'Mesh', { pods: deployment, service: MeshService.fromService(service) });
  workloadOf(chart, 'web').calls(cart.portNumber(80));

  const [{ spec }] = synthAll(chart, 'AuthorizationPolicy');
  expect(Object.keys(cart.selector)).toEqual(['cdk8s.io/metadata.addr']);
  expect(spec.selector.matchLabels).toEqual(cart.selector);
  expect(spec.rules).toEqual([rule('shop/sa/web', { ports: ['8080'] })]);
  expect(cart.identity._render()).toBe('cluster.local/ns/shop/sa/cart');
});

test('is a target of policies', () => {
  const chart = shopChart();
  const selector = WorkloadSelector.workload(workloadOf(chart, 'cart'));
  PeerAuthentication.strict(chart, 'Peers', { selector });
  expect(synthAll(chart, 'PeerAuthentication')[0].spec.selector).toEqual({ matchLabels: { app: 'cart' } });
});

describe('calls from several charts', () => {
  function policies(reverse: boolean): any[] {
    const app = Testing.app();
    const [shop, billing, staff] = ['shop', 'billing', 'staff'].map(name => chartOf(app, name));
    const cart = workloadOf(shop, 'cart');
    const [web, payment, admin] = [workloadOf(shop, 'web'), workloadOf(billing, 'payment'), workloadOf(staff, 'admin')];
    const calls = [
      () => web.calls(cart.port('http'), { paths: ['/b'] }),
      () => web.calls(cart.port('http'), { paths: ['/a'] }),
      () => web.calls(cart.portNumber(80), { paths: ['/a'] }),
      () => payment.calls(cart.port('http')),
      () => admin.calls(cart.port('http'), { methods: ['DELETE'] }),
    ];
    (reverse ? calls.reverse() : calls).forEach(call => call());
    return synthAll(shop, 'AuthorizationPolicy').concat(synthAll(shop, 'Sidecar').sort((a, b) => a.metadata.name < b.metadata.name ? -1 : 1));
  }

  test('make one policy of the callee, one rule a caller', () => {
    const [policy, ...sidecars] = policies(false);
    expect(policy.metadata).toEqual({ name: 'cart-callers', namespace: 'shop' });
    expect(policy.spec.rules).toEqual([
      rule('billing/sa/payment', { ports: ['8080'] }),
      rule('shop/sa/web', { ports: ['8080'], paths: ['/a'] }, { ports: ['8080'], paths: ['/b'] }),
      rule('staff/sa/admin', { ports: ['8080'], methods: ['DELETE'] }),
    ]);
    expect(sidecars.map(({ metadata }) => metadata.namespace)).toEqual(['billing', 'shop', 'staff']);
    expect(sidecars[1].spec.egress).toEqual([{ hosts: ['istio-system/*', 'shop/cart.shop.svc.cluster.local'] }]);
  });

  test('make the same in whatever order they are declared', () => {
    expect(policies(true)).toEqual(policies(false));
  });
});

test('a Service without a workload of its own is called too, by any handle of it', () => {
  const chart = shopChart();
  const service = serviceOf(chart, 'cart', [{ port: 80 }]);
  const web = workloadOf(chart, 'web');
  web.calls(MeshService.fromService(service));
  web.calls(MeshService.fromService(service).portNumber(80));
  expect(synthAll(chart, 'AuthorizationPolicy').map(({ spec }) => spec.rules)).toEqual([[rule('shop/sa/web', { ports: ['80'] })]]);
});

test('a workload stands for a Service of another app', () => {
  const chart = shopChart();
  const cart = new MeshWorkload(chart, 'Cart', {
    labels: { app: 'cart' },
    service: MeshService.fromHost('cart'),
    ports: [{ name: 'redis', number: 80, targetPort: 6379, protocol: Protocol.REDIS }],
  });
  workloadOf(chart, 'web').calls(cart.port('redis'));
  const [policy] = synthAll(chart, 'AuthorizationPolicy');
  expect(policy.metadata).toEqual({ name: 'shop-cart-callers', namespace: 'shop' });
  expect(policy.spec).toEqual({ selector: { matchLabels: { app: 'cart' } }, action: 'ALLOW', rules: [rule('shop/sa/web', { ports: ['6379'] })] });
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toContain('shop/cart.shop.svc.cluster.local');
});

test('of a service whose pods another app has, only the Sidecar knows', () => {
  const chart = shopChart();
  workloadOf(chart, 'web').calls(MeshService.fromHost('ratings', { namespace: 'books' }).portNumber(9080));
  expect(synthAll(chart, 'AuthorizationPolicy')).toEqual([]);
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toEqual(['books/ratings.books.svc.cluster.local', 'istio-system/*']);
});

test('the Sidecar lets out and knows what it is told besides', () => {
  const chart = shopChart();
  const web = workloadOf(chart, 'web', { egressHosts: [EgressHost.namespace('telemetry')], outboundTrafficPolicy: OutboundTrafficPolicy.allowAny() });
  web.calls(workloadOf(chart, 'cart').port('http'));
  expect(synthAll(chart, 'Sidecar')[0].spec).toMatchObject({
    egress: [{ hosts: ['shop/cart.shop.svc.cluster.local', 'telemetry/*'] }],
    outboundTrafficPolicy: { mode: 'ALLOW_ANY' },
  });
});

describe('a workload by itself', () => {
  test('is called by the only port of its service', () => {
    const chart = shopChart();
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart'));
    expect(synthAll(chart, 'AuthorizationPolicy')[0].spec.rules).toEqual([rule('shop/sa/web', { ports: ['8080'] })]);
  });

  test('fails when its service has several, or there is none', () => {
    const chart = shopChart();
    const service = MeshService.fromService(serviceOf(chart, 'cart', [{ name: 'http', port: 80 }, { name: 'grpc', port: 90 }]));
    const web = workloadOf(chart, 'web');
    web.calls(new MeshWorkload(chart, 'cart', { service }));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: got no port; the service has http (80), grpc (90)');
    expect(() => web.calls(new MeshWorkload(chart, 'job', { labels: { app: 'job' } })))
      .toThrow(new Error('MeshWorkload.toDestination: shop/job is called by no service; give it one'));
  });
});

describe('two versions behind one service', () => {
  function versions(annotations?: object): Chart {
    const chart = shopChart();
    const service = MeshService.fromService(serviceOf(chart, 'cart', [{ name: 'http', port: 80, targetPort: 'web' }]));
    const containers = (port: number) => ({ containers: [{ ports: [{ name: 'web', containerPort: port }] }] });
    new MeshWorkload(chart, 'v2', { service, pods: deploymentOf(chart, 'v2', containers(9000), annotations) });
    new MeshWorkload(chart, 'v1', { service, pods: deploymentOf(chart, 'v1', containers(8000)) });
    workloadOf(chart, 'web').calls(service.port('http'));
    return chart;
  }

  test('are called on the ports of both', () => {
    expect(synthAll(versions(), 'AuthorizationPolicy')[0].spec.rules).toEqual([rule('shop/sa/web', { ports: ['8000', '9000'] })]);
  });

  test('fail when either keeps its probes', () => {
    expect(() => Testing.synth(versions({ 'sidecar.istio.io/rewriteAppHTTPProbers': 'false' })))
      .toThrow('spec.selector: Deployment v2 keeps the kubelet\'s probes on its own ports');
  });
});

describe('methods and paths', () => {
  function calling(port: object): () => void {
    const chart = shopChart();
    const service = MeshService.fromService(serviceOf(chart, 'db', [port]));
    workloadOf(chart, 'web').calls(service.portNumber(6000), { paths: ['/a'] });
    return () => Testing.synth(chart);
  }

  test.each(['tcp', 'tcp-x', 'redis', 'https', 'tls', 'mongo'])('fail at synthesis on the port %s', name => {
    expect(calling({ name, port: 6000 })).toThrow(`spec.rules: cluster.local/ns/shop/sa/web calls port ${name} by methods or paths, `
      + `which HTTP alone has, but it speaks ${name.split('-')[0]}; leave them out`);
  });

  test.each([{ port: 6000, name: 'http-x' }, { port: 6000, name: 'grpc' }, { port: 6000, appProtocol: 'kubernetes.io/h2c' }, { port: 6000 }])(
    'pass on a port that may speak HTTP: %j', port => {
      expect(calling(port)).not.toThrow();
    });
});

describe('fails at synthesis when', () => {
  test.each([undefined, 'default'])('the pods run as the default ServiceAccount: %s', serviceAccountName => {
    const chart = shopChart();
    const web = new MeshWorkload(chart, 'web', { pods: deploymentOf(chart, 'web', { serviceAccountName }) });
    web.calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: the pods of Deployment web run as the ServiceAccount "default", as all pods do that name none; '
      + 'name one of their own as serviceAccountName in the pod template');
  });

  test('two workloads are the same', () => {
    const chart = shopChart();
    const serviceAccount = MeshIdentity.of('shop', 'shared');
    const [web, admin] = [workloadOf(chart, 'web', { serviceAccount }), workloadOf(chart, 'admin', { serviceAccount })];
    const cart = workloadOf(chart, 'cart');
    web.calls(cart.port('http'));
    admin.calls(cart.port('http'), { methods: ['DELETE'] });
    expect(() => Testing.synth(chart)).toThrow('spec.rules: shop/web and shop/admin are both cluster.local/ns/shop/sa/shared, so each may do what the other '
      + 'declares; give each a ServiceAccount, or make one MeshWorkload of them by their common labels');
  });

  test.each([
    [MeshIdentity.of('billing', 'web'), 'cluster.local/ns/billing/sa/web, but its pods are in shop; use a ServiceAccount of that namespace'],
    [MeshIdentity.anyInNamespace('shop'), 'cluster.local/ns/shop/sa/*, which others are too; use MeshIdentity.of with one of its own'],
    [MeshIdentity.any(), '*, which others are too; use MeshIdentity.of with one of its own'],
  ])('the caller is not who its pods are', (serviceAccount, message) => {
    const chart = shopChart();
    workloadOf(chart, 'web', { serviceAccount }).calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow(`spec.rules: the serviceAccount of shop/web is ${message}`);
  });

  test('nobody knows who the caller is', () => {
    const chart = shopChart();
    workloadOf(chart, 'web', { serviceAccount: undefined }).calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: who the pods of shop/web are is unknown; give the workload a serviceAccount, or pods with a namespace');
  });

  test('nobody knows the number of a port of the pods', () => {
    const chart = shopChart();
    const service = MeshService.fromService(serviceOf(chart, 'cart', [{ name: 'http', port: 80, targetPort: 'web' }]));
    workloadOf(chart, 'web').calls(service.port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: the number of the pods\' port "web" is unknown; '
      + 'use a number as targetPort, or give the callee\'s MeshWorkload its pods');
  });

  test('a port of UDP is called, which another of TCP has the number of', () => {
    const chart = shopChart();
    const ports = [{ name: 'udp-dns', port: 53, protocol: 'UDP', targetPort: 5353 }, { name: 'tcp-dns', port: 53, targetPort: 5354 }];
    const dns = MeshService.fromService(serviceOf(chart, 'dns', ports));
    workloadOf(chart, 'web').calls(dns.port('tcp-dns'));
    expect(synthAll(chart, 'AuthorizationPolicy')[0].spec.rules).toEqual([rule('shop/sa/web', { ports: ['5354'] })]);
    workloadOf(chart, 'api').calls(dns.port('udp-dns'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: got "udp-dns", which is UDP, that proxies never see; the service has tcp-dns (53)');
  });

  test('the callee has no such port', () => {
    const chart = shopChart();
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('grpc'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: got "grpc"; the service has http (80)');
  });

  test('a service with several ports is called without one', () => {
    const chart = shopChart();
    const service = serviceOf(chart, 'cart', [{ name: 'http', port: 80 }, { name: 'grpc', port: 90 }]);
    workloadOf(chart, 'web').calls(MeshService.fromService(service));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: got no port; the service has http (80), grpc (90)');
  });

  test('the ports of the callee are unknown', () => {
    const chart = shopChart();
    const cart = new MeshWorkload(chart, 'Cart', { labels: { app: 'cart' }, service: MeshService.fromHost('cart') });
    workloadOf(chart, 'web').calls(cart.portNumber(80));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: the ports of MeshWorkload shop/Cart are unknown; give it ports');
  });

  test('the service selects no pods', () => {
    const chart = shopChart();
    workloadOf(chart, 'web').calls(MeshService.fromService(serviceOf(chart, 'cart', [{ port: 80 }], {})).portNumber(80));
    expect(() => Testing.synth(chart)).toThrow('spec.selector: the service selects no pods, so calls to it can be allowed by no policy; '
      + 'give it a selector, or do not declare them');
  });

  test('the pods have no labels', () => {
    const chart = shopChart();
    const pods = new ApiObject(chart, 'Pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { serviceAccountName: 'web' } });
    new MeshWorkload(chart, 'web', { pods }).calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.workloadSelector: the pods of Pod web have no labels; set some on its pod template');
  });

  test('what makes the pods makes none', () => {
    const chart = shopChart();
    const pods = new ApiObject(chart, 'Map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } });
    new MeshWorkload(chart, 'web', { pods, labels: { app: 'web' } }).calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.rules: ConfigMap web has no pod template; use a Deployment or the like');
  });

  test('the service of another app is in another namespace than the pods', () => {
    const chart = shopChart();
    const cart = new MeshWorkload(chart, 'Cart', {
      labels: { app: 'cart' }, namespace: 'books', service: MeshService.fromHost('cart'), ports: [{ name: 'http', number: 80 }],
    });
    workloadOf(chart, 'web').calls(cart.port('http'));
    expect(() => Testing.synth(chart)).toThrow('"cart.shop.svc.cluster.local" is in namespace shop, but the pods of shop/Cart are in books; name the same');
  });

  test('the kubelet would probe the callee on ports that the policy closes', () => {
    const chart = shopChart();
    const pods = deploymentOf(chart, 'cart', {}, { 'sidecar.istio.io/rewriteAppHTTPProbers': 'false' });
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart', { pods }).port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.selector: Deployment cart keeps the kubelet\'s probes on its own ports');
  });
});

describe('fails when', () => {
  const other = () => MeshService.fromHost('ratings', { namespace: 'books' }).portNumber(9080);

  test.each([
    ['nothing says which pods are meant', {}, 'props: got no pods; use pods, labels, or a Service of this app'],
    ['a service of another app says so alone', { service: MeshService.fromHost('a') }, 'props: got no pods; use pods, labels, or a Service of this app'],
    ['a label is none', { labels: { app: '*' } }, 'labels["app"]: got "*"; use a label value of at most 63 characters without "*"'],
    ['the namespace is none', { labels: { a: 'b' }, namespace: 'A' }, 'namespace: got "A"; use at most 63 lower case letters, digits and inner dashes'],
    ['ports are nobody\'s', { labels: { a: 'b' }, ports: [] }, 'ports: stands without a service; leave it out'],
    [
      'a port is none',
      { labels: { a: 'b' }, service: MeshService.fromHost('a'), ports: [{ name: 'http', number: 0 }] },
      'ports[0].number: got 0; use a whole number from 1 to 65535',
    ],
  ])('%s', (_, props, message) => {
    expect(() => new MeshWorkload(shopChart(), 'Cart', props)).toThrow(new Error(`MeshWorkload: ${message}`));
  });

  test('ports are said twice', () => {
    expect(() => workloadOf(shopChart(), 'cart', { ports: [] })).toThrow(new Error('MeshWorkload: ports: stands beside a Service of this app; leave it out'));
  });

  test('a workload without a service is called', () => {
    const job = new MeshWorkload(shopChart(), 'Job', { labels: { app: 'job' } });
    expect(() => job.port('http')).toThrow(new Error('MeshWorkload.port: shop/Job is called by no service; give it one'));
    expect(() => job.portNumber(80)).toThrow(new Error('MeshWorkload.portNumber: shop/Job is called by no service; give it one'));
  });

  test('a method or a path is none', () => {
    const chart = shopChart();
    const cart = workloadOf(chart, 'cart');
    expect(() => workloadOf(chart, 'web').calls(cart.port('http'), { methods: [], paths: ['/{id}'] })).toThrow(new Error([
      'MeshWorkload.calls: methods: got no method; use at least one',
      'MeshWorkload.calls: paths[0]: got "/{id}"; use braces only for a whole segment: "{*}" or "{**}"',
    ].join('\n')));
  });

  test('nothing could check methods and paths', () => {
    expect(() => workloadOf(shopChart(), 'web').calls(other(), { methods: ['GET'] })).toThrow(new Error(
      'MeshWorkload.calls: options: got methods or paths for a service whose pods are not of this app, where nothing could check them; '
      + 'leave them out, and declare the call where the pods are'));
  });

  test('a protocol is said of a service of the mesh', () => {
    const chart = shopChart();
    const [web, cart] = [workloadOf(chart, 'web'), workloadOf(chart, 'cart')];
    expect(() => web.calls(cart.port('http'), { protocol: Protocol.HTTP }))
      .toThrow(new Error('MeshWorkload.calls: protocol: stands beside a service of this app; leave it out'));
    expect(() => web.calls(other(), { protocol: Protocol.HTTP }))
      .toThrow(new Error('MeshWorkload.calls: protocol: stands beside ratings.books.svc.cluster.local, a service of the cluster; leave it out'));
  });

  test('the callee is no service but a part of one, or written by hand', () => {
    const chart = shopChart();
    const subset = new DestinationRule(chart, 'Rule', { service: MeshService.fromHost('cart') }).addSubset('v1', { labels: { version: 'v1' } });
    const web = workloadOf(chart, 'web');
    for (const callee of [subset, Destination.of('cart', { port: 80 })]) {
      expect(() => web.calls(callee)).toThrow(new Error(
        'MeshWorkload.calls: callee: got a destination without its service; use a port of a MeshService, a MeshWorkload or a ServiceEntry'));
    }
  });
});

describe('machines behind a service', () => {
  const MODES = { location: ServiceEntryLocation.MESH_INTERNAL, resolution: ServiceEntryResolution.STATIC };

  function portsOf(chart: Chart): string[] {
    return synthAll(chart, 'AuthorizationPolicy')[0].spec.rules[0].to[0].operation.ports;
  }

  test('are called on ports of their own, as a ServiceEntry leads to them', () => {
    const chart = shopChart();
    const ports = [{ name: 'http', number: 80, targetPort: 8080 }, { name: 'admin', number: 90 }];
    const orders = new ServiceEntry(chart, 'Orders', { hosts: ['orders.shop'], workloadSelector: { app: 'orders' }, ports, ...MODES });
    new WorkloadEntry(chart, 'Old', { address: '10.0.0.1', labels: { app: 'orders' }, ports: { http: 8081, admin: 9091 } });
    new WorkloadEntry(chart, 'Labelled', { address: '10.0.0.2', metadata: { labels: { app: 'orders' } }, ports: { http: 8082 } });
    new WorkloadEntry(chart, 'Other', { address: '10.0.0.3', labels: { app: 'cart' }, ports: { http: 8083 } });
    new WorkloadEntry(chart, 'Elsewhere', { metadata: { namespace: 'staff' }, address: '10.0.0.4', labels: { app: 'orders' }, ports: { http: 8084 } });
    new WorkloadGroup(chart, 'Many', { template: { ports: { http: 8085 } }, entryMetadata: { labels: { app: 'orders' } } });
    workloadOf(chart, 'web').calls(orders.port('http'));
    expect(portsOf(chart)).toEqual(['8080', '8081', '8082', '8085']);
  });

  test.each([
    ['by the name of the port', { name: 'http', port: 80, targetPort: 8080 }, ['8080', '9000']],
    ['by the name of the pods\' port', { name: 'web', port: 80, targetPort: 'http' }, ['9000']],
  ])('are called so too as a Service leads to them, %s', (_, port, expected) => {
    const chart = shopChart();
    const service = MeshService.fromService(serviceOf(chart, 'cart', [port]));
    new WorkloadEntry(chart, 'Machine', { address: '10.0.0.1', labels: { app: 'cart' }, ports: { http: 9000 } });
    workloadOf(chart, 'web').calls(service.portNumber(80));
    expect(portsOf(chart)).toEqual(expected);
  });
});

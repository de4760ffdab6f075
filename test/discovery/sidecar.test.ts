import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { CaptureMode } from '../../src/discovery/capture-mode';
import { Destination } from '../../src/discovery/destination';
import { EgressHost } from '../../src/discovery/egress-host';
import { OutboundTrafficPolicy } from '../../src/discovery/outbound-traffic-policy';
import { Protocol } from '../../src/discovery/protocol';
import { Sidecar, SidecarProps } from '../../src/discovery/sidecar';
import { ServerCredential } from '../../src/gateway/server-credential';
import { ServerTls } from '../../src/gateway/server-tls';

function sidecar(props: SidecarProps = {}, chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' })): Sidecar {
  return new Sidecar(chart, 'Sidecar', props);
}

function specOf(subject: Sidecar): any {
  return ApiObject.of(subject).toJson().spec;
}

test('the default child is the object in the manifest', () => {
  const subject = sidecar();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a namespace that sees itself and the control plane alone', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  sidecar({
    metadata: { name: 'default' },
    egress: [{ hosts: [EgressHost.ownNamespace(), EgressHost.namespace('istio-system')] }],
    outboundTrafficPolicy: OutboundTrafficPolicy.registryOnly(),
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'Sidecar',
    metadata: { name: 'default', namespace: 'shop' },
    spec: {
      egress: [{ hosts: ['./*', 'istio-system/*'] }],
      outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' },
    },
  }]);
});

test('renders listeners to a workload', () => {
  const subject = sidecar({
    workloadSelector: { app: 'reviews' },
    inboundConnectionPool: { tcp: { maxConnections: 0 } },
    ingress: [{
      port: { number: 9443, protocol: Protocol.HTTPS, name: 'https' },
      bind: '0.0.0.0',
      captureMode: CaptureMode.NONE,
      defaultEndpoint: 'unix:///run/app.sock',
      tls: ServerTls.simple(ServerCredential.files({ serverCertificate: '/tls.crt', privateKey: '/tls.key' })),
      connectionPool: { tcp: { maxConnections: 7 } },
    }],
  });
  expect(specOf(subject)).toEqual({
    workloadSelector: { labels: { app: 'reviews' } },
    inboundConnectionPool: { tcp: { maxConnections: 0 } },
    ingress: [{
      port: { number: 9443, protocol: 'HTTPS', name: 'https' },
      bind: '0.0.0.0',
      captureMode: 'NONE',
      defaultEndpoint: 'unix:///run/app.sock',
      tls: { mode: 'SIMPLE', serverCertificate: '/tls.crt', privateKey: '/tls.key' },
      connectionPool: { tcp: { maxConnections: 7 } },
    }],
  });
});

test('takes listeners after it was made', () => {
  const subject = sidecar();
  subject.addIngress({ port: { number: 9080 } });
  subject.addEgress({ port: { number: 0 }, bind: 'unix:///run/db.sock', hosts: [EgressHost.of('*/db.example.com')] });
  subject.addEgress({ hosts: [EgressHost.none()] });
  expect(specOf(subject)).toEqual({
    ingress: [{ port: { number: 9080 } }],
    egress: [{ port: { number: 0 }, bind: 'unix:///run/db.sock', hosts: ['*/db.example.com'] }, { hosts: ['~/*'] }],
  });
});

test('sends unknown traffic to a proxy', () => {
  const egressProxy = Destination.of('egress.istio-system.svc.cluster.local', { port: 443 });
  expect(specOf(sidecar({ outboundTrafficPolicy: OutboundTrafficPolicy.allowAny({ egressProxy }) })).outboundTrafficPolicy)
    .toEqual({ mode: 'ALLOW_ANY', egressProxy: { host: 'egress.istio-system.svc.cluster.local', port: { number: 443 } } });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = sidecar({ outboundTrafficPolicy: OutboundTrafficPolicy.allowAny() });
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/outboundTrafficPolicy/novelty', 'x'));
  expect(specOf(subject)).toEqual({ outboundTrafficPolicy: { mode: 'ALLOW_ANY', novelty: 'x' } });
});

test('fails when a listener to the workload has bad values', () => {
  expect(() => sidecar({ ingress: [{ port: { number: 0, name: '-' }, bind: 'unix:///run/a', defaultEndpoint: '10.0.0.1:80' }] })).toThrow([
    'Sidecar: ingress[0].port.number: got 0; use a whole number from 1 to 65535',
    'Sidecar: ingress[0].port.name: got "-"; use at most 63 letters, digits and inner dashes',
    'Sidecar: ingress[0].bind: got "unix:///run/a"; use an IP address such as "127.0.0.1"',
    'Sidecar: ingress[0].defaultEndpoint: got "10.0.0.1:80"; use a port of the workload such as "127.0.0.1:8080", or "unix:///run/app.sock"',
  ].join('\n'));
});

test('fails when a listener from the workload has bad values', () => {
  expect(() => sidecar().addEgress({ port: { number: 0, name: '-' }, bind: 'here', hosts: [EgressHost.everywhere()] })).toThrow([
    'Sidecar.addEgress: port.number: got 0; use a whole number from 1 to 65535',
    'Sidecar.addEgress: port.name: got "-"; use at most 63 letters, digits and inner dashes',
    'Sidecar.addEgress: bind: got "here"; use an IP address such as "127.0.0.1"',
  ].join('\n'));
});

test('fails when a selector label is none', () => {
  expect(() => sidecar({ workloadSelector: { app: 'a*' } }))
    .toThrow(new Error('Sidecar: workloadSelector["app"]: got "a*"; use a label value of at most 63 characters without "*"'));
});

test('fails when the limits for clients are empty', () => {
  expect(() => sidecar({ inboundConnectionPool: {} })).toThrow('Sidecar: inboundConnectionPool: got neither tcp nor http; set one or both');
});

test('reports all bad listeners in one error', () => {
  expect(() => sidecar({ ingress: [{ port: { number: 0 } }], egress: [{ hosts: [EgressHost.everywhere()] }, { hosts: [] }] })).toThrow(new Error([
    'Sidecar: ingress[0].port.number: got 0; use a whole number from 1 to 65535',
    'Sidecar: egress[1].hosts: got no host; use at least one',
  ].join('\n')));
});

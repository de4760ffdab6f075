import { Chart, Duration, Testing } from 'cdk8s';
import { ProbeScheme, ReadinessProbe } from '../../src/discovery/readiness-probe';
import { WorkloadGroup } from '../../src/discovery/workload-group';

/** The probe in a manifest, after the app was judged. */
function rendered(probe: ReadinessProbe): any {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  new WorkloadGroup(chart, 'Machines', { template: {}, probe });
  return Testing.synth(chart)[0].spec.probe;
}

test('asks by HTTP', () => {
  expect(rendered(ReadinessProbe.httpGet(8080))).toEqual({ httpGet: { port: 8080 } });
  expect(rendered(ReadinessProbe.httpGet(8443, {
    path: '/ready',
    host: '127.0.0.1',
    scheme: ProbeScheme.HTTPS,
    httpHeaders: { 'Host': 'legacy', 'X-Probe': '' },
    initialDelaySeconds: Duration.seconds(0),
    timeoutSeconds: Duration.seconds(2),
    periodSeconds: Duration.minutes(1),
    successThreshold: 0,
    failureThreshold: 3,
  }))).toEqual({
    httpGet: {
      port: 8443, path: '/ready', host: '127.0.0.1', scheme: 'HTTPS', httpHeaders: [{ name: 'Host', value: 'legacy' }, { name: 'X-Probe', value: '' }],
    },
    initialDelaySeconds: 0,
    timeoutSeconds: 2,
    periodSeconds: 60,
    successThreshold: 0,
    failureThreshold: 3,
  });
});

test('asks by a connection', () => {
  expect(rendered(ReadinessProbe.tcpSocket(5432, { host: '127.0.0.1', failureThreshold: 1 })))
    .toEqual({ tcpSocket: { port: 5432, host: '127.0.0.1' }, failureThreshold: 1 });
});

test('asks by a program', () => {
  const command = ['/usr/bin/ready', '--quick'];
  const probe = ReadinessProbe.exec(command);
  command.push('--late');
  expect(rendered(probe)).toEqual({ exec: { command: ['/usr/bin/ready', '--quick'] } });
});

test('asks by gRPC, which Istio refuses at synthesis', () => {
  const probe = ReadinessProbe.grpc(9090, { service: 'shop.Orders' });
  expect(probe._render()).toEqual({ grpc: { port: 9090, service: 'shop.Orders' } });
  expect(() => rendered(probe)).toThrow('MESH1612 spec.probe.grpc: is refused; use httpGet, tcpSocket or exec');
});

test.each<[() => unknown, string]>([
  [() => ReadinessProbe.httpGet(0, { httpHeaders: { x_probe: '1' } }), [
    'ReadinessProbe.httpGet: port: got 0; use a whole number from 1 to 65535',
    'ReadinessProbe.httpGet: httpHeaders["x_probe"]: got "x_probe"; use letters, digits and dashes',
  ].join('\n')],
  [() => ReadinessProbe.tcpSocket(70000), 'ReadinessProbe.tcpSocket: port: got 70000; use a whole number from 1 to 65535'],
  [() => ReadinessProbe.exec([]), 'ReadinessProbe.exec: command: got no program; use at least one'],
  [() => ReadinessProbe.exec(['/bin/true', '']), 'ReadinessProbe.exec: command[1]: got ""; leave it out'],
  [() => ReadinessProbe.grpc(0), 'ReadinessProbe.grpc: port: got 0; use a whole number from 1 to 65535'],
  [() => ReadinessProbe.tcpSocket(80, { timeoutSeconds: Duration.millis(500), successThreshold: -1, failureThreshold: 0.5 }), [
    'ReadinessProbe.tcpSocket: timeoutSeconds: got "500ms"; use whole seconds',
    'ReadinessProbe.tcpSocket: successThreshold: got -1; use a whole number from 0 to 2147483647',
    'ReadinessProbe.tcpSocket: failureThreshold: got 0.5; use a whole number from 0 to 2147483647',
  ].join('\n')],
])('fails when a value is bad: %#', (write, message) => {
  expect(write).toThrow(new Error(message));
});

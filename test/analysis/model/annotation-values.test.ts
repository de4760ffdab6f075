import { annotationProblem } from '../../../src/analysis/model/annotation-values';

const PORTS = 'traffic.sidecar.istio.io/excludeInboundPorts';
const ANY_PORTS = 'traffic.sidecar.istio.io/includeInboundPorts';
const SUBNETS = 'traffic.sidecar.istio.io/excludeOutboundIPRanges';
const ANY_SUBNETS = 'traffic.sidecar.istio.io/includeOutboundIPRanges';
const INTERFACES = 'traffic.sidecar.istio.io/excludeInterfaces';
const SECONDS = 'readiness.status.sidecar.istio.io/periodSeconds';

test.each([
  ['sidecar.istio.io/interceptionMode', ['REDIRECT', 'NONE'], ['redirect', '']],
  ['prometheus.istio.io/merge-metrics', ['true', 'F'], ['yes', '']],
  ['status.sidecar.istio.io/port', ['15020', ' 0 '], ['65536', '-1', 'http']],
  [SECONDS, ['0', '4294967295'], ['4294967296', ' 1', '1s']],
  [PORTS, ['', '80', '80, 443'], ['*', '80,', '80-90']],
  [ANY_PORTS, ['*', '80'], ['*,80']],
  [SUBNETS, ['', '10.0.0.0/8', '10.0.0.1/8,fd00::/8'], ['*', '10.0.0.1', '10.0.0.0/8, 10.1.0.0/16', '10.0.0.0/33']],
  [ANY_SUBNETS, ['*', '10.0.0.0/8'], ['10.0.0.0']],
  [INTERFACES, ['', 'eth0', 'eth0, net-1.2'], ['0eth', 'eth0,', 'a-name-that-is-too-long']],
  ['sidecar.istio.io/proxyCPU', ['1', '100m', '.5', '1.5Gi', '1e3', '+2'], ['', 'much', '1 Gi', '100mm']],
  ['sidecar.istio.io/logLevel', ['anything'], []],
])('%s takes the values that the webhook takes', (name, good, bad) => {
  expect(good.filter(value => annotationProblem(name, value) !== undefined)).toEqual([]);
  expect(bad.filter(value => annotationProblem(name, value) === undefined)).toEqual([]);
});

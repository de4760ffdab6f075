import { Pool } from './pool';

const LONG = (length: number) => 'a'.repeat(length);

export const OBJECT_NAME: Pool = {
  sound: ['a', 'foo', 'test', 'my-res', 'res-1', 'a.b'],
  odd: [
    '', 'A', 'a_b', '-a', 'a-', 'a..b', '.a', 'a.', 'a b', 'é', '1', '123', 'a/b', 'a~b', 'default', LONG(63), LONG(64), LONG(253),
    LONG(254), 'a\n', '*', 'istio', 'a.B', 'x'.repeat(300),
  ],
};
export const OBJECT_NAMESPACE: Pool = {
  sound: ['default', 'ns1', 'istio-system', 'test'],
  odd: ['', 'A', 'a.b', 'a_b', '-a', 'a-', 'a b', 'é', '1', LONG(63), LONG(64), '*', 'none', '.', 'a/b'],
};
/** Annotations that Istio reads, each with values; the rest are free. */
export const ANNOTATIONS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['foo.io/bar', ['baz', '']],
  ['networking.istio.io/exportTo', ['.', '*', 'ns1', '~', '']],
  ['internal.istio.io/webhook-always-reject', ['true', 'false', '']],
  ['internal.istio.io/gateway-semantics', ['gateway', 'x', '']],
  ['internal.istio.io/parents', ['true', 'VirtualService/a.b', '']],
  ['internal.istio.io/route-semantics', ['gateway', 'ingress', '']],
  ['internal.istio.io/service-account-name', ['x']],
  ['istio.io/dry-run', ['true', 'false', 'TRUE', 'yes', '', '1', 't']],
  ['istio.io/use-waypoint', ['x', 'none']],
  ['istio.io/rev', ['default', 'canary']],
  ['kubectl.kubernetes.io/last-applied-configuration', ['{}']],
  ['networking.istio.io/service-type', ['ClusterIP']],
  ['traffic.sidecar.istio.io/includeInboundPorts', ['80', 'x']],
  ['proxy.istio.io/config', ['{}', 'concurrency: x', '']],
  ['sidecar.istio.io/inject', ['true', 'x']],
  ['istio.io/ingress-use-waypoint', ['true', 'x']],
];
/** Labels that Istio reads. */
export const LABELS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['app', ['x', 'prod']],
  ['istio.io/rev', ['default', 'canary', 'a b', '']],
  ['istio.io/use-waypoint', ['x', 'none', 'None', '']],
  ['istio.io/use-waypoint-namespace', ['ns1', '']],
  ['networking.istio.io/enable-autoallocate-ip', ['true', 'false', 'x', '']],
  ['istio.io/ingress-use-waypoint', ['true', 'false', 'x']],
  ['topology.istio.io/network', ['n', '']],
];

import { Pool } from './pool';

const LONG = (length: number) => 'a'.repeat(length);
const ODD_NAMES = [
  '', ' ', 'A', 'a_b', 'a.b', 'a-', '-a', 'a b', 'é', 'a/b', 'a*', '*', '~', '.', '..', 'v_1', 'V1', '1', '123', 'a\n', 'a\u0000',
  LONG(63), LONG(64), LONG(253), LONG(254), '日本',
];

/** Names of routes, ports, providers: nearly free. */
export const NAME: Pool = { sound: ['foo', 'bar', 'my-name', 'svc-1', random => `n${random.below(200)}`], odd: ODD_NAMES };

/** Names of subsets: labels of DNS. */
export const SUBSET: Pool = { sound: ['v1', 'v2', 'canary', random => `v${random.below(60)}`], odd: ODD_NAMES };

/** Names of ports: unique within their object. */
export const PORT_NAME: Pool = {
  sound: ['http', 'https', 'grpc', random => `http-${random.below(500)}`, random => `tcp-${random.below(500)}`],
  odd: ODD_NAMES,
};

export const NAMESPACE: Pool = { sound: ['ns1', 'istio-system', 'default'], odd: ODD_NAMES };

/** Where an object is seen. */
export const EXPORT_TO: Pool = {
  sound: ['.', '*', 'ns1', 'ns2', 'ns3', 'istio-system'],
  odd: [...ODD_NAMES, 'default', 'self', '*ns', 'ns*'],
};

/** Names of gateways, as routes bind to them. */
export const GATEWAY: Pool = {
  sound: ['mesh', 'my-gateway', 'ns1/gw', 'istio-system/gw', random => `ns1/gw-${random.below(50)}`],
  odd: [
    ...ODD_NAMES, './gw', '*/gw', '~/gw', '/gw', 'gw/', '/', '//', 'a/b/c', 'ns_1/gw', 'ns.x/gw', '-ns/x', 'gw.ns', 'gw.', 'gw.1', 'gw_1',
    'ns/gw_1', 'ns/1', 'ns/gw.x', `ns/${LONG(64)}`, `${LONG(64)}/gw`, 'Mesh', 'mesh ', '/mesh', 'gw.ns.svc.cluster.local',
  ],
};

/** Keys of labels. */
export const LABEL_KEY: Pool = {
  sound: ['app', 'version', 'tier', 'istio', 'app.kubernetes.io/name', 'k8s-app'],
  odd: [
    ...ODD_NAMES, 'a/b/c', '/b', 'a/', 'A.com/x', 'a..b/c', '-a/c', 'a.com/-x', 'a.com/x_', `${LONG(254)}/x`, `${LONG(253)}/x`,
    `x/${LONG(64)}`, 'a=b', 'a@b', 'a:b', 'a*b', 'topology.kubernetes.io/zone',
  ],
};

export const LABEL_VALUE: Pool = {
  sound: ['v1', 'prod', 'foo', 'bar-baz', ''],
  odd: [
    '-v', 'v-', 'v_', '.v', 'v.', 'a b', ' a', 'a=b', 'a,b', 'a:b', 'a/b', '*', 'a*', '*a', 'é', '日', LONG(63), LONG(64), 'a\n',
    'a\u0000', 'true', 'A', '1',
  ],
};

/** Localities as region/zone/subzone. */
export const LOCALITY: Pool = {
  sound: ['us-east1', 'us-west/zone1/*', 'us/a/b', 'eu', 'us-east2/zone/*', random => `r${random.below(20)}`],
  odd: [
    '', '*', '**', '*/*', '*/a', '/', '//', 'us/', 'us//b', 'us/a/', 'us/a//', 'us/*/b', 'us/*/*', 'us/*', 'us/a*b', 'us*', '*us',
    'us/a/b/c', 'us/a/b/', ' ', 'us/ /b', '/a', '*/*/*',
  ],
};
export const REGION: Pool = {
  sound: ['us-east', 'us-west', 'eu', random => `r${random.below(20)}`],
  odd: ['', '*', 'us/a', '/', 'us*', ' ', 'us//'],
};

/** What the traffic of a locality is spread over: the shares add up to 100. */
export const SHARES: Pool = {
  sound: [{ 'us-west/zone1/*': 80, 'us-west/zone2/*': 20 }, { 'us-east1': 100 }, { 'eu': 50, 'a/b/c': 25, 'a/b/d': 25 }],
  odd: [
    { eu: 99 }, { eu: 101 }, { eu: 0, us: 100 }, {}, { '*': 100 }, { 'eu/*': 50, 'us/*': 50 }, { 'us//': 100 }, { 'us/a/': 100 },
    { 'us/a//': 50, 'eu': 50 }, { '': 100 }, { 'us*': 100 }, { 'a/b/c/d': 100 }, { eu: 4294967295, us: 101 }, { us: 50, eu: 60 },
    { '*/a': 100 }, { 'us/*/b': 100 },
  ],
};

/** What decides about the order of failover: keys of labels. */
export const FAILOVER_KEY: Pool = {
  sound: [
    'topology.istio.io/network', 'topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone', 'app',
    'topology.kubernetes.io/hostname=h1',
  ],
  odd: [...ODD_NAMES, '=', 'a=', '=b', 'a=b=c', 'a==b', '*=b', 'a=*', 'a/b/c=d', 'a=b d'],
};

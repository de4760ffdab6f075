import { conflictingRules } from '../../../src/analysis/analyzers/destinations/conflicting-rules';
import { emptySubset } from '../../../src/analysis/analyzers/destinations/empty-subset';
import { headlessPolicy } from '../../../src/analysis/analyzers/destinations/headless-policy';
import { ignoredRule } from '../../../src/analysis/analyzers/destinations/ignored-rule';
import { loneWeight } from '../../../src/analysis/analyzers/destinations/lone-weight';
import { missingWeight } from '../../../src/analysis/analyzers/destinations/missing-weight';
import { portNeeded } from '../../../src/analysis/analyzers/destinations/port-needed';
import { repeatedDestination } from '../../../src/analysis/analyzers/destinations/repeated-destination';
import { subsetNotAtGateway } from '../../../src/analysis/analyzers/destinations/subset-not-at-gateway';
import { subsetOfAll } from '../../../src/analysis/analyzers/destinations/subset-of-all';
import { unknownHost } from '../../../src/analysis/analyzers/destinations/unknown-host';
import { unknownPort } from '../../../src/analysis/analyzers/destinations/unknown-port';
import { unknownRuleHost } from '../../../src/analysis/analyzers/destinations/unknown-rule-host';
import { unknownSubset } from '../../../src/analysis/analyzers/destinations/unknown-subset';
import { unusedSubset } from '../../../src/analysis/analyzers/destinations/unused-subset';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

const ROUTE = 'VirtualService shop/bad spec.http';

export const DESTINATION_CASES: GridCase[] = [
  {
    name: 'is found in a namespace that the manifests hold, and where it is exported to others only',
    rule: unknownHost,
    input: 'destinations',
    expected: [
      'MESH2102 VirtualService shop/bad spec.http[0].route[0].destination.host',
      'MESH2102 VirtualService shop/bad spec.http[1].route[0].destination.host -> ServiceEntry money/bank',
    ],
  },
  {
    name: 'is found everywhere where the manifests are all there is',
    rule: unknownHost,
    input: 'destinations',
    surroundings: { undeclared: Undeclared.DENY },
    expected: [
      'MESH2102 VirtualService other/elsewhere spec.http[0].route[0].destination.host',
      'MESH2102 VirtualService shop/bad spec.http[0].route[0].destination.host',
      'MESH2102 VirtualService shop/bad spec.http[1].route[0].destination.host -> ServiceEntry money/bank',
    ],
  },
  {
    name: 'is probably missing where its namespace has Services, and nobody says that they are all',
    rule: unknownHost,
    input: 'destinations',
    edits: { 'Namespace shop': undefined },
    expected: [
      'MESH2102 VirtualService shop/bad spec.http[0].route[0].destination.host (warning)',
      'MESH2102 VirtualService shop/bad spec.http[1].route[0].destination.host -> ServiceEntry money/bank',
    ],
  },
  {
    name: 'is none where it is declared, or covered by a wildcard',
    rule: unknownHost,
    input: 'destinations',
    edits: { [`${ROUTE}[1].route[0].destination.host`]: 'de.pay.example', 'ServiceEntry money/bank spec.exportTo': ['*'] },
    externals: { hosts: ['*.shop.svc.cluster.local'] },
    expected: [],
  },
  {
    name: 'is found by the name that clients use',
    rule: unknownPort,
    input: 'destinations',
    expected: [
      'MESH2103 VirtualService shop/bad spec.http[3].route[0].destination.port.number -> Service shop/reviews',
      'MESH2103 VirtualService shop/bad spec.http[4].mirrors[0].destination.port.number -> Service shop/ratings',
    ],
  },
  {
    name: 'is none where the Service has it',
    rule: unknownPort,
    input: 'destinations',
    edits: { [`${ROUTE}[3].route[0].destination.port.number`]: 80, 'Service shop/ratings spec.ports[1].port': 9001, 'VirtualService shop/good': undefined },
    expected: [],
  },
  {
    name: 'is found where a host has two',
    rule: portNeeded,
    input: 'destinations',
    expected: ['MESH2104 VirtualService shop/bad spec.http[4].route[0].destination -> Service shop/ratings'],
  },
  {
    name: 'is an error where the Gateway listens on neither',
    rule: portNeeded,
    input: 'destinations',
    edits: {
      [`${ROUTE.replace(' spec.http', '')} spec.gateways`]: ['edge'],
      'Namespace shop': {
        apiVersion: 'networking.istio.io/v1',
        kind: 'Gateway',
        metadata: { name: 'edge', namespace: 'shop' },
        spec: { selector: { istio: 'edge' }, servers: [{ hosts: ['*'], port: { name: 'http', number: 8080, protocol: 'HTTP' } }] },
      },
    },
    expected: ['MESH2104 VirtualService shop/bad spec.http[4].route[0].destination -> Service shop/ratings (error)'],
  },
  {
    name: 'is none where the route names it',
    rule: portNeeded,
    input: 'destinations',
    edits: { [`${ROUTE}[4].route[0].destination.port`]: { number: 80 } },
    expected: [],
  },
  {
    name: 'is found where a rule of the host lacks it',
    rule: unknownSubset,
    input: 'destinations',
    expected: ['MESH2101 VirtualService shop/bad spec.http[2].route[0].destination.subset -> DestinationRule shop/reviews'],
  },
  {
    name: 'is found without any rule where the manifests are all there is',
    rule: unknownSubset,
    input: 'destinations',
    edits: { 'VirtualService shop/bad': undefined },
    surroundings: { undeclared: Undeclared.DENY },
    expected: ['MESH2101 VirtualService other/elsewhere spec.http[0].route[0].destination.subset'],
  },
  {
    name: 'is none where it is defined',
    rule: unknownSubset,
    input: 'destinations',
    edits: { [`${ROUTE}[2].route[0].destination.subset`]: 'v2' },
    expected: [],
  },
  {
    name: 'is found behind its own Service, and is an error where a route goes there',
    rule: emptySubset,
    input: 'destination-rules',
    expected: [
      'MESH2105 DestinationRule shop/bank spec.subsets[1] -> ServiceEntry shop/bank (warning)',
      'MESH2105 DestinationRule shop/reviews spec.subsets[1] -> Service shop/reviews',
    ],
  },
  {
    name: 'is probably empty where nobody says that all pods are here',
    rule: emptySubset,
    input: 'destination-rules',
    edits: {
      'Namespace shop': undefined,
    },
    expected: [
      'MESH2105 DestinationRule shop/bank spec.subsets[1] -> ServiceEntry shop/bank (warning)',
      'MESH2105 DestinationRule shop/reviews spec.subsets[1] -> Service shop/reviews (warning)',
    ],
  },
  {
    name: 'is none where pods or addresses have the labels, or the workload is declared',
    rule: emptySubset,
    input: 'destination-rules',
    edits: {
      'DestinationRule shop/bank spec.subsets[1].labels.zone': 'a',
    },
    externals: { workloads: [{ namespace: 'shop', labels: { app: 'reviews', version: 'v2' }, ports: [] }] },
    expected: [],
  },
  {
    name: 'is none where no pod of the service is here',
    rule: emptySubset,
    input: 'destination-rules',
    edits: {
      'Deployment shop/reviews-v1': undefined,
    },
    expected: [
      'MESH2105 DestinationRule shop/bank spec.subsets[1] -> ServiceEntry shop/bank (warning)',
    ],
  },
  {
    name: 'is found without labels and policy',
    rule: subsetOfAll,
    input: 'destination-rules',
    expected: [
      'MESH2106 DestinationRule shop/reviews spec.subsets[5]',
    ],
  },
  {
    name: 'is none with a policy',
    rule: subsetOfAll,
    input: 'destination-rules',
    edits: {
      'DestinationRule shop/reviews spec.subsets[5].trafficPolicy': { connectionPool: { tcp: { maxConnections: 1 } } },
    },
    expected: [],
  },
  {
    name: 'are found by host, whatever its spelling',
    rule: conflictingRules,
    input: 'destination-rules',
    expected: [
      'MESH2107 DestinationRule shop/reviews-again spec.trafficPolicy -> DestinationRule shop/reviews',
    ],
  },
  {
    name: 'are found where a subset is in both',
    rule: conflictingRules,
    input: 'destination-rules',
    edits: {
      'DestinationRule shop/reviews-again spec.trafficPolicy': undefined,
      'DestinationRule shop/reviews-again spec.subsets': [{ name: 'v1' }],
    },
    expected: [
      'MESH2107 DestinationRule shop/reviews-again spec.subsets -> DestinationRule shop/reviews',
    ],
  },
  {
    name: 'are found where only some clients see both',
    rule: conflictingRules,
    input: 'destination-rules',
    edits: {
      'DestinationRule shop/reviews-again spec.trafficPolicy': undefined,
      'DestinationRule shop/reviews-again spec.exportTo': ['.', 'web'],
    },
    expected: [
      'MESH2107 DestinationRule shop/reviews-again spec.exportTo -> DestinationRule shop/reviews',
    ],
  },
  {
    name: 'are none where one has what the other lacks',
    rule: conflictingRules,
    input: 'destination-rules',
    edits: {
      'DestinationRule shop/reviews spec.trafficPolicy': undefined,
    },
    expected: [],
  },
  {
    name: 'is found in a namespace that the manifests hold, and for a name that is not completed',
    rule: unknownRuleHost,
    input: 'destination-rules',
    expected: [
      'MESH2108 DestinationRule other/short spec.host',
      'MESH2108 DestinationRule shop/misspelt spec.host',
    ],
  },
  {
    name: 'is none where it exists or is declared',
    rule: unknownRuleHost,
    input: 'destination-rules',
    edits: {
      'DestinationRule other/short spec.host': 'reviews.shop.svc.cluster.local',
    },
    externals: { hosts: ['reviewz.shop.svc.cluster.local'] },
    expected: [],
  },
  {
    name: 'is found where it has a policy that nobody goes by',
    rule: unusedSubset,
    input: 'destination-rules',
    expected: [
      'MESH2110 DestinationRule shop/reviews spec.subsets[3].trafficPolicy -> VirtualService shop/reviews',
    ],
  },
  {
    name: 'is none where a route goes there',
    rule: unusedSubset,
    input: 'destination-rules',
    edits: {
      'VirtualService shop/reviews spec.http[0].route[1].destination.subset': 'near',
    },
    expected: [],
  },
  {
    name: 'is found where no route of the host is here, but its namespace is',
    rule: unusedSubset,
    input: 'destination-rules',
    edits: {
      'VirtualService shop/reviews': undefined,
    },
    expected: ['MESH2110 DestinationRule shop/reviews spec.subsets[3].trafficPolicy'],
  },
  {
    name: 'is none where the routes of the host may be elsewhere',
    rule: unusedSubset,
    input: 'destination-rules',
    edits: {
      'Namespace shop': undefined,
      'VirtualService shop/reviews': undefined,
    },
    expected: [],
  },
  {
    name: 'is found in routes of every kind',
    rule: missingWeight,
    input: 'missing-weights',
    expected: ['MESH2115 VirtualService shop/bad spec.http[0].route[0]', 'MESH2115 VirtualService shop/bad spec.tcp[0].route[1]'],
  },
  {
    name: 'is none where each has one, or none',
    rule: missingWeight,
    input: 'missing-weights',
    edits: { 'VirtualService shop/bad spec.http[0].route[0].weight': 0, 'VirtualService shop/bad spec.tcp[0].route[1].weight': 5 },
    expected: [],
  },
  {
    name: 'is found where sidecars are its clients',
    rule: headlessPolicy,
    input: 'destination-rules',
    expected: [
      'MESH2112 DestinationRule shop/store spec.trafficPolicy.loadBalancer -> Service shop/store',
    ],
  },
  {
    name: 'is none with a cluster IP',
    rule: headlessPolicy,
    input: 'destination-rules',
    edits: {
      'Service shop/store spec.clusterIP': '10.0.0.9',
    },
    expected: [],
  },
  {
    name: 'is none where only gateways route to it',
    rule: headlessPolicy,
    input: 'destination-rules',
    edits: {
      'VirtualService shop/reviews spec': { hosts: ['store.example.com'], gateways: ['edge'], tcp: [{ route: [{ destination: { host: 'store' } }] }] },
    },
    expected: [],
  },
  {
    name: 'is found for the gateway, and for some clients of the mesh',
    rule: ignoredRule,
    input: 'clients',
    expected: [
      'MESH2109 VirtualService web/everybody spec.http[0].route[0].destination.subset -> DestinationRule web/reviews (warning)',
      'MESH2109 VirtualService web/public spec.http[0].route[0].destination.subset -> DestinationRule web/reviews (warning)',
    ],
  },
  {
    name: 'is an error where the pods of the gateway are here, or no client of the mesh is free',
    rule: ignoredRule,
    input: 'clients',
    edits: {
      'Service shop/reviews': {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'gateway', namespace: 'edge', labels: { istio: 'ingressgateway' } },
        spec: { containers: [] },
      },
      'VirtualService web/everybody spec.exportTo': ['bank'],
    },
    expected: [
      'MESH2109 VirtualService web/everybody spec.http[0].route[0].destination.subset -> DestinationRule web/reviews',
      'MESH2109 VirtualService web/public spec.http[0].route[0].destination.subset -> DestinationRule web/reviews',
    ],
  },
  {
    name: 'is none where the rule stands beside the service',
    rule: ignoredRule,
    input: 'clients',
    edits: {
      'DestinationRule web/reviews metadata.namespace': 'shop',
    },
    expected: [],
  },
  {
    name: 'is found where the mesh has subsets for the host',
    rule: subsetNotAtGateway,
    input: 'clients',
    expected: [
      'MESH2111 VirtualService shop/around spec.http[0].route[0].destination -> VirtualService web/everybody',
    ],
  },
  {
    name: 'is none where it names a subset',
    rule: subsetNotAtGateway,
    input: 'clients',
    edits: {
      'VirtualService shop/around spec.http[0].route[0].destination.subset': 'v1',
    },
    expected: [],
  },
  {
    name: 'is found where it is not 100',
    rule: loneWeight,
    input: 'shares',
    expected: [
      'MESH2113 VirtualService shop/shares spec.http[0].route[0].weight',
      'MESH2113 VirtualService shop/shares spec.tcp[0].route[0].weight',
    ],
  },
  {
    name: 'is none where it is 100 or absent',
    rule: loneWeight,
    input: 'shares',
    edits: {
      'VirtualService shop/shares spec.http[0].route[0].weight': 100,
      'VirtualService shop/shares spec.tcp[0].route[0].weight': undefined,
    },
    expected: [],
  },
  {
    name: 'is found where nothing tells them apart',
    rule: repeatedDestination,
    input: 'shares',
    expected: [
      'MESH2114 VirtualService shop/shares spec.http[2].route[1].destination',
    ],
  },
  {
    name: 'is none where the subsets differ',
    rule: repeatedDestination,
    input: 'shares',
    edits: {
      'VirtualService shop/shares spec.http[2].route[1].destination.subset': 'v2',
    },
    expected: [],
  },
  {
    name: 'is found by a name that only the resolver of Kubernetes completes',
    rule: unknownHost,
    input: 'clients',
    edits: {
      'VirtualService shop/around spec.http[0].route[0].destination.host': 'reviews.shop',
    },
    expected: [
      'MESH2102 VirtualService shop/around spec.http[0].route[0].destination.host',
    ],
  },
  {
    name: 'is none where other Gateways of the VirtualService are for other routes',
    rule: ignoredRule,
    input: 'egress',
    expected: [],
  },
  {
    name: 'is found where the route is for such a Gateway too',
    rule: ignoredRule,
    input: 'egress',
    edits: { 'VirtualService shop/api spec.http[0].match': undefined },
    expected: ['MESH2109 VirtualService shop/api spec.http[0].route[0].destination.subset -> DestinationRule shop/egress (warning)'],
  },
  { name: 'is none for a gateway', rule: subsetOfAll, input: 'egress', expected: [] },
  {
    name: 'is found where the pods are no gateway\'s',
    rule: subsetOfAll,
    input: 'egress',
    edits: { 'Deployment infra/egress': undefined },
    expected: ['MESH2106 DestinationRule shop/egress spec.subsets[0]'],
  },
  {
    name: 'is found by full and short name',
    rule: repeatedDestination,
    input: 'shares',
    edits: { 'VirtualService shop/shares spec.http[2].route[1].destination.host': 'reviews.shop.svc.cluster.local' },
    expected: ['MESH2114 VirtualService shop/shares spec.http[2].route[1].destination'],
  },
];

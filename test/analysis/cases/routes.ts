import { conflictingMeshHosts } from '../../../src/analysis/analyzers/routes/conflicting-mesh-hosts';
import { coveredRoute } from '../../../src/analysis/analyzers/routes/covered-route';
import { droppedDelegateRoute } from '../../../src/analysis/analyzers/routes/dropped-delegate-route';
import { faultWithRetries } from '../../../src/analysis/analyzers/routes/fault-with-retries';
import { hostNotInGateway } from '../../../src/analysis/analyzers/routes/host-not-in-gateway';
import { hostPartlyOutside } from '../../../src/analysis/analyzers/routes/host-partly-outside';
import { idleFault } from '../../../src/analysis/analyzers/routes/idle-fault';
import { internalGateway } from '../../../src/analysis/analyzers/routes/internal-gateway';
import { repeatedWrites } from '../../../src/analysis/analyzers/routes/repeated-writes';
import { rewriteSlash } from '../../../src/analysis/analyzers/routes/rewrite-slash';
import { rivalCatchAll } from '../../../src/analysis/analyzers/routes/rival-catch-all';
import { shortTimeout } from '../../../src/analysis/analyzers/routes/short-timeout';
import { unknownDelegate } from '../../../src/analysis/analyzers/routes/unknown-delegate';
import { unknownGateway } from '../../../src/analysis/analyzers/routes/unknown-gateway';
import { unmatchablePath } from '../../../src/analysis/analyzers/routes/unmatchable-path';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

export const ROUTE_CASES: GridCase[] = [
  {
    name: 'is found by path, by other conditions, and behind a route for all paths',
    rule: coveredRoute,
    input: 'covered-routes',
    expected: ['MESH2215 VirtualService shop/bad spec.http[1]', 'MESH2215 VirtualService shop/bad spec.http[2]', 'MESH2215 VirtualService shop/bad spec.http[4]'],
  },
  {
    name: 'is none where something is left for it',
    rule: coveredRoute,
    input: 'covered-routes',
    edits: { 'VirtualService shop/bad': undefined },
    expected: [],
  },
  {
    name: 'are found by resolved host, where some sidecar sees both',
    rule: conflictingMeshHosts,
    input: 'routes',
    expected: [
      'MESH2201 VirtualService other/two spec.hosts[0] -> VirtualService shop/one',
      'MESH2201 VirtualService shop/one spec.hosts[0] -> VirtualService other/two',
    ],
  },
  {
    name: 'are none at Gateways, which merge them',
    rule: conflictingMeshHosts,
    input: 'routes',
    edits: { 'VirtualService shop/one spec.gateways': ['edge'], 'VirtualService other/two spec.gateways': ['edge'] },
    expected: [],
  },
  {
    name: 'is found in a namespace whose Gateways are here',
    rule: unknownGateway,
    input: 'routes',
    expected: ['MESH2202 VirtualService shop/dangling spec.gateways[0]'],
  },
  {
    name: 'is found everywhere where the manifests are all there is',
    rule: unknownGateway,
    input: 'routes',
    surroundings: { undeclared: Undeclared.DENY },
    expected: ['MESH2202 VirtualService shop/dangling spec.gateways[0]', 'MESH2202 VirtualService shop/good spec.gateways[4]'],
  },
  {
    name: 'is none where it is declared',
    rule: unknownGateway,
    input: 'routes',
    externals: { gateways: ['shop/edgy'] },
    expected: [],
  },
  {
    name: 'is found where the host is for routes of another namespace',
    rule: hostNotInGateway,
    input: 'routes',
    expected: ['MESH2203 VirtualService shop/foreign spec.gateways[0] -> Gateway shop/edge'],
  },
  {
    name: 'is none where a server has it for all',
    rule: hostNotInGateway,
    input: 'routes',
    edits: { 'Gateway shop/edge spec.servers[0].hosts[1]': '*/theirs.example.com' },
    expected: [],
  },
  {
    name: 'is found by its name',
    rule: internalGateway,
    input: 'routes',
    expected: ['MESH2204 VirtualService shop/dangling spec.gateways[1]'],
  },
  {
    name: 'is none where the Gateway is one of Istio\'s own kind',
    rule: internalGateway,
    input: 'routes',
    edits: { 'VirtualService shop/dangling spec.gateways[1]': 'edge' },
    expected: [],
  },
  {
    name: 'is found among others that are served',
    rule: hostPartlyOutside,
    input: 'gateway-hosts',
    expected: [
      'MESH2205 VirtualService shop/partly spec.hosts[1] -> Gateway shop/edge',
    ],
  },
  {
    name: 'is none where all are served',
    rule: hostPartlyOutside,
    input: 'gateway-hosts',
    edits: {
      'VirtualService shop/partly spec.hosts[1]': 'b.example.com',
    },
    expected: [],
  },
  {
    name: 'are found by host and Gateway',
    rule: rivalCatchAll,
    input: 'gateway-hosts',
    expected: [
      'MESH2208 VirtualService shop/rest-too spec.http[1] -> VirtualService shop/rest',
    ],
  },
  {
    name: 'are none where one asks for more',
    rule: rivalCatchAll,
    input: 'gateway-hosts',
    edits: {
      'VirtualService shop/rest spec.http[0].match[0].method': { exact: 'GET' },
    },
    expected: [],
  },
  {
    name: 'is found where it is missing, has hosts or is hidden',
    rule: unknownDelegate,
    input: 'delegates',
    expected: [
      'MESH2206 VirtualService shop/root spec.http[1].delegate',
      'MESH2206 VirtualService shop/root spec.http[2].delegate -> VirtualService shop/other-root',
      'MESH2206 VirtualService shop/root spec.http[3].delegate -> VirtualService team/hidden',
    ],
  },
  {
    name: 'is none where each is a delegate that the root sees',
    rule: unknownDelegate,
    input: 'delegates',
    edits: {
      'VirtualService shop/root spec.http[1].delegate': { name: 'cart', namespace: 'team' },
      'VirtualService shop/root spec.http[2].delegate': { name: 'cart', namespace: 'team' },
      'VirtualService team/hidden spec.exportTo': ['shop'],
    },
    expected: [],
  },
  {
    name: 'is found by path, expression and header',
    rule: droppedDelegateRoute,
    input: 'delegates',
    expected: [
      'MESH2207 VirtualService team/cart spec.http[1].match[1] -> VirtualService shop/root',
      'MESH2207 VirtualService team/cart spec.http[2].match[0] -> VirtualService shop/root',
      'MESH2207 VirtualService team/cart spec.http[3].match[0] -> VirtualService shop/root',
    ],
  },
  {
    name: 'is none where another root hands on what it matches',
    rule: droppedDelegateRoute,
    input: 'delegates',
    edits: {
      'VirtualService shop/root spec.http[1]': { match: [{ uri: { prefix: '/basket' } }, { uri: { prefix: '/cart' } }], delegate: { name: 'cart', namespace: 'team' } },
      'VirtualService team/cart spec.http[2]': undefined,
      'VirtualService team/hidden': undefined,
    },
    expected: [],
  },
  {
    name: 'is none where all is handed on',
    rule: droppedDelegateRoute,
    input: 'delegates',
    edits: {
      'VirtualService shop/root spec.http[0].match': undefined,
    },
    expected: [],
  },
  {
    name: 'is found without slash, with a query, and by a regular expression',
    rule: unmatchablePath,
    input: 'requests',
    expected: [
      'MESH2209 VirtualService shop/bad spec.http[0].match[0].uri',
      'MESH2209 VirtualService shop/bad spec.http[0].match[1].uri',
      'MESH2209 VirtualService shop/bad spec.http[0].match[2].uri',
    ],
  },
  {
    name: 'is none where the path may be one',
    rule: unmatchablePath,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[0].match': [{ uri: { prefix: '/api' } }],
    },
    expected: [],
  },
  {
    name: 'is found both ways',
    rule: rewriteSlash,
    input: 'requests',
    expected: [
      'MESH2210 VirtualService shop/bad spec.http[1].rewrite.uri',
      'MESH2210 VirtualService shop/bad spec.http[2].rewrite.uri',
    ],
  },
  {
    name: 'is none where both end alike',
    rule: rewriteSlash,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[1].rewrite.uri': '/v1',
      'VirtualService shop/bad spec.http[2].rewrite.uri': '/found/',
    },
    expected: [],
  },
  {
    name: 'is found for aborts and delays',
    rule: idleFault,
    input: 'requests',
    expected: [
      'MESH2211 VirtualService shop/bad spec.http[3].fault.abort',
      'MESH2211 VirtualService shop/bad spec.http[3].fault.delay',
    ],
  },
  {
    name: 'is none with a percentage',
    rule: idleFault,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[3].fault': { abort: { httpStatus: 500, percentage: { value: 1 } }, delay: { fixedDelay: '1s', percent: 5 } },
    },
    expected: [],
  },
  {
    name: 'is found where a timeout was to end the delay',
    rule: faultWithRetries,
    input: 'requests',
    expected: [
      'MESH2212 VirtualService shop/bad spec.http[4].fault',
    ],
  },
  {
    name: 'is none without',
    rule: faultWithRetries,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[4].timeout': undefined,
    },
    expected: [],
  },
  {
    name: 'is found by adding up the attempts',
    rule: shortTimeout,
    input: 'requests',
    expected: [
      'MESH2213 VirtualService shop/bad spec.http[5].timeout',
    ],
  },
  {
    name: 'is none where all have time',
    rule: shortTimeout,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[5].timeout': '6s',
    },
    expected: [],
  },
  {
    name: 'is found for POST after an error of the server',
    rule: repeatedWrites,
    input: 'requests',
    expected: [
      'MESH2214 VirtualService shop/bad spec.http[6].retries.retryOn',
    ],
  },
  {
    name: 'is none where the server has not seen it',
    rule: repeatedWrites,
    input: 'requests',
    edits: {
      'VirtualService shop/bad spec.http[6].retries.retryOn': 'connect-failure',
    },
    expected: [],
  },
];

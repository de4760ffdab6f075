import { badCredential } from '../../../src/analysis/analyzers/gateways/bad-credential';
import { closedPort } from '../../../src/analysis/analyzers/gateways/closed-port';
import { conflictingGateways } from '../../../src/analysis/analyzers/gateways/conflicting-gateways';
import { credentialWithoutAuthority } from '../../../src/analysis/analyzers/gateways/credential-without-authority';
import { doubleTls } from '../../../src/analysis/analyzers/gateways/double-tls';
import { gatewayOutOfScope } from '../../../src/analysis/analyzers/gateways/gateway-out-of-scope';
import { plainPortOfHttps } from '../../../src/analysis/analyzers/gateways/plain-port-of-https';
import { publicAuthorities, publicAuthoritiesAtPort } from '../../../src/analysis/analyzers/gateways/public-authorities';
import { routesForOtherProtocol } from '../../../src/analysis/analyzers/gateways/routes-for-other-protocol';
import { sharedCertificate } from '../../../src/analysis/analyzers/gateways/shared-certificate';
import { tlsToPlainPort } from '../../../src/analysis/analyzers/gateways/tls-to-plain-port';
import { unknownCredential } from '../../../src/analysis/analyzers/gateways/unknown-credential';
import { unservedGateway } from '../../../src/analysis/analyzers/gateways/unserved-gateway';
import { unverifiedServer } from '../../../src/analysis/analyzers/gateways/unverified-server';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

const BAD = 'Gateway shop/bad spec.servers';

export const GATEWAY_CASES: GridCase[] = [
  {
    name: 'is found where neither the Service nor its pods have it',
    rule: closedPort,
    input: 'gateways',
    expected: ['MESH2402 Gateway shop/bad spec.servers[0].port.number -> Service infra/edge'],
  },
  {
    name: 'is found at the gateway of the default installation',
    rule: closedPort,
    input: 'gateways',
    edits: { 'Gateway shop/bad': undefined, 'Gateway shop/beside spec.servers[0].port.number': 8081 },
    expected: ['MESH2402 Gateway shop/beside spec.servers[0].port.number'],
  },
  {
    name: 'is none where the Service is elsewhere',
    rule: closedPort,
    input: 'gateways',
    edits: { 'Service infra/edge': undefined },
    expected: [],
  },
  {
    name: 'are found where the same pods serve both: an error for TLS, a warning where routes are merged',
    rule: conflictingGateways,
    input: 'gateways',
    expected: [
      'MESH2403 Gateway shop/bad spec.servers[1] -> Gateway shop/good',
      'MESH2403 Gateway shop/bad spec.servers[2] -> Gateway shop/good (warning)',
      'MESH2403 Gateway shop/good spec.servers[0] -> Gateway shop/bad (warning)',
      'MESH2403 Gateway shop/good spec.servers[2] -> Gateway shop/bad',
    ],
  },
  {
    name: 'are none where no pod has the labels of both',
    rule: conflictingGateways,
    input: 'gateways',
    edits: { 'Deployment infra/edge spec.template.metadata.labels.tier': undefined },
    expected: [],
  },
  {
    name: 'is found where the manifests are all there is',
    rule: unservedGateway,
    input: 'gateways',
    surroundings: { undeclared: Undeclared.DENY },
    expected: ['MESH2401 Gateway shop/unserved spec.selector'],
  },
  {
    name: 'is probably one where the pods of others are here',
    rule: unservedGateway,
    input: 'gateways',
    expected: ['MESH2401 Gateway shop/unserved spec.selector (warning)'],
  },
  {
    name: 'is none where its pods may be elsewhere',
    rule: unservedGateway,
    input: 'gateways',
    edits: { 'Deployment infra/edge': undefined, 'Gateway shop/good': undefined, 'Gateway shop/bad': undefined },
    expected: [],
  },
  {
    name: 'is found where other Secrets are in the namespace of the pods',
    rule: unknownCredential,
    input: 'credentials',
    expected: ['MESH2405 Gateway shop/bad spec.servers[0].tls.credentialName (warning)'],
  },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownCredential,
    input: 'credentials',
    surroundings: { undeclared: Undeclared.DENY },
    expected: ['MESH2405 Gateway shop/bad spec.servers[0].tls.credentialName'],
  },
  {
    name: 'is none where it is declared',
    rule: unknownCredential,
    input: 'credentials',
    surroundings: { undeclared: Undeclared.DENY },
    externals: { secrets: ['infra/missing'] },
    expected: [],
  },
  {
    name: 'is found by its keys, its form and its dates, and as a warning where somebody may fill it',
    rule: badCredential,
    input: 'credentials',
    expected: [
      'MESH2406 Gateway shop/bad spec.servers[1].tls.credentialName -> Secret infra/keys',
      'MESH2406 Gateway shop/bad spec.servers[2].tls.credentialName -> Secret infra/text',
      'MESH2406 Gateway shop/bad spec.servers[3].tls.credentialName -> Secret infra/expired',
      'MESH2406 Gateway shop/bad spec.servers[4].tls.credentialName -> Secret infra/filled-later (warning)',
    ],
  },
  {
    name: 'is none where all are sound',
    rule: badCredential,
    input: 'credentials',
    edits: Object.fromEntries([1, 2, 3, 4].map(number => [`${BAD}[${number}].tls.credentialName`, 'good'])),
    expected: [],
  },
  {
    name: 'is found where neither the Secret nor the one beside it has it',
    rule: credentialWithoutAuthority,
    input: 'credentials',
    surroundings: { undeclared: Undeclared.DENY },
    expected: ['MESH2407 Gateway shop/bad spec.servers[5].tls.credentialName -> Secret infra/alone'],
  },
  {
    name: 'is none once it is there',
    rule: credentialWithoutAuthority,
    input: 'credentials',
    edits: { 'Secret infra/alone stringData': { 'ca.crt': 'authority' } },
    surroundings: { undeclared: Undeclared.DENY },
    expected: [],
  },
  {
    name: 'is found at both Gateways, and only at that of more pods where the selectors differ',
    rule: sharedCertificate,
    input: 'shared-certificates',
    expected: [
      'MESH2404 Gateway shop/one spec.servers[0].tls.credentialName -> Gateway shop/two',
      'MESH2404 Gateway shop/one spec.servers[2].tls.serverCertificate -> Gateway shop/narrow',
      'MESH2404 Gateway shop/two spec.servers[0].tls.credentialName -> Gateway shop/one',
    ],
  },
  {
    name: 'is none where each has its own',
    rule: sharedCertificate,
    input: 'shared-certificates',
    edits: { 'Gateway shop/two spec.servers[0].tls.credentialName': 'two', 'Gateway shop/narrow spec.servers[0].tls.privateKey': '/etc/c.key' },
    expected: [],
  },
  {
    name: 'is noted for the host as a whole',
    rule: publicAuthorities,
    input: 'client-tls',
    expected: ['MESH2408 DestinationRule shop/bad spec.trafficPolicy.tls'],
  },
  {
    name: 'is none where the authority is named',
    rule: publicAuthorities,
    input: 'client-tls',
    edits: { 'DestinationRule shop/bad spec.trafficPolicy.tls.caCertificates': 'system' },
    expected: [],
  },
  {
    name: 'is noted for a port',
    rule: publicAuthoritiesAtPort,
    input: 'client-tls',
    expected: ['MESH2409 DestinationRule shop/bad spec.trafficPolicy.portLevelSettings[1].tls'],
  },
  {
    name: 'is none where the authority is named',
    rule: publicAuthoritiesAtPort,
    input: 'client-tls',
    edits: { 'DestinationRule shop/bad spec.trafficPolicy.portLevelSettings[1].tls.caCertificates': '/etc/ca.pem' },
    expected: [],
  },
  {
    name: 'is found at ports and subsets too',
    rule: unverifiedServer,
    input: 'client-tls',
    expected: [
      'MESH2410 DestinationRule shop/bad spec.trafficPolicy.portLevelSettings[0].tls.insecureSkipVerify',
      'MESH2410 DestinationRule shop/inside spec.subsets[0].trafficPolicy.tls.insecureSkipVerify',
    ],
  },
  {
    name: 'is none where it is verified',
    rule: unverifiedServer,
    input: 'client-tls',
    edits: {
      'DestinationRule shop/bad spec.trafficPolicy.portLevelSettings[0].tls.insecureSkipVerify': undefined,
      'DestinationRule shop/inside spec.subsets': undefined,
    },
    expected: [],
  },
  {
    name: 'are found, as an error where no routes are asked, and as a warning where others are',
    rule: routesForOtherProtocol,
    input: 'route-kinds',
    expected: [
      'MESH2411 VirtualService shop/bad-ends spec.tls -> Gateway shop/edge',
      'MESH2411 VirtualService shop/bad-through spec.http -> Gateway shop/edge (warning)',
    ],
  },
  {
    name: 'are none where the server asks them',
    rule: routesForOtherProtocol,
    input: 'route-kinds',
    edits: {
      'VirtualService shop/bad-ends spec.hosts': ['both.example.com'],
      'VirtualService shop/bad-ends spec.tls[0].match[0].sniHosts': ['both.example.com'],
      'VirtualService shop/bad-through spec.http': undefined,
    },
    expected: [],
  },
  {
    name: 'is found by the port\'s protocol',
    rule: tlsToPlainPort,
    input: 'route-kinds',
    expected: ['MESH2412 VirtualService shop/bad-through spec.tls[0].route[0].destination -> Service shop/web'],
  },
  {
    name: 'is none where the port speaks TLS',
    rule: tlsToPlainPort,
    input: 'route-kinds',
    edits: { 'VirtualService shop/bad-through spec.tls[0].route[0].destination.port.number': 443 },
    expected: [],
  },
  {
    name: 'is found where no route brings plain requests',
    rule: doubleTls,
    input: 'client-tls',
    expected: ['MESH2413 DestinationRule shop/bad spec.trafficPolicy -> ServiceEntry shop/outside'],
  },
  {
    name: 'is none where clients send plain requests',
    rule: doubleTls,
    input: 'client-tls',
    edits: { 'ServiceEntry shop/outside spec.ports[1].protocol': 'HTTP', 'ServiceEntry shop/outside spec.ports[2].protocol': 'HTTP' },
    expected: [],
  },
  {
    name: 'is found once, however many hosts the entry has',
    rule: plainPortOfHttps,
    input: 'client-tls',
    expected: ['MESH2414 ServiceEntry shop/plain spec.ports[0].protocol'],
  },
  {
    name: 'is none where it is declared as TLS',
    rule: plainPortOfHttps,
    input: 'client-tls',
    edits: { 'ServiceEntry shop/plain spec.ports[0].protocol': 'TLS' },
    expected: [],
  },
  {
    name: 'is found by the settings of istiod',
    rule: gatewayOutOfScope,
    input: 'scoped-gateways',
    expected: ['MESH2415 Gateway shop/bad metadata.namespace'],
  },
  {
    name: 'is none without that setting',
    rule: gatewayOutOfScope,
    input: 'scoped-gateways',
    edits: { 'Deployment istio-system/istiod spec.template.spec.containers[0].env': undefined },
    expected: [],
  },
];

import { externalNamePort } from '../../../src/analysis/analyzers/services/external-name-port';
import { httpRoutesOnBytes } from '../../../src/analysis/analyzers/services/http-routes-on-bytes';
import { protocolClash, targetPortClash } from '../../../src/analysis/analyzers/services/protocol-clash';
import { undeclaredTargetPort, unknownTargetPort } from '../../../src/analysis/analyzers/services/target-ports';
import { unnamedProtocol } from '../../../src/analysis/analyzers/services/unnamed-protocol';
import { GridCase } from '../grid';

export const SERVICE_CASES: GridCase[] = [
  {
    name: 'is found by name, then by appProtocol, and not where clients wait for the server',
    rule: unnamedProtocol,
    input: 'service-ports',
    expected: [
      'MESH2501 Service shop/nameless spec.ports[0]',
      'MESH2501 Service shop/reviews spec.ports[7]',
      'MESH2501 Service shop/reviews spec.ports[8]',
    ],
  },
  {
    name: 'is none where each port says it',
    rule: unnamedProtocol,
    input: 'service-ports',
    edits: {
      'Service shop/nameless spec.ports[0].appProtocol': 'http',
      'Service shop/reviews spec.ports[7].name': 'http-web',
      'Service shop/reviews spec.ports[8].appProtocol': 'tcp',
    },
    expected: [],
  },
  {
    name: 'are found by the port of the pods',
    rule: protocolClash,
    input: 'shared-ports',
    expected: ['MESH2502 Deployment shop/reviews metadata.name -> Service shop/reviews, Service shop/reviews-tcp'],
  },
  {
    name: 'are none with one protocol',
    rule: protocolClash,
    input: 'shared-ports',
    edits: { 'Service shop/reviews-tcp spec.ports[0].name': 'http' },
    expected: [],
  },
  {
    name: 'are none where no sidecar is',
    rule: protocolClash,
    input: 'shared-ports',
    edits: { 'Namespace shop metadata.labels': {} },
    expected: [],
  },
  {
    name: 'are found where the protocols differ, too',
    rule: targetPortClash,
    input: 'shared-ports',
    expected: [
      'MESH2503 Deployment shop/reviews metadata.name -> Service shop/reviews, Service shop/reviews-data',
      'MESH2503 Deployment shop/reviews metadata.name -> Service shop/reviews-again, Service shop/reviews-tcp',
    ],
  },
  {
    name: 'are none with one protocol',
    rule: targetPortClash,
    input: 'shared-ports',
    edits: { 'Service shop/reviews-tcp spec.ports[0].name': 'http', 'Service shop/reviews-data spec.ports[0].name': 'tcp' },
    expected: [],
  },
  {
    name: 'is found without protocol, and named tcp alone',
    rule: externalNamePort,
    input: 'external-names',
    expected: [
      'MESH2504 Service shop/bad spec.ports[0]',
      'MESH2504 Service shop/bad spec.ports[1]',
      'MESH2504 Service shop/nameless spec.ports[0]',
    ],
  },
  {
    name: 'is none with a name of its own',
    rule: externalNamePort,
    input: 'external-names',
    edits: {
      'Service shop/bad spec.ports[0].name': 'tcp-a',
      'Service shop/bad spec.ports[1].name': 'http',
      'Service shop/nameless spec.ports[0].name': 'tls',
    },
    expected: [],
  },
  {
    name: 'is found where the containers are known',
    rule: unknownTargetPort,
    input: 'target-ports',
    expected: ['MESH2505 Service shop/reviews spec.ports[2].targetPort -> Deployment shop/reviews'],
  },
  {
    name: 'is none once a container has it',
    rule: unknownTargetPort,
    input: 'target-ports',
    edits: { 'Service shop/reviews spec.ports[2].targetPort': 'web' },
    expected: [],
  },
  {
    name: 'is noted where the containers declare others',
    rule: undeclaredTargetPort,
    input: 'target-ports',
    expected: ['MESH2506 Service shop/reviews spec.ports[3] -> Deployment shop/reviews'],
  },
  {
    name: 'is none once a container declares it',
    rule: undeclaredTargetPort,
    input: 'target-ports',
    edits: { 'Deployment shop/reviews spec.template.spec.containers[0].ports[1].containerPort': 8081, 'Service shop/reviews spec.ports[1]': undefined },
    expected: [],
  },
  {
    name: 'are found where every port says that it is something else',
    rule: httpRoutesOnBytes,
    input: 'routes-on-bytes',
    expected: ['MESH2507 VirtualService shop/bad spec.hosts[0] -> Service shop/data'],
  },
  {
    name: 'are none where one port is HTTP',
    rule: httpRoutesOnBytes,
    input: 'routes-on-bytes',
    edits: { 'Service shop/data spec.ports[0].appProtocol': 'http' },
    expected: [],
  },
];

import { noGrant } from '../../../src/analysis/analyzers/gateway-api/no-grant';
import { oldDefinition } from '../../../src/analysis/analyzers/gateway-api/old-definition';
import { oldVersion } from '../../../src/analysis/analyzers/gateway-api/old-version';
import { sharedAddress } from '../../../src/analysis/analyzers/gateway-api/shared-address';
import { unattachedRoute } from '../../../src/analysis/analyzers/gateway-api/unattached-route';
import { unknownBackend } from '../../../src/analysis/analyzers/gateway-api/unknown-backend';
import { unknownCertificate } from '../../../src/analysis/analyzers/gateway-api/unknown-certificate';
import { unknownClass } from '../../../src/analysis/analyzers/gateway-api/unknown-class';
import { unknownGrantee } from '../../../src/analysis/analyzers/gateway-api/unknown-grantee';
import { unknownParent } from '../../../src/analysis/analyzers/gateway-api/unknown-parent';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

const input = 'gateway-api';
const ROUTE = 'HTTPRoute shop/bad spec';
const DENY = { undeclared: Undeclared.DENY };
const BUNDLE = 'metadata.annotations["gateway.networking.k8s.io/bundle-version"]';
const GRANT = (name: string, namespace: string, kind: string, to: string) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'ReferenceGrant',
  metadata: { name, namespace },
  spec: { from: [{ group: 'gateway.networking.k8s.io', kind, namespace: namespace === 'shop' ? 'infra' : 'shop' }], to: [{ group: '', kind: to }] },
});

export const GATEWAY_API_CASES: GridCase[] = [
  { name: 'is found by its bundle', rule: oldDefinition, input, expected: [`MESH2951 CustomResourceDefinition tlsroutes.gateway.networking.k8s.io ${BUNDLE}`] },
  {
    name: 'is none of a new bundle',
    rule: oldDefinition,
    input,
    edits: { [`CustomResourceDefinition tlsroutes.gateway.networking.k8s.io ${BUNDLE}`]: 'v1.5.0-rc.1' },
    expected: [],
  },
  { name: 'is found by what it serves', rule: oldVersion, input, expected: ['MESH2952 CustomResourceDefinition httproutes.gateway.networking.k8s.io spec.versions'] },
  {
    name: 'is none where it serves it',
    rule: oldVersion,
    input,
    edits: { 'CustomResourceDefinition httproutes.gateway.networking.k8s.io spec.versions[0].served': true },
    expected: [],
  },
  { name: 'is found where the namespace has Gateways', rule: unknownParent, input, expected: ['MESH2953 HTTPRoute shop/bad spec.parentRefs[0].name'] },
  { name: 'is none where it exists', rule: unknownParent, input, edits: { [`${ROUTE}.parentRefs[0].name`]: 'again' }, expected: [] },
  {
    name: 'is found by name and port',
    rule: unknownBackend,
    input,
    expected: ['MESH2954 HTTPRoute shop/bad spec.rules[0].backendRefs[0].name', 'MESH2954 HTTPRoute shop/bad spec.rules[0].backendRefs[1].port -> Service shop/cart'],
  },
  {
    name: 'is none where it exists',
    rule: unknownBackend,
    input,
    edits: { [`${ROUTE}.rules[0].backendRefs[0].name`]: 'cart', [`${ROUTE}.rules[0].backendRefs[1].port`]: 80 },
    expected: [],
  },
  {
    name: 'is found at routes and listeners',
    rule: noGrant,
    input,
    expected: ['MESH2955 Gateway infra/web spec.listeners[1].tls.certificateRefs[0].namespace', 'MESH2955 HTTPRoute shop/bad spec.rules[0].backendRefs[2].namespace'],
  },
  {
    name: 'is none with grants',
    rule: noGrant,
    input,
    edits: {
      'ReferenceGrant infra/routes': GRANT('routes', 'infra', 'HTTPRoute', 'Service'),
      'CustomResourceDefinition tlsroutes.gateway.networking.k8s.io': GRANT('certs', 'shop', 'Gateway', 'Secret'),
    },
    expected: [],
  },
  {
    name: 'is found by namespace, by name and by host',
    rule: unattachedRoute,
    input,
    expected: [
      'MESH2956 HTTPRoute shop/bad spec.hostnames -> Gateway infra/web',
      'MESH2956 HTTPRoute shop/bad spec.parentRefs[1] -> Gateway infra/web',
      'MESH2956 HTTPRoute shop/bad spec.parentRefs[2] -> Gateway infra/web',
    ],
  },
  {
    name: 'is none where a listener takes it',
    rule: unattachedRoute,
    input,
    edits: { [`${ROUTE}.hostnames[0]`]: 'a.b.example.com', [`${ROUTE}.parentRefs[2]`]: undefined, [`${ROUTE}.parentRefs[1]`]: undefined },
    expected: [],
  },
  {
    name: 'are found by port and host',
    rule: sharedAddress,
    input,
    expected: ['MESH2957 Gateway infra/again spec.listeners[0] -> Gateway infra/web', 'MESH2957 Gateway infra/web spec.listeners[0] -> Gateway infra/again'],
  },
  { name: 'are none with pods of their own', rule: sharedAddress, input, edits: { 'Gateway infra/again spec.addresses': undefined }, expected: [] },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownClass,
    input,
    surroundings: DENY,
    expected: ['MESH2958 Gateway infra/again spec.gatewayClassName'],
  },
  { name: 'is none where it may be elsewhere', rule: unknownClass, input, expected: [] },
  {
    name: 'is found where it is one of Istio but for a slip of the pen',
    rule: unknownClass,
    input,
    edits: { 'Gateway infra/again spec.gatewayClassName': 'isto' },
    expected: ['MESH2958 Gateway infra/again spec.gatewayClassName'],
  },
  {
    name: 'is found where the namespace has other Secrets',
    rule: unknownCertificate,
    input,
    edits: { 'Gateway infra/web spec.listeners[1].tls.certificateRefs[0].name': 'certs' },
    expected: ['MESH2960 Gateway infra/web spec.listeners[1].tls.certificateRefs[0].name (warning)'],
  },
  { name: 'is none where it is there', rule: unknownCertificate, input, surroundings: DENY, expected: [] },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownGrantee,
    input,
    surroundings: DENY,
    expected: ['MESH2959 ReferenceGrant infra/routes spec.from[0].namespace'],
  },
  { name: 'is none where it is declared', rule: unknownGrantee, input, surroundings: DENY, externals: { namespaces: ['shopp'] }, expected: [] },
];

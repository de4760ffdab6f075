import { MUTUAL_TLS_CASES } from './mutual-tls';
import { ENTRANCE_CASES } from './security-entrance';
import { splitRule, unknownAuthorizer } from '../../../src/analysis/analyzers/security/authorizers';
import { callerOutside } from '../../../src/analysis/analyzers/security/caller-outside';
import { badPrincipal, foreignTrustDomain, unknownServiceAccount } from '../../../src/analysis/analyzers/security/callers';
import { uncoveredWorkload } from '../../../src/analysis/analyzers/security/exposure';
import { httpOnTcp } from '../../../src/analysis/analyzers/security/http-on-tcp';
import { idlePolicy } from '../../../src/analysis/analyzers/security/idle-policy';
import { idleSelector } from '../../../src/analysis/analyzers/security/idle-selector';
import { badMethod, unknownHost } from '../../../src/analysis/analyzers/security/operations';
import { optionalToken, unfindableKeys } from '../../../src/analysis/analyzers/security/tokens';
import { unknownNamespace } from '../../../src/analysis/analyzers/security/unknown-namespace';
import { unrestrictedKeyFetch } from '../../../src/analysis/analyzers/security/unrestricted-key-fetch';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

const input = 'security';
const BAD = 'AuthorizationPolicy shop/bad spec.rules[0]';
const DENY = { undeclared: Undeclared.DENY };

export const SECURITY_CASES: GridCase[] = [
  ...MUTUAL_TLS_CASES,
  ...ENTRANCE_CASES,
  {
    name: 'is found by account and by namespace',
    rule: callerOutside,
    input: 'callers-outside',
    expected: [
      'MESH2725 AuthorizationPolicy shop/web spec.rules[0].from[0].source.principals[1] -> CronJob legacy/report',
      'MESH2725 AuthorizationPolicy shop/web spec.rules[0].from[1].source.serviceAccounts[0] -> Deployment shop/batch',
      'MESH2725 AuthorizationPolicy shop/web spec.rules[0].from[2].source.namespaces[1] -> CronJob legacy/report',
    ],
  },
  {
    name: 'is none where they may be in the mesh',
    rule: callerOutside,
    input: 'callers-outside',
    edits: { 'Namespace legacy': undefined, 'Deployment shop/batch spec.template.metadata.labels': { app: 'batch' } },
    expected: [],
  },
  {
    name: 'is found where the namespace is here, and for workloads that are kept out of the mesh',
    rule: idlePolicy,
    input,
    expected: [
      'MESH2701 AuthorizationPolicy shop/nobody spec.selector.matchLabels',
      'MESH2701 AuthorizationPolicy shop/outside spec.selector.matchLabels -> Deployment shop/batch',
    ],
  },
  {
    name: 'is probably one where nobody says that the workloads are all',
    rule: idlePolicy,
    input,
    edits: { 'Namespace shop': undefined, 'AuthorizationPolicy shop/outside': undefined },
    expected: ['MESH2701 AuthorizationPolicy shop/nobody spec.selector.matchLabels'],
  },
  {
    name: 'is none where the workload is declared, or in the mesh',
    rule: idlePolicy,
    input,
    edits: { 'Deployment shop/batch spec.template.metadata.labels': { app: 'batch' } },
    externals: { workloads: [{ namespace: 'shop', labels: { app: 'nobody' }, ports: [] }] },
    expected: [],
  },
  { name: 'is found for other kinds', rule: idleSelector, input, expected: ['MESH2702 RequestAuthentication shop/nobody spec.selector.matchLabels'] },
  {
    name: 'is none where it picks a workload',
    rule: idleSelector,
    input,
    edits: { 'RequestAuthentication shop/nobody spec.selector.matchLabels': { app: 'cart' } },
    expected: [],
  },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownNamespace,
    input,
    surroundings: DENY,
    expected: ['MESH2703 AuthorizationPolicy shop/bad spec.rules[0].from[0].source.namespaces[0]'],
  },
  {
    name: 'is found where it is another but for a slip of the pen',
    rule: unknownNamespace,
    input,
    expected: ['MESH2703 AuthorizationPolicy shop/bad spec.rules[0].from[0].source.namespaces[0]'],
  },
  {
    name: 'is none where nobody knows all namespaces',
    rule: unknownNamespace,
    input,
    edits: { [`${BAD}.from[0].source.namespaces[0]`]: 'elsewhere' },
    expected: [],
  },
  {
    name: 'is found beside RequestAuthentications',
    rule: unrestrictedKeyFetch,
    input,
    expected: ['MESH2705 Deployment istio-system/istiod spec.template.spec.containers -> RequestAuthentication shop/nobody'],
  },
  {
    name: 'is none where networks are left out',
    rule: unrestrictedKeyFetch,
    input,
    edits: { 'Deployment istio-system/istiod spec.template.spec.containers[0].env[0]': { name: 'BLOCKED_CIDRS_IN_JWKS_URIS', value: '10.0.0.0/8' } },
    expected: [],
  },
  {
    name: 'is found in a namespace whose service accounts are here',
    rule: unknownServiceAccount,
    input,
    expected: ['MESH2706 AuthorizationPolicy shop/bad spec.rules[0].from[0].source.principals[0]'],
  },
  {
    name: 'is none where it is declared',
    rule: unknownServiceAccount,
    input,
    externals: { serviceAccounts: ['shop/wep'] },
    expected: [],
  },
  {
    name: 'is found where the mesh config is known',
    rule: foreignTrustDomain,
    input,
    surroundings: { meshConfig: 'trustDomain: mesh.example' },
    expected: ['MESH2707 AuthorizationPolicy shop/cart spec.rules[0].from[0].source.principals[2]'],
  },
  { name: 'is none where it is an alias', rule: foreignTrustDomain, input, surroundings: { meshConfig: 'trustDomainAliases: [other.domain]' }, expected: [] },
  { name: 'is found with a scheme', rule: badPrincipal, input, expected: ['MESH2708 AuthorizationPolicy shop/bad spec.rules[0].from[0].source.principals[1]'] },
  {
    name: 'is none in the form of the mesh',
    rule: badPrincipal,
    input,
    edits: { [`${BAD}.from[0].source.principals[1]`]: 'cluster.local/ns/shop/sa/web' },
    expected: [],
  },
  { name: 'is found in small letters', rule: badMethod, input, expected: ['MESH2709 AuthorizationPolicy shop/bad spec.rules[0].to[0].operation.methods[0]'] },
  {
    name: 'is found where HTTP has none of the name',
    rule: badMethod,
    input,
    edits: { [`${BAD}.to[0].operation.methods[0]`]: 'FETCH' },
    expected: ['MESH2709 AuthorizationPolicy shop/bad spec.rules[0].to[0].operation.methods[0]'],
  },
  { name: 'is none in capitals', rule: badMethod, input, edits: { [`${BAD}.to[0].operation.methods[0]`]: 'PURGE' }, expected: [] },
  {
    name: 'is found by the full name of a service',
    rule: unknownHost,
    input,
    expected: ['MESH2710 AuthorizationPolicy shop/bad spec.rules[0].to[0].operation.hosts[0]'],
  },
  { name: 'is none outside of the cluster', rule: unknownHost, input, edits: { [`${BAD}.to[0].operation.hosts[0]`]: 'carts.example.org' }, expected: [] },
  {
    name: 'is found where all ports speak TCP',
    rule: httpOnTcp,
    input,
    expected: ['MESH2711 AuthorizationPolicy shop/data spec.rules[0].to[0].operation.methods -> StatefulSet shop/data'],
  },
  { name: 'is none where the protocol is found out', rule: httpOnTcp, input, edits: { 'Service shop/data spec.ports[0].name': 'data' }, expected: [] },
  { name: 'are found where no policy asks for one', rule: optionalToken, input, expected: ['MESH2713 RequestAuthentication shop/nobody spec.jwtRules'] },
  {
    name: 'are found where a policy asks for them of other workloads',
    rule: optionalToken,
    input,
    edits: {
      'AuthorizationPolicy shop/cart spec.rules[0].from[0].source': { requestPrincipals: ['*'] },
      'RequestAuthentication shop/nobody spec.selector.matchLabels.app': 'data',
    },
    expected: ['MESH2713 RequestAuthentication shop/nobody spec.jwtRules'],
  },
  {
    name: 'are none where a policy does',
    rule: optionalToken,
    input,
    edits: { 'AuthorizationPolicy shop/cart spec.rules[0].from[0].source': { requestPrincipals: ['*'] } },
    expected: [],
  },
  { name: 'is found without a URL', rule: unfindableKeys, input, expected: ['MESH2714 RequestAuthentication shop/nobody spec.jwtRules[0].issuer'] },
  {
    name: 'is none where the keys have a place',
    rule: unfindableKeys,
    input,
    edits: { 'RequestAuthentication shop/nobody spec.jwtRules[0].jwksUri': 'https://issuer.example.com/keys' },
    expected: [],
  },
  {
    name: 'is found where the mesh config lacks it',
    rule: unknownAuthorizer,
    input,
    surroundings: { meshConfig: 'extensionProviders: [{name: mine}]' },
    expected: ['MESH2722 AuthorizationPolicy shop/asks spec.provider.name'],
  },
  { name: 'is none where the mesh config is not known', rule: unknownAuthorizer, input, expected: [] },
  { name: 'are noted', rule: splitRule, input, expected: ['MESH2723 AuthorizationPolicy shop/split spec.rules[1]'] },
  {
    name: 'are none in one rule',
    rule: splitRule,
    input,
    edits: { 'AuthorizationPolicy shop/split spec.rules[1].from': [{ source: { namespaces: ['shop'] } }] },
    expected: [],
  },
  {
    name: 'is noted where others have one',
    rule: uncoveredWorkload,
    input,
    edits: { 'AuthorizationPolicy shop/data': undefined },
    expected: ['MESH2724 StatefulSet shop/data metadata.name'],
  },
  { name: 'is none where all have one', rule: uncoveredWorkload, input, expected: [] },
];

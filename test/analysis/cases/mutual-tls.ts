import { strictAndOpen } from '../../../src/analysis/analyzers/security/exposure';
import { mutualToPlain, noIdentity, plainToStrict, strictByHand } from '../../../src/analysis/analyzers/security/mutual-tls';
import { rootSelector, severalPeerAuthentications } from '../../../src/analysis/analyzers/security/peer-authentications';
import { GridCase } from '../grid';

const input = 'mutual-tls';
const BY_HAND = { meshConfig: 'enableAutoMtls: false' };

export const MUTUAL_TLS_CASES: GridCase[] = [
  {
    name: 'is found where a policy says that the namespace is in the mesh',
    rule: mutualToPlain,
    input,
    edits: { 'Namespace shop': undefined },
    expected: ['MESH2716 DestinationRule shop/old spec.trafficPolicy.portLevelSettings[0].tls.mode -> Pod shop/old'],
  },
  {
    name: 'is found by namespace, not at a port that takes both',
    rule: plainToStrict,
    input,
    expected: ['MESH2715 DestinationRule shop/cart spec.trafficPolicy.tls.mode -> Deployment shop/cart'],
  },
  {
    name: 'is found by wildcard, except for hosts with a rule of their own',
    rule: plainToStrict,
    input,
    edits: { 'DestinationRule shop/cart spec.host': '*.shop.svc.cluster.local' },
    expected: ['MESH2715 DestinationRule shop/cart spec.trafficPolicy.tls.mode -> Deployment shop/cart'],
  },
  {
    name: 'is none where the oldest of several counts',
    rule: plainToStrict,
    input,
    edits: { 'PeerAuthentication shop/old spec': { mtls: { mode: 'PERMISSIVE' } } },
    expected: [],
  },
  { name: 'is found by port', rule: mutualToPlain, input, expected: ['MESH2716 DestinationRule shop/old spec.trafficPolicy.portLevelSettings[0].tls.mode -> Pod shop/old'] },
  { name: 'is none where the workload takes both', rule: mutualToPlain, input, edits: { 'PeerAuthentication shop/old spec.mtls.mode': 'PERMISSIVE' }, expected: [] },
  {
    name: 'is found without automatic mutual TLS',
    rule: strictByHand,
    input,
    edits: { 'DestinationRule shop/cart': undefined },
    surroundings: BY_HAND,
    expected: ['MESH2717 PeerAuthentication shop/default spec.mtls.mode -> Service shop/cart'],
  },
  { name: 'is none with it', rule: strictByHand, input, edits: { 'DestinationRule shop/cart': undefined }, expected: [] },
  { name: 'is none where a DestinationRule says it', rule: strictByHand, input, surroundings: BY_HAND, expected: [] },
  {
    name: 'is found by selector',
    rule: noIdentity,
    input,
    expected: ['MESH2712 AuthorizationPolicy shop/old spec.rules[0].from[0].source.namespaces[0] -> PeerAuthentication shop/old'],
  },
  {
    name: 'is found in conditions, and without selector where all workloads take plain text',
    rule: noIdentity,
    input,
    edits: {
      'AuthorizationPolicy shop/old spec': { rules: [{ when: [{ key: 'source.principal', values: ['cluster.local/ns/shop/sa/a'] }] }] },
      'PeerAuthentication shop/default spec.mtls.mode': 'DISABLE',
      'PeerAuthentication shop/mixed': undefined,
    },
    expected: ['MESH2712 AuthorizationPolicy shop/old spec.rules[0].when[0].key -> PeerAuthentication shop/old'],
  },
  { name: 'is none where callers may prove it', rule: noIdentity, input, edits: { 'PeerAuthentication shop/old spec.mtls.mode': 'PERMISSIVE' }, expected: [] },
  {
    name: 'are found without selector, and with the same',
    rule: severalPeerAuthentications,
    input,
    edits: { 'PeerAuthentication shop/old spec.selector.matchLabels.app': 'mixed' },
    expected: [
      'MESH2718 PeerAuthentication shop/mixed spec -> PeerAuthentication shop/old',
      'MESH2718 PeerAuthentication shop/old spec -> PeerAuthentication shop/mixed',
    ],
  },
  { name: 'are none for other workloads', rule: severalPeerAuthentications, input, expected: [] },
  { name: 'is found by namespace', rule: rootSelector, input, expected: ['MESH2719 PeerAuthentication istio-system/lost spec.selector.matchLabels'] },
  { name: 'is none where another namespace is the root', rule: rootSelector, input, surroundings: { meshConfig: 'rootNamespace: istio-config' }, expected: [] },
  {
    name: 'is found at a port that demands it',
    rule: strictAndOpen,
    input,
    expected: ['MESH2720 Service shop/cart spec.ports[0] -> PeerAuthentication shop/default'],
  },
  { name: 'is none inside of the cluster', rule: strictAndOpen, input, edits: { 'Service shop/cart spec.type': 'ClusterIP' }, expected: [] },
];

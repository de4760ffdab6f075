import { issueText } from '../../../src/validation/issue';
import { unknownKindIssues } from '../../../src/validation/schema/unknown-kind';

function judge(apiVersion: string, kind: string): string[] {
  return unknownKindIssues({ apiVersion, kind, metadata: { name: 'a' } }).map(issueText);
}

test('refuses a version that Istio does not serve, and names those it does', () => {
  expect(judge('networking.istio.io/v1', 'EnvoyFilter')).toEqual([
    'MESH1015 apiVersion: got "networking.istio.io/v1"; use networking.istio.io/v1alpha3',
  ]);
});

test('refuses a kind that is in none of the groups, or in another one', () => {
  expect(judge('telemetry.istio.io/v1', 'Metric')).toEqual(['MESH1015 kind: got "Metric"; use a kind of telemetry.istio.io: Telemetry']);
  expect(judge('security.istio.io/v1', 'Gateway')).toEqual([
    'MESH1015 kind: got "Gateway"; use a kind of security.istio.io: AuthorizationPolicy, PeerAuthentication, RequestAuthentication',
  ]);
});

test('says nothing of the groups of others', () => {
  expect(judge('v1', 'Service')).toEqual([]);
  expect(judge('gateway.networking.x-k8s.io/v1alpha1', 'XMesh')).toEqual([]);
  expect(judge('install.istio.io/v1alpha1', 'IstioOperator')).toEqual([]);
});

test('refuses kinds and versions that Gateway API does not have, but none that only others have a use for', () => {
  expect(judge('gateway.networking.k8s.io/v1alpha2', 'HTTPRoute')).toEqual([
    'MESH1015 apiVersion: got "gateway.networking.k8s.io/v1alpha2"; use gateway.networking.k8s.io/v1 or gateway.networking.k8s.io/v1beta1',
  ]);
  expect(judge('gateway.networking.k8s.io/v1', 'VirtualService')).toEqual([
    'MESH1015 kind: got "VirtualService"; use a kind of gateway.networking.k8s.io: BackendTLSPolicy, GRPCRoute, Gateway, GatewayClass, '
      + 'HTTPRoute, ListenerSet, ReferenceGrant, TCPRoute, TLSRoute',
  ]);
  expect(judge('gateway.networking.k8s.io/v1', 'UDPRoute')).toEqual([]);
});

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
  expect(judge('gateway.networking.k8s.io/v1', 'Gateway')).toEqual([]);
  expect(judge('install.istio.io/v1alpha1', 'IstioOperator')).toEqual([]);
});

import { validatePeerAuthentication } from '../../../src/validation/admission/peer-authentication';

function judge(spec: object, metadata: object = {}): string[] {
  return validatePeerAuthentication({ apiVersion: 'security.istio.io/v1', kind: 'PeerAuthentication', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

const selector = { matchLabels: { app: 'reviews' } };

test('accepts modes for a mesh, a namespace and a workload', () => {
  expect(judge({})).toEqual([]);
  expect(judge({ mtls: { mode: 'STRICT' } })).toEqual([]);
  expect(judge({ selector, portLevelMtls: { 8080: { mode: 'DISABLE' } } })).toEqual([]);
});

test('refuses ports that the webhook cannot read, which the schema lets pass', () => {
  expect(judge({ selector, portLevelMtls: { '080': {}, '+80': {} } })).toEqual([
    'MESH1711 spec.portLevelMtls["080"]: got "080"',
    'MESH1711 spec.portLevelMtls["+80"]: got "+80"',
  ]);
});

test('warns of a selector without labels', () => {
  expect(judge({ selector: {} })).toEqual(['MESH1701 spec.selector: has no labels']);
  expect(judge({ selector: null })).toEqual([]);
});

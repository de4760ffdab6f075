import { attachment } from '../../../src/validation/admission/attachment';

function judge(spec: any): string[] {
  return attachment(spec).map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

const gateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'a' };

test('takes services, service entries, gateways and their classes as targets', () => {
  expect(judge(undefined)).toEqual([]);
  expect(judge({ targetRef: gateway })).toEqual([]);
  expect(judge({
    targetRefs: [
      gateway,
      { ...gateway, kind: 'GatewayClass' },
      { kind: 'Service', name: 'a' },
      { group: '', kind: 'Service', name: 'a' },
      { group: 'core', kind: 'Service', name: 'a' },
      { group: 'networking.istio.io', kind: 'ServiceEntry', name: 'a' },
    ],
  })).toEqual([]);
});

test('refuses every other target', () => {
  expect(judge({ targetRef: { kind: 'Gateway', name: 'a' } })).toEqual(['MESH1702 spec.targetRef.kind: got "/Gateway"']);
  expect(judge({ targetRefs: [gateway, { kind: 'Pod', name: 'a' }, { group: 'networking.istio.io', kind: 'Gateway', name: 'a' }] })).toEqual([
    'MESH1702 spec.targetRefs[1].kind: got "/Pod"',
    'MESH1702 spec.targetRefs[2].kind: got "networking.istio.io/Gateway"',
  ]);
});

test('warns of a selector without labels', () => {
  expect(judge({ selector: { matchLabels: {} } })).toEqual(['MESH1701 spec.selector: has no labels']);
});

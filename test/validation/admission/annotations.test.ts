import { annotations } from '../../../src/validation/admission/annotations';

function found(kind: string, values: { [key: string]: string } | undefined): string[] {
  return annotations({ apiVersion: 'security.istio.io/v1', kind, metadata: { name: 'x', annotations: values } }).map(({ code }) => code);
}

describe('annotations', () => {
  it('ask for a dry run of an AuthorizationPolicy only', () => {
    expect(found('AuthorizationPolicy', { 'istio.io/dry-run': 'true' })).toEqual([]);
    expect(found('PeerAuthentication', { 'istio.io/dry-run': 'false' })).toEqual(['MESH1091']);
  });

  it('are not those that Istio keeps for itself', () => {
    expect(found('AuthorizationPolicy', { 'internal.istio.io/parents': '' })).toEqual(['MESH1092']);
    expect(found('Gateway', { 'example.com/team': 'web' })).toEqual([]);
    expect(found('Gateway', undefined)).toEqual([]);
  });
});

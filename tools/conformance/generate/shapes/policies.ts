import { POLICY_ATTACHMENTS } from './attachments';
import { Shapes } from './shape';

/** Of security policies. */
export const POLICIES: Shapes = {
  AuthorizationPolicySpec: [
    { with: ['rules', 'selector'], without: ['provider', 'targetRef', 'targetRefs'], fixed: { action: 'ALLOW' } },
    { with: ['rules'], without: ['provider', 'selector', 'targetRefs'], fixed: { action: 'DENY' } },
    { with: ['rules'], without: ['provider', 'selector', 'targetRef'], fixed: { action: 'AUDIT' } },
    { with: ['rules', 'provider'], without: ['targetRef', 'targetRefs'], fixed: { action: 'CUSTOM' } },
    { without: ['provider', 'targetRef', 'targetRefs', 'action'] },
  ],
  AuthorizationPolicyRule: [{ with: ['from'] }, { with: ['to'] }, { with: ['when'] }, { with: ['from', 'to'] }],
  NameReference: [{ with: ['name'] }],
  AuthorizationPolicyFrom: [{ with: ['source'] }],
  AuthorizationPolicyTo: [{ with: ['operation'] }],
  AuthorizationPolicySource: [
    { with: ['principals'], without: ['serviceAccounts', 'notServiceAccounts'] },
    { with: ['ipBlocks'], without: ['serviceAccounts', 'notServiceAccounts'] },
    { with: ['namespaces'], without: ['serviceAccounts', 'notServiceAccounts'] },
    { with: ['requestPrincipals'], without: ['serviceAccounts', 'notServiceAccounts'] },
    { with: ['serviceAccounts'], without: ['principals', 'notPrincipals', 'namespaces', 'notNamespaces'] },
    { with: ['trustDomains'], without: ['serviceAccounts', 'notServiceAccounts'] },
  ],
  AuthorizationPolicyOperation: [{ with: ['paths'] }, { with: ['hosts'] }, { with: ['methods'] }, { with: ['ports'] }],
  PeerAuthenticationSpec: [{ without: ['portLevelMtls'] }, { with: ['portLevelMtls', 'selector'] }],
  RequestAuthenticationSpec: POLICY_ATTACHMENTS.map(shape => ({ ...shape, with: [...shape.with ?? [], 'jwtRules'] })),
  JwtRule: [
    { with: ['issuer', 'jwksUri'], without: ['jwks', 'jwks_uri'] },
    { with: ['issuer', 'jwks'], without: ['jwksUri', 'jwks_uri'] },
    { with: ['issuer', 'jwks_uri'], without: ['jwks', 'jwksUri'] },
    { with: ['issuer'], without: ['jwks', 'jwksUri', 'jwks_uri'] },
  ],
  WorkloadSelector: [{ with: ['matchLabels'] }],
  WorkloadLabelSelector: [{ with: ['labels'] }],
  PolicyTargetReference: [
    { without: ['namespace'], fixed: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' } },
    { without: ['namespace'], fixed: { group: '', kind: 'Service', name: 'reviews' } },
    { without: ['namespace', 'group'], fixed: { kind: 'Service', name: 'ratings' } },
    { without: ['namespace'], fixed: { group: 'networking.istio.io', kind: 'ServiceEntry', name: 'ext' } },
    { without: ['namespace'], fixed: { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' } },
  ],
};

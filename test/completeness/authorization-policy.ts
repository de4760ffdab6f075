import { Chart } from 'cdk8s';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { Condition } from '../../src/security/condition';
import { MeshIdentity } from '../../src/security/mesh-identity';
import { Operation } from '../../src/security/operation';
import { Source } from '../../src/security/source';

const IDENTITIES = [MeshIdentity.of('shop', 'web')];
const TEXTS = ['a'];
const BLOCKS = ['10.0.0.0/8'];

export function everyField(chart: Chart): void {
  const gateway = PolicyTarget.of({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: '' });
  const rules = [{
    fromAnyOf: [
      Source.of({
        principals: IDENTITIES,
        notPrincipals: IDENTITIES,
        requestPrincipals: TEXTS,
        notRequestPrincipals: TEXTS,
        namespaces: TEXTS,
        notNamespaces: TEXTS,
        trustDomains: TEXTS,
        notTrustDomains: TEXTS,
        ipBlocks: BLOCKS,
        notIpBlocks: BLOCKS,
        remoteIpBlocks: BLOCKS,
        notRemoteIpBlocks: BLOCKS,
      }),
      Source.of({ serviceAccounts: TEXTS, notServiceAccounts: TEXTS }),
    ],
    toAnyOf: [Operation.of({
      ports: [80], notPorts: [81], methods: TEXTS, notMethods: TEXTS, paths: TEXTS, notPaths: TEXTS, hosts: TEXTS, notHosts: TEXTS,
    })],
    whenAllOf: [Condition.header('x-user', { values: TEXTS, notValues: TEXTS })],
  }];
  AuthorizationPolicy.allow(chart, 'AuthorizationPolicy', { target: PolicyTarget.workloads({ app: 'web' }), rules });
  AuthorizationPolicy.deny(chart, 'Deny', { target: PolicyTarget.anyOf(gateway), rules });
  AuthorizationPolicy.audit(chart, 'Audit', { target: PolicyTarget.targetRef(gateway), rules });
  AuthorizationPolicy.custom(chart, 'Custom', { provider: 'opa', rules: [{ toAnyOf: [Operation.paths('/')] }] });
}

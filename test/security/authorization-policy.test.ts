import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import { judged, shopChart } from './judged';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { AuthorizationAction } from '../../src/security/authorization-action';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { Condition } from '../../src/security/condition';
import { MeshIdentity } from '../../src/security/mesh-identity';
import { Operation } from '../../src/security/operation';
import { Source } from '../../src/security/source';

const RULES = [{ fromAnyOf: [Source.namespaces('shop')] }];
const RENDERED_RULES = [{ from: [{ source: { namespaces: ['shop'] } }] }];

test('the default child is the object in the manifest', () => {
  const subject = new AuthorizationPolicy(shopChart(), 'Policy');
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('allows any of several sources to do any of several operations if all conditions hold', () => {
  const chart = shopChart();
  const account = new ServiceAccount(new Chart(Testing.app(), 'edge', { namespace: 'edge' }), 'Account', { metadata: { name: 'web' } });
  AuthorizationPolicy.allow(chart, 'Policy', {
    metadata: { name: 'cart' },
    target: PolicyTarget.workloads({ app: 'cart' }),
    rules: [{
      fromAnyOf: [Source.identities(MeshIdentity.fromServiceAccount(account)), Source.namespaces('staff')],
      toAnyOf: [Operation.methods('GET'), Operation.of({ methods: ['POST'], paths: ['/items'] })],
      whenAllOf: [Condition.header('x-tenant', { values: ['a'] }), Condition.remoteIp({ notValues: ['10.0.0.0/8'] })],
    }],
  });
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'cart' } },
      action: 'ALLOW',
      rules: [{
        from: [{ source: { principals: ['cluster.local/ns/edge/sa/web'] } }, { source: { namespaces: ['staff'] } }],
        to: [{ operation: { methods: ['GET'] } }, { operation: { methods: ['POST'], paths: ['/items'] } }],
        when: [{ key: 'request.headers[x-tenant]', values: ['a'] }, { key: 'remote.ip', notValues: ['10.0.0.0/8'] }],
      }],
    },
  }]);
});

test.each([
  ['denies', AuthorizationPolicy.deny(shopChart(), 'Policy', { rules: RULES }), { action: 'DENY', rules: RENDERED_RULES }],
  ['audits', AuthorizationPolicy.audit(shopChart(), 'Policy', { rules: RULES }), { action: 'AUDIT', rules: RENDERED_RULES }],
  [
    'asks a provider',
    AuthorizationPolicy.custom(shopChart(), 'Policy', { provider: 'opa', rules: [{ toAnyOf: [Operation.paths('/admin/*')] }] }),
    { action: 'CUSTOM', provider: { name: 'opa' }, rules: [{ to: [{ operation: { paths: ['/admin/*'] } }] }] },
  ],
  ['allows nothing', AuthorizationPolicy.allowNothing(shopChart(), 'Policy'), {}],
  ['allows everything', AuthorizationPolicy.allowAll(shopChart(), 'Policy'), { action: 'ALLOW', rules: [{}] }],
  ['denies everything', AuthorizationPolicy.denyAll(shopChart(), 'Policy'), { action: 'DENY', rules: [{}] }],
  ['allows what is added later alone', new AuthorizationPolicy(shopChart(), 'Policy', { action: AuthorizationAction.allow() }), { action: 'ALLOW' }],
])('%s', (_, policy, spec) => {
  expect(judged(policy).spec).toStrictEqual(spec);
});

test('takes rules after it was made', () => {
  const policy = AuthorizationPolicy.deny(shopChart(), 'Policy', { rules: RULES });
  policy.addRule({ whenAllOf: [Condition.sourceIp({ values: ['10.0.0.1'] })] });
  expect(judged(policy).spec.rules).toEqual([...RENDERED_RULES, { when: [{ key: 'source.ip', values: ['10.0.0.1'] }] }]);
});

test('is tried out beside what the metadata says', () => {
  const policy = AuthorizationPolicy.deny(shopChart(), 'Policy', { dryRun: true, metadata: { annotations: { team: 'a' } }, rules: RULES });
  expect(judged(policy).metadata.annotations).toEqual({ 'team': 'a', 'istio.io/dry-run': 'true' });
});

test('a JSON patch with a field unknown to the library survives', () => {
  const chart = shopChart();
  const policy = AuthorizationPolicy.allow(chart, 'Policy', { rules: RULES });
  ApiObject.of(policy).addJsonPatch(JsonPatch.add('/spec/rules/0/novelty', 1));
  expect(Testing.synth(chart)[0].spec.rules).toEqual([{ ...RENDERED_RULES[0], novelty: 1 }]);
});

// An empty list is no condition to Istio: a rule whose callers were filtered away would be for everybody.
test('fails when a list of a rule is empty', () => {
  expect(() => AuthorizationPolicy.allow(shopChart(), 'Policy', { rules: [{ fromAnyOf: [], toAnyOf: [], whenAllOf: [] }] })).toThrow(new Error([
    'AuthorizationPolicy.allow: rules[0].fromAnyOf: got no source; use at least one',
    'AuthorizationPolicy.allow: rules[0].toAnyOf: got no operation; use at least one',
    'AuthorizationPolicy.allow: rules[0].whenAllOf: got no condition; use at least one',
  ].join('\n')));
  expect(() => new AuthorizationPolicy(shopChart(), 'Policy', { rules: [{ fromAnyOf: [] }] }))
    .toThrow('AuthorizationPolicy: rules[0].fromAnyOf: got no source; use at least one');
  expect(() => new AuthorizationPolicy(shopChart(), 'Policy').addRule({ toAnyOf: [] }))
    .toThrow('AuthorizationPolicy.addRule: toAnyOf: got no operation; use at least one');
});

test.each(['allow', 'deny', 'audit'] as const)('fails when there is no rule to %s by', action => {
  expect(() => AuthorizationPolicy[action](shopChart(), 'Policy', { rules: [] }))
    .toThrow(new Error(`AuthorizationPolicy.${action}: rules: got no rule; use at least one`));
});

test('fails when no provider is named', () => {
  expect(() => AuthorizationPolicy.custom(shopChart(), 'Policy', { provider: '', rules: RULES }))
    .toThrow(new Error('AuthorizationAction.custom: provider: got ""; use the name of an extension provider'));
});

test('fails at synthesis when a provider would be asked of identities, which it does not know', () => {
  const chart = shopChart();
  AuthorizationPolicy.custom(chart, 'Policy', { provider: 'opa', rules: RULES });
  expect(() => Testing.synth(chart)).toThrow('MESH1734 spec.rules[0].from[0].source.namespaces');
});

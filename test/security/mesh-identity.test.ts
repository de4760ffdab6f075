import { ApiObject, Chart, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import { shopChart } from './judged';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { MeshIdentity } from '../../src/security/mesh-identity';
import { Source } from '../../src/security/source';

test.each([
  ['a ServiceAccount of another app', MeshIdentity.of('shop', 'cart'), 'cluster.local/ns/shop/sa/cart'],
  ['a ServiceAccount of another trust domain', MeshIdentity.of('shop', 'cart', { trustDomain: 'example.com' }), 'example.com/ns/shop/sa/cart'],
  ['whoever runs in a namespace', MeshIdentity.anyInNamespace('shop'), 'cluster.local/ns/shop/sa/*'],
  ['whoever proves an identity', MeshIdentity.any(), '*'],
  ['a principal written by hand', MeshIdentity.principal('*/ns/shop/sa/cart'), '*/ns/shop/sa/cart'],
])('is %s', (_, identity, expected) => {
  expect(identity._render()).toBe(expected);
});

test('is a ServiceAccount of cdk8s-plus, in whichever namespace it is at last', () => {
  const account = new ServiceAccount(shopChart(), 'Account', { metadata: { name: 'cart' } });
  expect(MeshIdentity.fromServiceAccount(account)._render()).toBe('cluster.local/ns/shop/sa/cart');
});

test('is an ApiObject of kind ServiceAccount', () => {
  const account = new ApiObject(shopChart(), 'Account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'cart', namespace: 'billing' } });
  expect(MeshIdentity.fromServiceAccount(account, { trustDomain: 'example.com' })._render()).toBe('example.com/ns/billing/sa/cart');
});

test('fails when the handle is no ServiceAccount', () => {
  const role = new ApiObject(shopChart(), 'Role', { apiVersion: 'v1', kind: 'Role' });
  expect(() => MeshIdentity.fromServiceAccount(role)).toThrow('MeshIdentity.fromServiceAccount: got a Role (test/Role); use a ServiceAccount');
});

test('fails at synthesis when the ServiceAccount has no namespace', () => {
  const chart = shopChart();
  const nowhere = new Chart(Testing.app(), 'nowhere');
  const account = new ServiceAccount(nowhere, 'Account', { metadata: { name: 'cart' } });
  AuthorizationPolicy.allow(chart, 'Policy', { rules: [{ fromAnyOf: [Source.identities(MeshIdentity.any(), MeshIdentity.fromServiceAccount(account))] }] });
  expect(() => Testing.synth(chart)).toThrow('spec.rules[0].from[0].source.principals[1]: ServiceAccount cart (nowhere/Account/Resource) has no namespace; '
    + 'set one on its chart or in its metadata');
});

test('fails when a name is wrong', () => {
  expect(() => MeshIdentity.of('Shop', 'a/b')).toThrow(new Error([
    'MeshIdentity.of: namespace: got "Shop"; use at most 63 lower case letters, digits and inner dashes',
    'MeshIdentity.of: serviceAccount: got "a/b"; use at most 253 lower case letters, digits, and inner dashes and dots',
  ].join('\n')));
  expect(() => MeshIdentity.of('shop', 'cart', { trustDomain: 'a/b' })).toThrow('MeshIdentity.of: trustDomain: got "a/b"; use a trust domain such as "cluster.local"');
  expect(() => MeshIdentity.anyInNamespace('*')).toThrow('MeshIdentity.anyInNamespace: namespace: got "*"; use at most 63 lower case letters, digits and inner dashes');
  expect(() => MeshIdentity.principal('')).toThrow('MeshIdentity.principal: text: got ""; use a value that is not empty');
});

import { ApiObject, Chart, Testing } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-28';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { MeshIdentity } from '../../src/security/mesh-identity';
import { Source } from '../../src/security/source';

test.each([
  ['identities', Source.identities(MeshIdentity.of('shop', 'cart'), MeshIdentity.any()), { principals: ['cluster.local/ns/shop/sa/cart', '*'] }],
  ['namespaces', Source.namespaces('shop', 'team-*'), { namespaces: ['shop', 'team-*'] }],
  ['service accounts', Source.serviceAccounts('cart', 'shop/web'), { serviceAccounts: ['cart', 'shop/web'] }],
  ['addresses', Source.ipBlocks('10.0.0.1', '10.1.0.0/16'), { ipBlocks: ['10.0.0.1', '10.1.0.0/16'] }],
  ['addresses of the first client', Source.remoteIpBlocks('::1'), { remoteIpBlocks: ['::1'] }],
  ['principals of tokens', Source.requestPrincipals('*'), { requestPrincipals: ['*'] }],
  [
    'several things that must all hold',
    Source.of({ namespaces: ['shop'], notPrincipals: [MeshIdentity.of('shop', 'cart')], notRemoteIpBlocks: ['10.0.0.0/8'] }),
    { namespaces: ['shop'], notPrincipals: ['cluster.local/ns/shop/sa/cart'], notRemoteIpBlocks: ['10.0.0.0/8'] },
  ],
])('is %s', (_, source, expected) => {
  expect(source._render()).toEqual(expected);
});

test('is the namespaces that handles stand for', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  const existing = new ApiObject(chart, 'Existing', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'staff' } });
  const handles = [
    new MeshNamespace(chart, 'Own'),
    new MeshNamespace(chart, 'Labelled', { existing }),
    new Namespace(chart, 'Plus', { metadata: { name: 'billing' } }),
    existing,
    { name: 'elsewhere' },
  ];
  expect(Source.inNamespaces(...handles)._render()).toEqual({ namespaces: ['shop', 'staff', 'billing', 'staff', 'elsewhere'] });
});

test('fails when a handle is of something else, or there is none', () => {
  const service = new ApiObject(new Chart(Testing.app(), 'shop'), 'Cart', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'cart' } });
  expect(() => Source.inNamespaces({ name: '*' }, service)).toThrow(new Error([
    'Source.inNamespaces: namespaces[0]: got "*"; use at most 63 lower case letters, digits and inner dashes',
    'Source.inNamespaces: namespaces[1]: got a Service (shop/Cart); use a Namespace',
  ].join('\n')));
  expect(() => Source.inNamespaces()).toThrow(new Error('Source.inNamespaces: namespaces: got no namespace; use at least one'));
});

test('does not change when the caller changes the list', () => {
  const names = ['shop'];
  const source = Source.of({ namespaces: names });
  names.push('billing');
  expect(source._render()).toEqual({ namespaces: ['shop'] });
});

test.each([
  ['nothing is said', () => Source.of({}), 'Source.of: options: got none; use at least one'],
  ['a list is empty', () => Source.of({ namespaces: [], notIpBlocks: ['::1'] }), 'Source.of: namespaces: got no namespace; use at least one'],
  ['there is no identity', () => Source.identities(), 'Source.identities: identities: got no identity; use at least one'],
  ['there is no namespace', () => Source.namespaces(), 'Source.namespaces: names: got no namespace; use at least one'],
  ['a namespace is empty', () => Source.namespaces(''), 'Source.namespaces: names[0]: got ""; use a value that is not empty'],
  [
    'a service account is none',
    () => Source.serviceAccounts('a/b/c'),
    'Source.serviceAccounts: names[0]: got "a/b/c"; use "account" or "namespace/account" of at most 320 bytes, without wildcard',
  ],
  [
    'there are too many service accounts',
    () => Source.serviceAccounts(...Array(17).fill('a')),
    'Source.serviceAccounts: names: got 17 service accounts; use at most 16',
  ],
  [
    'service accounts stand beside namespaces',
    () => Source.of({ notServiceAccounts: ['a'], notNamespaces: ['b'] }),
    'Source.of: notServiceAccounts: stands beside principals or namespaces; use one of them',
  ],
  ['a trust domain is none', () => Source.of({ trustDomains: ['a/b'] }), 'Source.of: trustDomains[0]: got "a/b"; use a trust domain alone, without "/"'],
  ['an address is none', () => Source.ipBlocks('here'), 'Source.ipBlocks: blocks[0]: got "here"; use an IP address or a subnet such as "10.1.0.0/16"'],
  [
    'an address of the first client is none',
    () => Source.remoteIpBlocks('::1/129'),
    'Source.remoteIpBlocks: blocks[0]: got "::1/129"; use an IP address or a subnet such as "10.1.0.0/16"',
  ],
  ['a principal is empty', () => Source.requestPrincipals(''), 'Source.requestPrincipals: principals[0]: got ""; use a value that is not empty'],
])('fails when %s', (_, make, message) => {
  expect(make).toThrow(new Error(message));
});

import { Visibility } from '../../src/discovery/visibility';

test('renders who sees an object', () => {
  expect(Visibility._render([
    Visibility.ownNamespace(),
    Visibility.allNamespaces(),
    Visibility.none(),
    Visibility.namespace('shop'),
  ])).toEqual(['.', '*', '~', 'shop']);
});

test('leaves the choice to the mesh where nothing is said', () => {
  expect(Visibility._render(undefined)).toBeUndefined();
});

test('fails when a namespace is none', () => {
  expect(() => Visibility.namespace('*'))
    .toThrow(new Error('Visibility.namespace: name: got "*"; use at most 63 lower case letters, digits and inner dashes'));
});

import { gatewayHostProblem, sidecarHostProblem } from '../../../src/validation/vocabulary/scoped-host';

test.each([
  '*', 'shop.example.com', '*.example.com', 'Shop.Example.com.', '10.0.0.1',
  './*', '*/*', 'shop/*', 'shop/shop.example.com', '*/*.example.com', 'shop/10.0.0.1', 'Shop/*',
])('a gateway serves %s', host => {
  expect(gatewayHostProblem(host)).toBeUndefined();
});

test.each([
  '', 'shop', '/', '/*', 'shop/', 'shop/shop', '~/*', '-a/*', 'a/b/c.com', '**', '*shop.example.com', 'a.*.com', '2001:db8::1', 'a..com', '-.com',
])('a gateway does not serve %s', host => {
  expect(gatewayHostProblem(host)).toBeDefined();
});

test.each(['./*', '*/*', '~/*', '~shop/*', '~*/*', '~./*', 'shop/*', 'shop/shop.example.com', '*/*.example.com', 'Shop/*'])('a sidecar knows of %s', host => {
  expect(sidecarHostProblem(host)).toBeUndefined();
});

test.each([
  '', '*', 'shop', 'shop.example.com', '/*', 'shop/', 'shop/shop', '-/*', '~~shop/*', 'shop/10.0.0.1', 'shop/*x.example.com',
])('a sidecar does not know of %s', host => {
  expect(sidecarHostProblem(host)).toBeDefined();
});

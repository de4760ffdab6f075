import { jwksUriProblem } from '../../../src/validation/vocabulary/jwks-uri';

test.each(['https://a', 'HTTP://a/b?c#d', 'https://[::1]:8080/keys', `https://a/${'b'.repeat(2038)}`, 'https://a:65536'])('%s can have keys', uri => {
  expect(jwksUriProblem(uri)).toBeUndefined();
});

test.each(['', 'a.example.com/keys', '/keys', 'ftp://a', `https://a/${'b'.repeat(2039)}`, 'https://a:9223372036854775808'])('%s can have none', uri => {
  expect(jwksUriProblem(uri)).toBeDefined();
});

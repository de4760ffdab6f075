import { isAbsoluteUrl, parseAbsoluteUrl, schemeOf } from '../../../src/validation/vocabulary/url';

test.each([
  ['https://x/a b', 'https', 'x'],
  ['HTTPS://user:p%41ss@x:80/p?q=%zz', 'https', 'x:80'],
  ['https:', 'https', ''],
  ['https:x', 'https', ''],
  ['oci:%zz', 'oci', ''],
  ['/x', '', ''],
  ['//x/y', '', 'x'],
  ['*', '', ''],
  ['https://[::1%25eth0]:80/', 'https', '[::1%25eth0]:80'],
  ['https://x%ff<"y">', 'https', 'x%ff<"y">'],
  ['tcp://a:1,b:2', 'tcp', 'a:1,b:2'],
])('reads %s', (text, scheme, host) => {
  expect(parseAbsoluteUrl(text)).toEqual({ scheme, host });
});

test.each([
  '', 'x', 'x/y', ':x', '#x', '1http://x', 'x#y', '%zz', '\\x',
  'https://x:port/', 'https://x:1:2', 'https://x y/', 'https://%41/', 'https://x{y}/', 'https://a b@x/', 'https://a%zz@x',
  'https://[::1', 'https://[foo]/', 'https://[1.2.3.4]/', 'https://[::1%eth0]/', 'https://[::1%25]/', 'https://[::1%25a%2f]/', 'https://[::1]x', 'https://a[::1]',
  'https://x/%zz', 'https://x/\u0001', 'https://x/?q#%zz', 'https://x#y', '//[bad',
])('takes %j for no URL', text => {
  expect(schemeOf(text)).toBeUndefined();
});

test('tells an absolute URL before a fragment or host without scheme is looked at', () => {
  expect(isAbsoluteUrl('//[bad')).toBe(true);
  expect(isAbsoluteUrl('https://x/?q#%zz')).toBe(true);
  expect(isAbsoluteUrl('localhost:5000')).toBe(true);
  expect(isAbsoluteUrl('docker.io/x')).toBe(false);
});

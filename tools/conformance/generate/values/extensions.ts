import { Pool } from './pool';

/** Where a WebAssembly module comes from. */
export const WASM_URL: Pool = {
  sound: [
    'oci://registry.example.com/plugin:v1', 'docker.io/org/plugin:1.0', 'https://example.com/x.wasm', 'file:///etc/x.wasm',
    'http://example.com:8080/x.wasm',
  ],
  odd: [
    '', ' ', ' x', 'x', 'x ', 'x/y:tag', 'localhost:5000/x', '1.2.3.4:5000/x', 'example.com:5000/x', 'x:tag', 'oci://x', 'oci://',
    'OCI://x/y', 'ftp://x', 'fake://x', 'http:x', 'http://', 'https://', 'http:///x', 'file://x', 'file:x', '//x/y', '/abs/path', '../x',
    './x', '{x}', 'x{y', 'x#y', 'http://x#y', 'http://x y', 'http://x/a b', 'http://x<y/', 'http://[::1', 'http://[::1]/x',
    'http://x:port/', 'http://x:99999/', 'http://%zz/', 'x/%zz', 'x?y', '?', '#', ':', '://', ':x', 'x://', 'é', 'http://é/', '\u007f',
    'x\ny', 'x@y', 'u:p@x/y', 'x/y@sha256:abc', 'a'.repeat(3000), '$(X)', 'x\\y', '[::1]:80/x', 'x|y', 'x^y', '"x"', 'x;y', 'x,y', 'x=y',
    'x&y', "x'y", '(x)', 'x!y', '~x', '`x`', 'data:,x', 'javascript:x', 'x+y://z', 'http://u@x/', 'http://u p@x/',
    'webassemblyhub.io/x/y',
  ],
};

export const SHA256: Pool = {
  sound: ['a'.repeat(64), '0123456789abcdef'.repeat(4), ''],
  odd: ['a', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), `sha256:${'a'.repeat(64)}`, `${'a'.repeat(64)}\n`],
};

export const SECRET: Pool = { sound: ['my-secret', 'ns/my-secret'], odd: ['', ' ', 'é'.repeat(253), 'é'.repeat(254), 'a'.repeat(254), '/'] };

export const LUA: Pool = {
  sound: ['function envoy_on_request(h) end'],
  odd: ['', ' ', 'x', 'é'.repeat(65536), 'é'.repeat(65537), 'a'.repeat(65537)],
};

export const IMAGE_TYPE: Pool = { sound: ['debug', 'distroless', 'default'], odd: ['', ' ', 'Debug', '日本', 'a/b'] };


export const FREE: Pool = {
  sound: [{ foo: 'bar' }, { a: { b: [1, 'x', true] } }, {}],
  odd: [{ '': 1 }, { a: 1e300 }, { a: { a: { a: {} } } }],
};

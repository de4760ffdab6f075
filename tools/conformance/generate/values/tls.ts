import { Pool } from './pool';

/** Files with keys and certificates. */
export const FILE: Pool = {
  sound: ['/etc/certs/tls.crt', '/etc/istio/ca.pem', '/c'],
  odd: ['', ' ', 'x', 'file-root:/x', 'é', '/', 'relative/path'],
};

export const CREDENTIAL: Pool = {
  sound: ['my-cert', 'ns-cert', 'c', 'kubernetes://my-cert'],
  odd: [
    '', ' ', 'a b', 'sds://x', 'secret/x', 'invalid://', 'builtin://', 'kubernetes-gateway://x', 'kubernetes-gateway://ns/x',
    'kubernetes://', 'kubernetes://a/b', 'kubernetes://a/b/c', 'configmap:/x', 'configmap://', 'configmap:///', 'configmap:///ca',
    'configmap://default', 'configmap://default/', 'configmap://default/ca', 'configmap://test/ca', 'configmap://default/ca/x',
    'invalid-cert', 'x-cacert', 'file://x', 'sds-grpc://x', 'gateway://x', 'a/b', 'A',
  ],
};

export const SAN: Pool = {
  sound: ['spiffe://cluster.local/ns/default/sa/foo', 'example.com', '*.example.com'],
  odd: ['', ' ', 'a b', '*', 'é', 'spiffe://', 'http://x', 'a\n'],
};

export const CIPHER: Pool = {
  sound: ['ECDHE-RSA-AES128-GCM-SHA256', 'AES256-SHA', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
  odd: [
    '', 'FOO', 'ecdhe-rsa-aes128-gcm-sha256', ' AES256-SHA', 'AES256-SHA ', 'ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA',
    '[ECDHE-RSA-AES128-GCM-SHA256|AES256-SHA]', 'TLS_AES_128_GCM_SHA256', 'DES-CBC3-SHA', 'ALL', '-ALL', 'ECDHE-RSA-DES-CBC3-SHA',
  ],
};

/** Fingerprints of certificates. */
export const CERTIFICATE_HASH: Pool = {
  sound: ['a'.repeat(64), Array(32).fill('AB').join(':'), `${'a'.repeat(43)}=`],
  odd: ['', 'a', 'a'.repeat(63), 'a'.repeat(65), 'g'.repeat(64), Array(31).fill('AB').join(':'), 'é'],
};

import { Pool } from './pool';

const LONG_LABEL = 'a'.repeat(64);
const LONG_HOST = Array(52).fill('abcd').join('.');

const SOUND_HOSTS = [
  'reviews', 'ratings.prod.svc.cluster.local', 'example.com', '*.example.org', 'a.b.c.d.e', 'x1.y2', 'api.foo-bar.io', 'www.example.com',
];
const ODD_HOSTS = [
  'UPPER.Example.COM', 'a.com.', '10.0.0.1', '', '*', '**', '*.', '.', '*.*', '*.*.*', '*foo.com', '*-x.com', 'foo.*', 'foo*.com', 'a..b',
  '.a.com', '-a.com', 'a-.com', 'a_b.com', '_srv.example.com', 'a b.com', 'example.com:8080', 'example.com/path', 'http://example.com',
  'ex@mple.com', '123', '1.2.3', '1.2.3.com', 'example.123', '1.2.3.256', 'a.1a', 'xn--bcher-kva.example', 'bücher.example', 'a.b..',
  'a\n.com', 'unix:///x', '::1', '2001:db8::1', '[::1]', 'localhost', 'mesh', '$(X)', LONG_LABEL, `${LONG_LABEL}.com`, LONG_HOST,
  `${LONG_HOST}.abcdefgh`, '*.com', '*.a', 'a.*', '~', '*/a.com', 'ns/a.com', 'ns1/*', '0x1.com', 'a.0x1', '1', '*.10.0.0.1',
];

/** Hosts as routes, rules and service entries name them. */
export const HOST: Pool = { sound: SOUND_HOSTS, odd: ODD_HOSTS };

/** Hosts of a route or a service entry: one list may not name the same host twice, so there are many. */
export const OWN_HOST: Pool = {
  sound: [
    ...SOUND_HOSTS, random => `h${random.below(50)}.example.com`, random => `svc-${random.below(50)}`,
    random => `*.w${random.below(50)}.io`,
  ],
  odd: ODD_HOSTS,
};

const scoped = [
  './a.com', '*/a.com', 'ns1/*', 'ns1/a.com', 'NS/a.com', 'n_s/a.com', '/a.com', 'ns1/', '/', '//', 'a/b/c', '~/*', './*', '*/*', '*/',
  './', '~/a.com', 'ns1/*.a.com', `${LONG_LABEL}/a.com`, 'ns1/a..b', '-/*', 'ns 1/*', 'a.b/c', '~./example.com', 'ns1/**', 'ns1/foo.*',
  '*//', '~/~', 'x*/a.com', 'ns1/*a.com',
];

/** Hosts of a gateway's server. */
export const SERVER_HOST: Pool = {
  sound: [
    '*', '*.example.com', 'api.bar.io', './foo.example.com', 'ns1/*', '*/api.example.com', random => `h${random.below(50)}.example.com`,
  ],
  odd: [...ODD_HOSTS, ...scoped],
};

/** Hosts that a sidecar may reach. */
export const EGRESS_HOST: Pool = {
  sound: [
    './*', '*/*', 'istio-system/*', 'ns1/a.com', 'ns2/*.example.com', '~/*', './foo.example.com', random => `ns${random.below(30)}/*`,
  ],
  odd: [...ODD_HOSTS, ...scoped],
};

/** Names that TLS clients send, as a route matches them. */
export const SNI_HOST: Pool = {
  sound: ['example.com', '*.foo.org', 'ratings.prod.svc.cluster.local', 'reviews', 'x1.y2', '*'],
  odd: ODD_HOSTS,
};

/** A name that Envoy sends as SNI or puts into a redirect or a rewrite. */
export const PLAIN_HOST: Pool = {
  sound: ['example.com', 'x.com', 'reviews', 'foo:8080'],
  odd: ['', '*.com', 'a b', '://', 'http://x', 'a\nb', '%'],
};

/** Where a tunnel leads to. */
export const TUNNEL_HOST: Pool = {
  sound: ['10.0.0.1', 'example.com', 'ratings.prod.svc.cluster.local', '2001:db8::1'],
  odd: [...ODD_HOSTS, 'ns/a.com'],
};

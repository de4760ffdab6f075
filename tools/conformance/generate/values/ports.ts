import { Pool } from './pool';

/** Protocols as ports name them. */
export const PROTOCOL: Pool = {
  sound: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'GRPC', 'HTTP2', 'MONGO'],
  odd: [
    '', ' ', 'http', 'Http', 'https', 'tLs', 'tcp', 'gRPC', 'grpc-web', 'GRPC-WEB', 'GRPC_WEB', 'http2', 'HTTP3', 'http3', 'REDIS',
    'MYSQL', 'mysql', 'UDP', 'udp', 'HTTP_PROXY', 'HBONE', 'DOUBLEHBONE', 'UnsupportedProtocol', 'FOO', 'HTTP ', ' HTTP', 'ws', 'WS', 'é',
    'a'.repeat(257),
  ],
};

export const TUNNEL_PROTOCOL: Pool = { sound: ['CONNECT', 'POST'], odd: ['', 'connect', 'GET', 'HTTP', ' POST'] };

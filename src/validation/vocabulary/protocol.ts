import { Problem, problem } from './problem';

const HTTP = ['http', 'http2', 'http_proxy', 'grpc', 'grpc-web'];
const TLS = ['https', 'tls'];
const PLAIN = ['tcp', 'mongo', 'redis', 'mysql'];
const KNOWN = [...HTTP, ...TLS, ...PLAIN, 'udp'];

/** The protocol of a port, in upper or lower case; the empty one is found out from the traffic. */
export function protocolProblem(protocol: string): Problem {
  return protocol === '' || KNOWN.includes(protocol.toLowerCase())
    ? undefined
    : problem(protocol, `use one of ${KNOWN.map(known => known.toUpperCase()).join(', ')}`);
}

/** The protocol of a port that has to say it. */
export function namedProtocolProblem(protocol: string): Problem {
  return protocol === '' ? problem(protocol, 'use a protocol such as HTTP or HTTPS') : protocolProblem(protocol);
}

/** Whether the requests on a port name their host, gRPC's too. */
export function isHttp(protocol: string): boolean {
  return HTTP.includes(protocol.toLowerCase());
}

/** Whether the connections on a port name their host by TLS. */
export function isTls(protocol: string): boolean {
  return TLS.includes(protocol.toLowerCase());
}

/** Whether the connections on a port carry something other than HTTP: TLS, or the protocol of a database. */
export function isOverTcp(protocol: string): boolean {
  return isTls(protocol) || PLAIN.includes(protocol.toLowerCase());
}

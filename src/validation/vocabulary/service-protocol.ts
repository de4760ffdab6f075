import { protocolProblem } from './protocol';

/** A port of a Kubernetes Service, as far as it tells the protocol. */
export interface ServicePortText {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

/** What Kubernetes itself calls protocols, in the words of Istio. */
const KUBERNETES: { readonly [appProtocol: string]: string } = {
  'kubernetes.io/h2c': 'http2',
  'kubernetes.io/ws': 'http',
  'kubernetes.io/wss': 'https',
};
/** Ports on which servers speak first, so that Istio does not wait for the client: mail, names, MySQL, MongoDB. */
const SERVERS_FIRST = [25, 53, 3306, 27017];

/** The protocol of a Service's port in lower case; undefined where proxies find it out from each connection. */
export function serviceProtocol({ name = '', port, protocol, appProtocol }: ServicePortText): string | undefined {
  if (protocol === 'UDP') {
    return 'udp';
  }
  const text = (appProtocol === undefined ? name : KUBERNETES[appProtocol] ?? appProtocol).toLowerCase();
  const word = text.startsWith('grpc-web') ? 'grpc-web' : text.split('-', 1)[0];
  if (word !== '' && protocolProblem(word) === undefined) {
    return word;
  }
  return SERVERS_FIRST.includes(port) ? 'tcp' : undefined;
}

/** What a port speaks. `Unsupported` is what Istio finds out from the traffic, for neither name nor appProtocol say it. */
export type Protocol =
  | 'HTTP' | 'HTTP2' | 'HTTP_PROXY' | 'GRPC' | 'GRPC-Web' | 'HTTPS' | 'TLS' | 'TCP' | 'MONGO' | 'REDIS' | 'MYSQL' | 'UDP' | 'Unsupported';

const BY_WORD = new Map<string, Protocol>([
  ['http', 'HTTP'], ['http2', 'HTTP2'], ['http_proxy', 'HTTP_PROXY'], ['grpc', 'GRPC'], ['grpc-web', 'GRPC-Web'], ['https', 'HTTPS'],
  ['tls', 'TLS'], ['tcp', 'TCP'], ['mongo', 'MONGO'], ['redis', 'REDIS'], ['mysql', 'MYSQL'], ['udp', 'UDP'],
]);
/** Words of Kubernetes for appProtocol. */
const BY_KUBERNETES = new Map<string, Protocol>([['kubernetes.io/h2c', 'HTTP2'], ['kubernetes.io/ws', 'HTTP'], ['kubernetes.io/wss', 'HTTPS']]);
/** Ports whose clients wait for the server to speak first, so that there is nothing to find out from. */
const SERVER_FIRST = [25, 53, 3306, 27017];
const GRPC_WEB = 'grpc-web';

/** The protocol that a word stands for, in upper or lower case. */
export function protocolOf(word: string): Protocol {
  return BY_WORD.get(word.toLowerCase()) ?? 'Unsupported';
}

/** The protocol of a Service's port: by appProtocol, else by the first word of its name. */
export function servicePortProtocol(number: number, name: string, transport: string, appProtocol: string | undefined): Protocol {
  if (transport === 'UDP') {
    return 'UDP';
  }
  const standard = BY_KUBERNETES.get(appProtocol ?? '');
  if (standard !== undefined) {
    return standard;
  }
  const text = (appProtocol ?? name).toLowerCase();
  const spoken = text.startsWith(GRPC_WEB) ? 'GRPC-Web' : protocolOf(text.split('-')[0]);
  return spoken === 'Unsupported' && SERVER_FIRST.includes(number) ? 'TCP' : spoken;
}

/** Whether the proxies read requests on it: certainly, not only if the traffic turns out to be HTTP. */
export function isHttp(protocol: Protocol): boolean {
  return ['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-Web'].includes(protocol);
}

/** Whether the clients encrypt on it themselves. */
export function isTls(protocol: Protocol): boolean {
  return protocol === 'HTTPS' || protocol === 'TLS';
}

import { broken, noted, suspicious } from './entry';

/** 24xx: Gateways, their listeners and who serves them; certificates and TLS on the way. */
export const GATEWAYS = {
  unservedGateway: broken('MESH2401', {
    title: 'Gateway that no workload serves',
    why: 'Nothing listens on its ports, so connections are refused.',
    repair: 'Select labels of the gateway\'s pods, deploy such a gateway, or declare it as external workload.',
    page: 'reference/config/networking/gateway/#Gateway-selector',
    equivalents: ['IST0101', 'KIA0302'],
  }),
  closedPort: suspicious('MESH2402', {
    title: 'Gateway port that no Service opens',
    why: 'The gateway listens on it, and nobody outside reaches it.',
    repair: 'Use a target port of the gateway\'s Service, or add one to it.',
    page: 'reference/config/networking/gateway/#Port',
    equivalents: ['IST0162'],
  }),
  conflictingGateways: broken('MESH2403', {
    title: 'Two Gateways for one host and port',
    why: 'The same pods serve both; only the routes of one are used.',
    repair: 'Give the host to one of them.',
    page: 'reference/config/networking/gateway/#Server',
    equivalents: ['IST0145', 'KIA0301'],
  }),
  sharedCertificate: suspicious('MESH2404', {
    title: 'One certificate in two Gateways',
    why: 'Browsers reuse a connection for all hosts of its certificate, and the listener of the one host has no routes of the other: 404.',
    repair: 'Serve all hosts of the certificate by one server, or give each Gateway a certificate of its own.',
    page: 'ops/common-problems/network-issues/#404-errors-occur-when-multiple-gateways-configured-with-same-tls-certificate',
    equivalents: ['IST0138'],
  }),
  unknownCredential: broken('MESH2405', {
    title: 'Certificate of a Gateway that does not exist',
    why: 'The gateway has nothing to show to clients, so it closes their connections.',
    repair: 'Put the Secret into the namespace of the gateway\'s pods, which is not that of the Gateway; or declare it as external.',
    page: 'reference/config/networking/gateway/#ServerTLSSettings-credential_name',
    equivalents: ['IST0101'],
  }),
  badCredential: broken('MESH2406', {
    title: 'Secret that is no certificate for a Gateway',
    why: 'The gateway cannot use it, so it closes the connections of clients, or shows them a certificate that they refuse.',
    repair: 'Use a Secret of type kubernetes.io/tls with a certificate in PEM form that is valid.',
    page: 'tasks/traffic-management/ingress/secure-ingress/#key-formats',
    equivalents: ['IST0161'],
  }),
  credentialWithoutAuthority: broken('MESH2407', {
    title: 'Mutual TLS at a Gateway without the clients\' authority',
    why: 'Nothing says which certificates of clients to trust, so the gateway refuses all of them.',
    repair: 'Put the authority into the Secret as ca.crt, or into one of the same name that ends in -cacert.',
    page: 'tasks/traffic-management/ingress/secure-ingress/#configure-a-mutual-tls-ingress-gateway',
  }),
  publicAuthorities: noted('MESH2408', {
    title: 'TLS to a server without naming its authority',
    why: 'The proxies trust the public authorities that their image brings along, and answer with 503 where the certificate is of another.',
    repair: 'Name the authority by caCertificates if the server has a certificate of its own making.',
    page: 'reference/config/networking/destination-rule/#ClientTLSSettings-ca_certificates',
    equivalents: ['IST0128'],
  }),
  publicAuthoritiesAtPort: noted('MESH2409', {
    title: 'TLS to a port without naming the server\'s authority',
    why: 'The proxies trust the public authorities that their image brings along, and answer with 503 where the certificate is of another.',
    repair: 'Name the authority by caCertificates if the server has a certificate of its own making.',
    page: 'reference/config/networking/destination-rule/#ClientTLSSettings-ca_certificates',
    equivalents: ['IST0129'],
  }),
  unverifiedServer: suspicious('MESH2410', {
    title: 'TLS to a server that nobody verifies',
    why: 'Whoever gets between client and server can show any certificate, and read and change all.',
    repair: 'Take insecureSkipVerify away, and name the authority of the server by caCertificates.',
    page: 'reference/config/networking/destination-rule/#ClientTLSSettings-insecure_skip_verify',
  }),
  routesForOtherProtocol: broken('MESH2411', {
    title: 'Routes of a protocol that the Gateway does not hand on',
    why: 'A server that reads requests asks only http routes, one that passes TLS through only tls routes, and any other only tcp routes.',
    repair: 'Write routes of the kind that the server asks, or change its protocol or TLS mode.',
    page: 'ops/common-problems/network-issues/#gateway-to-virtual-service-tls-mismatch',
  }),
  tlsToPlainPort: suspicious('MESH2412', {
    title: 'TLS passed through to a port of plain HTTP',
    why: 'The server gets encrypted bytes where it waits for a request, and answers with 400 or closes the connection.',
    repair: 'Send it to a port that speaks TLS, or end TLS at the Gateway with mode SIMPLE.',
    page: 'ops/common-problems/network-issues/#sending-https-to-an-http-port',
  }),
  doubleTls: suspicious('MESH2413', {
    title: 'TLS added to a port that is already encrypted',
    why: 'Clients encrypt on such a port themselves and the proxies once more, so the server finds TLS in TLS and fails.',
    repair: 'Take the TLS settings away, or name the port HTTP where clients are to send plain requests.',
    page: 'ops/common-problems/network-issues/#double-tls-tls-origination-for-a-tls-request',
  }),
  plainPortOfHttps: suspicious('MESH2414', {
    title: 'Port 443 of an outside host declared as plain HTTP',
    why: 'The proxies read requests on that port, so that HTTPS of any client to any host on it fails.',
    repair: 'Declare the port as HTTPS or TLS, or let a DestinationRule add TLS if clients send plain requests.',
    page: 'ops/common-problems/network-issues/#sending-https-to-an-http-port',
  }),
  gatewayOutOfScope: broken('MESH2415', {
    title: 'Gateway in another namespace than its pods, where istiod looks only there',
    why: 'istiod runs with PILOT_SCOPE_GATEWAY_TO_NAMESPACE, so the pods do not serve it.',
    repair: 'Move the Gateway into the namespace of the pods, or take the setting away.',
    page: 'reference/commands/pilot-discovery/#envvars',
  }),
};

import { noted, suspicious } from './entry';

/** 25xx: Services and their ports. */
export const SERVICES = {
  unnamedProtocol: noted('MESH2501', {
    title: 'Service port that does not say its protocol',
    why: 'The proxies find it out from the first bytes, which costs time, and fails where the server speaks first.',
    repair: 'Begin the port\'s name with the protocol, such as http-api, or set appProtocol.',
    page: 'ops/configuration/traffic-management/protocol-selection/',
    equivalents: ['IST0118', 'KIA0601', 'KIA0602'],
  }),
  protocolClash: suspicious('MESH2502', {
    title: 'Two Services that give one port two protocols',
    why: 'The sidecar has one listener for a port of its pods, and takes the protocol of the oldest Service: policies and routes of HTTP come and go.',
    repair: 'Give the port the same protocol in all Services.',
    page: 'ops/deployment/application-requirements/#pod-requirements',
    equivalents: ['IST0116'],
  }),
  targetPortClash: suspicious('MESH2503', {
    title: 'Two ports of Services, of two protocols, that lead to one port of the pods',
    why: 'The sidecar has one listener for a port of its pods, and takes the protocol of one of them for both.',
    repair: 'Give both the same protocol, or let the pods listen on a port for each.',
    page: 'ops/deployment/application-requirements/#pod-requirements',
    equivalents: ['IST0137'],
  }),
  externalNamePort: suspicious('MESH2504', {
    title: 'Port of an ExternalName Service that may take other traffic along',
    why: 'Without a protocol of its own, or named just "tcp", it has a listener for all addresses, which takes other hosts\' traffic of that port.',
    repair: 'Begin the name with the protocol, such as https-api or tls-api, or use a ServiceEntry.',
    page: 'reference/config/analysis/ist0150/',
    equivalents: ['IST0150'],
  }),
  unknownTargetPort: suspicious('MESH2505', {
    title: 'Service port that names a port of no container',
    why: 'No pod has a port of that name, so the Service has no endpoints there, and requests are answered with 503.',
    repair: 'Name a port of a container, or give the number.',
    page: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    equivalents: ['KIA0701'],
  }),
  undeclaredTargetPort: noted('MESH2506', {
    title: 'Service port that leads to a port which no container declares',
    why: 'Containers need not declare their ports, but ones that do mostly declare all; connections are refused where nothing listens.',
    repair: 'Correct the targetPort, or declare the port in the container.',
    page: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    equivalents: ['KIA0701'],
  }),
  httpRoutesOnBytes: suspicious('MESH2507', {
    title: 'Routes of HTTP for a service whose ports are not HTTP',
    why: 'Sidecars hand the bytes of such ports on without reading requests, so the routes have no effect.',
    repair: 'Name a port with http, http2 or grpc first, or set its appProtocol.',
    page: 'ops/configuration/traffic-management/protocol-selection/#explicit-protocol-selection',
  }),
};

import { Shapes } from './shape';

const CERTIFICATES = [
  'serverCertificate', 'privateKey', 'caCertificates', 'credentialName', 'credentialNames', 'tlsCertificates', 'caCertCredentialName',
  'caCrl',
];
const certificatesBut = (...used: string[]) => CERTIFICATES.filter(name => !used.includes(name));

/** Of gateways and sidecars. */
export const GATEWAYS: Shapes = {
  GatewaySpec: [{ with: ['servers', 'selector'] }, { with: ['servers'] }],
  Server: [
    { without: ['tls', 'defaultEndpoint'], fixed: { port: { protocol: 'HTTP' } } },
    { without: ['tls', 'defaultEndpoint', 'bind'], fixed: { port: { protocol: 'TCP' } } },
    { without: ['defaultEndpoint', 'tls'], fixed: { port: { protocol: 'HTTP' }, tls: { httpsRedirect: true } } },
    { with: ['tls'], without: ['defaultEndpoint'], fixed: { port: { protocol: 'HTTPS' } } },
    { with: ['tls'], without: ['defaultEndpoint'], fixed: { port: { protocol: 'TLS' } } },
  ],
  Port: [{ without: ['targetPort'] }],
  ServerTlsSettings: [
    {
      fixed: { mode: 'SIMPLE' },
      with: ['credentialName'],
      without: [
        ...certificatesBut('credentialName'), 'subjectAltNames', 'httpsRedirect',
      ],
    },
    {
      fixed: { mode: 'SIMPLE' },
      with: ['serverCertificate', 'privateKey'],
      without: [
        ...certificatesBut('serverCertificate', 'privateKey'), 'httpsRedirect',
      ],
    },
    { fixed: { mode: 'SIMPLE' }, with: ['credentialNames'], without: [...certificatesBut('credentialNames'), 'httpsRedirect'] },
    { fixed: { mode: 'SIMPLE' }, with: ['tlsCertificates'], without: [...certificatesBut('tlsCertificates'), 'httpsRedirect'] },
    {
      fixed: { mode: 'MUTUAL' },
      with: ['credentialName'],
      without: [
        ...certificatesBut('credentialName', 'caCertCredentialName'), 'httpsRedirect',
      ],
    },
    {
      fixed: { mode: 'MUTUAL' },
      with: ['serverCertificate', 'privateKey', 'caCertificates'],
      without: [
        ...certificatesBut('serverCertificate', 'privateKey', 'caCertificates', 'caCrl'), 'httpsRedirect',
      ],
    },
    { fixed: { mode: 'OPTIONAL_MUTUAL' }, with: ['credentialName'], without: [...certificatesBut('credentialName'), 'httpsRedirect'] },
    {
      fixed: { mode: 'PASSTHROUGH' },
      without: [
        ...CERTIFICATES, 'httpsRedirect', 'subjectAltNames', 'verifyCertificateHash', 'verifyCertificateSpki',
      ],
    },
    { fixed: { mode: 'AUTO_PASSTHROUGH' }, without: [...CERTIFICATES, 'httpsRedirect'] },
    { fixed: { mode: 'ISTIO_MUTUAL' }, without: [...CERTIFICATES, 'httpsRedirect'] },
  ],
  TlsCertificate: [{ with: ['serverCertificate', 'privateKey'] }],
  SidecarSpec: [{ with: ['egress'] }, { with: ['workloadSelector', 'ingress'] }, { with: ['outboundTrafficPolicy'] }],
  SidecarPort: [{ with: ['number', 'protocol', 'name'], without: ['targetPort'] }, { with: ['number'], without: ['targetPort'] }],
  IstioEgressListener: [
    { with: ['hosts'], without: ['bind', 'captureMode', 'port'] }, { with: ['hosts', 'port'] }, { with: ['hosts', 'port', 'bind'] },
  ],
  IstioIngressListener: [
    { with: ['port', 'defaultEndpoint'], without: ['tls'] },
    { with: ['port'], without: ['tls'] },
    { with: ['port', 'tls', 'defaultEndpoint'], fixed: { port: { protocol: 'HTTPS' } } },
    { with: ['port'], without: ['tls'], fixed: { port: { protocol: 'HTTPS' }, tls: { mode: 'SIMPLE', serverCertificate: '/c', privateKey: '/k' } } },
  ],
  OutboundTrafficPolicy: [
    { with: ['mode'], without: ['egressProxy'] },
    { with: ['egressProxy'], fixed: { mode: 'ALLOW_ANY', egressProxy: { host: 'egress.example.com', port: { number: 80 } } } },
  ],
};

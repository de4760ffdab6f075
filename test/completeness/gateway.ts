import { Chart } from 'cdk8s';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';
import { Server } from '../../src/gateway/server';
import { ServerCredential } from '../../src/gateway/server-credential';
import { ServerTls } from '../../src/gateway/server-tls';
import { TlsVersion } from '../../src/gateway/tls-version';

const FILES = { serverCertificate: '/certs/tls.crt', privateKey: '/certs/tls.key', caCertificates: '/certs/ca.crt' };

export function everyField(chart: Chart): void {
  const hosts = ['shop.example.com'];
  new MeshGateway(chart, 'Gateway', {
    workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' }),
    servers: [
      Server.http({ port: 80, hosts, httpsRedirect: true, name: 'web', bind: '10.0.0.1', defaultEndpoint: '127.0.0.1:8080', targetPort: 8080 }),
      ...[
        ServerTls.simple(ServerCredential.secret('shop'), { minProtocolVersion: TlsVersion.AUTO, maxProtocolVersion: TlsVersion.TLS_1_0 }),
        ServerTls.simple(ServerCredential.secrets(['rsa', 'ecdsa']), {
          cipherSuites: ['ECDHE-RSA-AES128-GCM-SHA256'],
          minProtocolVersion: TlsVersion.TLS_1_1,
          maxProtocolVersion: TlsVersion.TLS_1_2,
        }),
        ServerTls.mutual(ServerCredential.files(FILES), {
          minProtocolVersion: TlsVersion.TLS_1_3,
          subjectAltNames: ['client.example.com'],
          caCertificates: '/clients/ca.crt',
          caCrl: '/certs/ca.crl',
          insecureSkipVerify: true,
        }),
        ServerTls.mutual(ServerCredential.secret('shop'), {
          verifyCertificateSpki: ['NvqYIYSbgK2vCJpQhObf77vv+bQWtc5ek5RIOwPiC9A='],
          verifyCertificateHash: ['df6ff72fe9116521268f6f2dd4966f51df479883fe7037b39f75916ac3049d1a'],
          caCertCredentialName: 'clients',
        }),
        ServerTls.optionalMutual(ServerCredential.filePairs([FILES, FILES]), { caCertificates: '/certs/ca.crt' }),
        ServerTls.istioMutual(),
        ServerTls.passthrough(),
        ServerTls.autoPassthrough(),
      ].map(tls => Server.https({ port: 443, hosts, tls })),
    ],
  });
}

import { KindDocs } from './kind-docs';

const docsOf = (page: string, summary: string): KindDocs => ({ summary, url: `https://gateway-api.sigs.k8s.io/reference/api-types/${page}/` });

/** The kinds of Gateway API that Istio reads. */
export const GATEWAY_API_DOCS: { readonly [kind: string]: KindDocs } = {
  BackendTLSPolicy: docsOf('policy/backendtlspolicy', 'Says how gateways talk TLS to a service, and by which certificates they know it.'),
  GRPCRoute: docsOf('grpcroute', 'Routes calls of gRPC services and methods to backends.'),
  Gateway: docsOf('gateway', 'Asks for a gateway of some class, and says on which ports and hosts it listens.'),
  GatewayClass: docsOf('gatewayclass', 'Names a controller that provides gateways; Istio brings classes of its own.'),
  HTTPRoute: docsOf('httproute', 'Routes HTTP requests to backends, by what is in the request.'),
  ListenerSet: docsOf('listenerset', 'Adds listeners to a gateway that somebody else owns.'),
  ReferenceGrant: docsOf('referencegrant', 'Lets objects of other namespaces refer to objects of this one.'),
  TCPRoute: docsOf('tcproute', 'Passes the connections of a listener on to backends.'),
  TLSRoute: docsOf('tlsroute', 'Passes TLS connections on to backends, by the host that the client asks for.'),
};

import { App, Chart } from 'cdk8s';
import {
  AuthorizationPolicy, HttpMatch, HttpRoute, IngressGateway, JwtKeys, JwtRule, MeshGateway, MeshService, Operation, PolicyTarget,
  RequestAuthentication, Server, ServerCredential, ServerTls, StringMatch, VirtualService,
} from 'cdk8s-istio';

const HOST = 'app.example.com';

const app = new App();
const edge = new Chart(app, 'edge', { namespace: 'istio-system' });
const ingress = new IngressGateway(edge, 'Ingress');

// Whose tokens are valid. The app behind gets the subject of the token as a header.
const tokens = JwtRule.issuer('https://login.example.com', {
  keys: JwtKeys.uri('https://login.example.com/.well-known/jwks.json'),
  audiences: [HOST],
  outputClaimToHeaders: [{ claim: 'sub', header: 'x-user' }],
});
new RequestAuthentication(edge, 'Tokens', { target: PolicyTarget.workload(ingress), rules: [tokens] });

// A valid token is needed, but for the pages that lead to one; the tools of the staff need a claim besides. Each rule names the paths it allows:
// by "all but /admin", a request to //admin would get past.
const admin = tokens.claim('groups').anyOf('admin');
AuthorizationPolicy.allow(edge, 'Callers', {
  target: PolicyTarget.workload(ingress),
  rules: [
    { toAnyOf: [Operation.of({ methods: ['GET'], paths: ['/', '/login', '/static/*'] })] },
    { fromAnyOf: [tokens.anySubject()], toAnyOf: [Operation.paths('/carts/*', '/orders/*')] },
    { fromAnyOf: [tokens.anySubject()], toAnyOf: [Operation.paths('/admin', '/admin/*')], whenAllOf: [admin] },
  ],
});

// Routes may look into the token too: testers get the next version.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const gateway = new MeshGateway(shop, 'Gateway', {
  workload: ingress,
  servers: [Server.https({ port: 443, hosts: [HOST], tls: ServerTls.simple(ServerCredential.secret('app-cert')) })],
});
new VirtualService(shop, 'Routes', {
  hosts: [HOST],
  gateways: [gateway],
  http: [
    HttpRoute.to(MeshService.fromHost('app-next'), { match: [tokens.claim('groups').matching(StringMatch.exact('testers'))] }),
    HttpRoute.to(MeshService.fromHost('app'), { match: [HttpMatch.prefix('/')] }),
  ],
});

app.synth();

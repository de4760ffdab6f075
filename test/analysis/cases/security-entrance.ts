import { gatewayNotAllowed } from '../../../src/analysis/analyzers/security/gateway-not-allowed';
import { unverifiedClaims } from '../../../src/analysis/analyzers/security/unverified-claims';
import { GridCase } from '../grid';

const input = 'security-entrance';
const SOURCE = 'AuthorizationPolicy shop/cart spec.rules[0].from[0].source';
const NOT_ALLOWED = 'MESH2721 VirtualService shop/cart spec.http[0].route[0].destination.host -> AuthorizationPolicy shop/cart, Deployment edge/edge';
const UNVERIFIED = 'MESH2704 VirtualService shop/cart spec.http[0].match[0].headers["@request.auth.claims.group"] -> Gateway edge/web';

/** What a gateway needs to let requests in. */
export const ENTRANCE_CASES: GridCase[] = [
  { name: 'is none where the route is for sidecars only', rule: gatewayNotAllowed, input: 'egress', expected: [] },
  { name: 'is found where the namespace is here', rule: gatewayNotAllowed, input, expected: [NOT_ALLOWED] },
  {
    name: 'is probably one where other policies may be elsewhere',
    rule: gatewayNotAllowed,
    input,
    edits: { 'Namespace shop': undefined, 'Deployment shop/cart spec.template.metadata.labels': { 'app': 'cart', 'sidecar.istio.io/inject': 'true' } },
    expected: [`${NOT_ALLOWED} (warning)`],
  },
  {
    name: 'is none where the gateway is named',
    rule: gatewayNotAllowed,
    input,
    edits: { [SOURCE]: { principals: ['cluster.local/ns/edge/sa/*'] } },
    expected: [],
  },
  { name: 'is none where its namespace is named', rule: gatewayNotAllowed, input, edits: { [SOURCE]: { namespaces: ['edge'] } }, expected: [] },
  { name: 'is found at a gateway without RequestAuthentication', rule: unverifiedClaims, input, expected: [`${UNVERIFIED} (warning)`] },
  {
    name: 'is found at a gateway that is declared',
    rule: unverifiedClaims,
    input,
    edits: { 'Deployment edge/edge': undefined },
    externals: { workloads: [{ namespace: 'edge', labels: { app: 'edge' }, ports: [] }] },
    expected: [`${UNVERIFIED} (warning)`],
  },
  {
    name: 'is none where one is for the gateway',
    rule: unverifiedClaims,
    input,
    edits: { 'RequestAuthentication edge/tokens spec.selector.matchLabels.app': 'edge' },
    expected: [],
  },
];

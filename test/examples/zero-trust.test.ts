import { parseAllDocuments } from 'yaml';
import { expectedOf } from '../../tools/examples';
import { isAllowed } from '../mesh/allowed';

interface Request {
  readonly caller: string;
  readonly callee: string;
  readonly method: string;
  readonly path: string;
}

const PORTS: { readonly [service: string]: number } = {
  frontend: 8080, catalogue: 8080, search: 9000, cart: 8080, sessions: 6379, checkout: 8080, shipping: 8080, mail: 9000, payment: 8443, ledger: 3306,
};
const SERVICES = Object.keys(PORTS);
const CALLERS = [...SERVICES, 'istio-ingressgateway-service-account'];
const PATHS = [
  '/', '/products', '/products/1', '/products/1/2', '/carts/1', '/carts/1/items', '/orders', '/shipments', '/payments', '/shop.Search/Find', '/shop.Mail/Send',
];
const REQUESTS = CALLERS.flatMap(caller => SERVICES.flatMap(callee => ['GET', 'POST', 'DELETE'].flatMap(method =>
  PATHS.map((path): Request => ({ caller, callee, method, path })))));

/** What the lines of the program mean, told once more. */
const DECLARED: ((request: Request) => boolean)[] = [
  ({ caller, callee }) => caller === 'istio-ingressgateway-service-account' && callee === 'frontend',
  ({ caller, callee, method, path }) => caller === 'frontend' && callee === 'catalogue' && method === 'GET' && ['/products', '/products/1'].includes(path),
  ({ caller, callee, path }) => caller === 'frontend' && callee === 'cart' && path === '/carts/1/items',
  ({ caller, callee, method, path }) => caller === 'frontend' && callee === 'checkout' && method === 'POST' && path === '/orders',
  ({ caller, callee, path }) => caller === 'catalogue' && callee === 'search' && path === '/shop.Search/Find',
  ({ caller, callee }) => caller === 'cart' && callee === 'sessions',
  ({ caller, callee, method, path }) => caller === 'checkout' && callee === 'shipping' && method === 'POST' && path === '/shipments',
  ({ caller, callee, path }) => caller === 'checkout' && callee === 'mail' && path === '/shop.Mail/Send',
  ({ caller, callee, method, path }) => caller === 'checkout' && callee === 'payment' && method === 'POST' && path === '/payments',
  ({ caller, callee }) => caller === 'payment' && callee === 'ledger',
  ({ caller, callee, method, path }) => caller === 'checkout' && callee === 'cart' && method !== 'POST' && path === '/carts/1',
];

const namespaceOf = (service: string) => ['payment', 'ledger'].includes(service) ? 'billing' : service.startsWith('istio') ? 'istio-system' : 'shop';
const policies = parseAllDocuments(expectedOf('zero-trust')).map(document => document.toJS()).filter(({ kind }) => kind === 'AuthorizationPolicy');

function judge({ caller, callee, method, path }: Request, port: number): boolean {
  const ofPods = policies.filter(({ metadata, spec }) =>
    metadata.namespace === namespaceOf(callee) && [undefined, callee].includes(spec.selector?.matchLabels.app));
  return isAllowed(ofPods, { principal: `cluster.local/ns/${namespaceOf(caller)}/sa/${caller}`, port, method, path });
}

test('the ten services take what the ten lines and one more declare, and nothing else', () => {
  const taken = REQUESTS.filter(request => judge(request, PORTS[request.callee]));
  expect(taken).toEqual(REQUESTS.filter(request => DECLARED.some(isDeclared => isDeclared(request))));
  expect(new Set(taken.map(({ callee }) => callee)).size).toBe(10);
});

test('they take nothing on other ports', () => {
  expect(REQUESTS.filter(request => judge(request, 15000))).toEqual([]);
});

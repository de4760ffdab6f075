import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { chartOf, serviceOf, synthAll } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { MeshIdentity } from '../../src/security/mesh-identity';

const NAMESPACES = ['shop', 'billing'];
const WORKLOADS = NAMESPACES.flatMap(namespace => ['a', 'b'].map(name => ({ namespace, name })));
const PORTS = [{ name: 'http', port: 80, targetPort: 8080 }, { name: 'grpc', port: 90, targetPort: 9090 }];
const METHODS = ['GET', 'POST'];
const PATHS = ['/x', '/y'];

interface Call {
  readonly caller: number;
  readonly callee: number;
  readonly port: number;
  readonly methods?: string[];
  readonly paths?: string[];
}

interface Request {
  readonly caller: number;
  readonly callee: number;
  readonly port: number;
  readonly method: string;
  readonly path: string;
}

const index = (list: unknown[]) => fc.nat({ max: list.length - 1 });
const some = (values: string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const CALL = fc.record({ caller: index(WORKLOADS), callee: index(WORKLOADS), port: index(PORTS), methods: some(METHODS), paths: some(PATHS) });
const CALLS = fc.array(CALL, { maxLength: 8 });
const SHUFFLED = CALLS.chain(calls => fc.tuple(fc.constant(calls), fc.shuffledSubarray(calls, { minLength: calls.length })));

const REQUESTS: Request[] = WORKLOADS.flatMap((_, caller) => WORKLOADS.flatMap((__, callee) => PORTS.flatMap((___, port) =>
  METHODS.flatMap(method => PATHS.map(path => ({ caller, callee, port, method, path }))))));

/** The manifests of an app that declares the calls, one chart a namespace, each of which allows nothing by itself. */
function manifestsOf(calls: Call[], kind: string): any[] {
  const app = Testing.app();
  const charts = new Map(NAMESPACES.map(namespace => [namespace, chartOf(app, namespace)]));
  charts.forEach(chart => new MeshNamespace(chart, 'Namespace', { allowNothing: true }));
  const workloads = WORKLOADS.map(({ namespace, name }) => {
    const chart = charts.get(namespace)!;
    const service = MeshService.fromService(serviceOf(chart, name, PORTS));
    return new MeshWorkload(chart, name, { service, serviceAccount: MeshIdentity.of(namespace, name) });
  });
  calls.forEach(({ caller, callee, port, methods, paths }) => workloads[caller].calls(workloads[callee].port(PORTS[port].name), { methods, paths }));
  return synthAll(charts.get('shop')!, kind);
}

function covers(call: Call, request: Request): boolean {
  return call.caller === request.caller && call.callee === request.callee && call.port === request.port
    && (call.methods ?? METHODS).includes(request.method) && (call.paths ?? PATHS).includes(request.path);
}

/** What proxies make of ALLOW policies: a request is allowed if any rule of any policy for the callee holds. */
function isAllowed(policies: any[], request: Request): boolean {
  const [caller, callee] = [WORKLOADS[request.caller], WORKLOADS[request.callee]];
  const fits = (values: string[] | undefined, value: string) => values === undefined || values.includes(value);
  const holds = ({ from, to }: any) =>
    from.some(({ source }: any) => fits(source.principals, `cluster.local/ns/${caller.namespace}/sa/${caller.name}`))
    && to.some(({ operation: { ports, methods, paths } }: any) =>
      fits(ports, String(PORTS[request.port].targetPort)) && fits(methods, request.method) && fits(paths, request.path));
  return policies
    .filter(({ metadata, spec }) => metadata.namespace === callee.namespace && spec.selector?.matchLabels.app === callee.name)
    .some(({ spec }) => spec.rules.some(holds));
}

test('policies allow what is declared, and nothing else', () => {
  fc.assert(fc.property(CALLS, calls => {
    const policies = manifestsOf(calls, 'AuthorizationPolicy');
    for (const request of REQUESTS) {
      expect({ request, isAllowed: isAllowed(policies, request) }).toEqual({ request, isAllowed: calls.some(call => covers(call, request)) });
    }
  }), { numRuns: 30 });
});

test('sidecars know what is declared, and nothing else', () => {
  fc.assert(fc.property(CALLS, calls => {
    const known = manifestsOf(calls, 'Sidecar').map(({ metadata, spec }) =>
      [`${metadata.namespace}/${spec.workloadSelector.labels.app}`, spec.egress[0].hosts]);
    const declared = WORKLOADS.flatMap(({ namespace, name }, caller) => {
      const hosts = calls.filter(call => call.caller === caller).map(({ callee }) => WORKLOADS[callee])
        .map(callee => `${callee.namespace}/${callee.name}.${callee.namespace}.svc.cluster.local`);
      return hosts.length === 0 ? [] : [[`${namespace}/${name}`, [...new Set([...hosts, 'istio-system/*'])].sort()]];
    });
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(declared));
  }), { numRuns: 30 });
});

test('the order of declarations does not matter', () => {
  fc.assert(fc.property(SHUFFLED, ([calls, shuffled]) => {
    const byName = (a: any, b: any) => `${a.metadata.namespace}/${a.metadata.name}` < `${b.metadata.namespace}/${b.metadata.name}` ? -1 : 1;
    for (const kind of ['AuthorizationPolicy', 'Sidecar']) {
      expect(manifestsOf(shuffled, kind).sort(byName)).toEqual(manifestsOf(calls, kind).sort(byName));
    }
  }), { numRuns: 15 });
});

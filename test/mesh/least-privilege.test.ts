import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { isAllowed } from './allowed';
import { chartOf, serviceOf, synthAll } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { Waypoint } from '../../src/mesh/waypoint';
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

/** The manifests of an app that declares the calls, one chart a namespace, each of which allows nothing by itself; in the ambient mode, behind a waypoint. */
function manifestsOf(calls: Call[], kind: string, dataPlane: DataPlane = DataPlane.sidecars()): any[] {
  const app = Testing.app();
  const charts = new Map(NAMESPACES.map(namespace => [namespace, chartOf(app, namespace)]));
  charts.forEach(chart => {
    const namespace = new MeshNamespace(chart, 'Namespace', { allowNothing: true, dataPlane });
    if (dataPlane._ambient) {
      new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' } }).addNamespace(namespace);
    }
  });
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

/** The policies for the pods of a workload. */
function ofPods(policies: any[], workload: number): any[] {
  const { namespace, name } = WORKLOADS[workload];
  return policies.filter(({ metadata, spec }) => metadata.namespace === namespace && spec.selector?.matchLabels.app === name);
}

/** The policies for a workload's Service at the waypoint of its namespace. */
function ofService(policies: any[], workload: number): any[] {
  const { namespace, name } = WORKLOADS[workload];
  return policies.filter(({ metadata, spec }) => metadata.namespace === namespace && spec.targetRefs?.[0].name === name);
}

function principalOf(workload: number): string {
  const { namespace, name } = WORKLOADS[workload];
  return `cluster.local/ns/${namespace}/sa/${name}`;
}

test('policies allow what is declared, and nothing else', () => {
  fc.assert(fc.property(CALLS, calls => {
    const policies = manifestsOf(calls, 'AuthorizationPolicy');
    for (const request of REQUESTS) {
      const seen = { ...request, principal: principalOf(request.caller), port: PORTS[request.port].targetPort };
      expect({ request, isAllowed: isAllowed(ofPods(policies, request.callee), seen) })
        .toEqual({ request, isAllowed: calls.some(call => covers(call, request)) });
    }
  }), { numRuns: 30 });
});

test('behind a waypoint they do so too, and nobody but the waypoint gets to the pods', () => {
  fc.assert(fc.property(CALLS, calls => {
    const policies = manifestsOf(calls, 'AuthorizationPolicy', DataPlane.ambient());
    for (const request of REQUESTS) {
      const { port, targetPort } = PORTS[request.port];
      const principal = principalOf(request.caller);
      const waypoint = `cluster.local/ns/${WORKLOADS[request.callee].namespace}/sa/waypoint`;
      const atWaypoint = isAllowed(ofService(policies, request.callee), { ...request, principal, port });
      const atPods = ofPods(policies, request.callee);
      const passed = atWaypoint && isAllowed(atPods, { ...request, principal: waypoint, port: targetPort });
      const straight = isAllowed(atPods, { ...request, principal, port: targetPort });
      expect({ request, passed, straight }).toEqual({ request, passed: calls.some(call => covers(call, request)), straight: false });
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

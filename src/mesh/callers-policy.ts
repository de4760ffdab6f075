import { IConstruct } from 'constructs';
import { CallOptions, needsHttp } from './call-options';
import { ambientNamespace } from './enrolled-namespaces';
import { Pods } from './pods';
import { USE_WAYPOINT } from './waypoint-labels';
import { MeshResource } from '../base/mesh-resource';
import { at } from '../base/rendering';
import { ServiceObject } from '../discovery/service-object';
import { NamedPort } from '../discovery/service-ports';
import * as istio from '../imports/istio';
import { MeshIdentity } from '../security/mesh-identity';
import { Operation } from '../security/operation';
import { isHttp } from '../validation/vocabulary/protocol';

/** One declared call, as the policy of the callee needs it. */
export interface DeclaredCall {
  readonly identity: MeshIdentity;
  readonly options: CallOptions;
  readonly port: () => NamedPort;
}

const ID = 'Callers';
const NO_WAYPOINT = 'none';
const PODS = new WeakMap<IConstruct, Pods[]>();

/** Makes known what makes pods behind a service, one of several maybe, for what the service itself does not say. */
export function knowPods(service: ServiceObject, pods: Pods): void {
  PODS.set(service.construct, [...podsOf(service), pods]);
}

function podsOf(service: ServiceObject): Pods[] {
  return PODS.get(service.construct) ?? [];
}

/** The policy that allows the declared calls to a service, and with that nothing else. There is one a service, whoever declares the calls. */
export class CallersPolicy extends MeshResource {
  public static of(service: ServiceObject): CallersPolicy {
    return service.construct.node.tryFindChild(ID) as CallersPolicy | undefined ?? new CallersPolicy(service);
  }

  private readonly calls: DeclaredCall[] = [];

  private constructor(private readonly service: ServiceObject) {
    super(service.construct, ID, istio.AuthorizationPolicy.GVK, {
      name: service.name === undefined ? undefined : `${service.name}-callers`,
      namespace: service.namespace,
    });
  }

  public add(call: DeclaredCall): void {
    this.calls.push(call);
  }

  /** @internal */
  public _spec(): istio.AuthorizationPolicySpec {
    at('spec.selector', () => this.checkProbes());
    at('spec.rules', () => this.checkWaypoint());
    return {
      selector: { matchLabels: at('spec.selector', () => this.labels()) },
      action: istio.AuthorizationPolicyAction.ALLOW,
      rules: at('spec.rules', () => this.rules()),
    };
  }

  private labels(): { [key: string]: string } {
    const labels = this.service.selector() ?? {};
    if (Object.keys(labels).length === 0) {
      throw new Error('the service selects no pods, so calls to it can be allowed by no policy; give it a selector, or do not declare them');
    }
    return labels;
  }

  /** One rule a caller, so that nobody gets what another declared; sorted, so that the order of declaration does not matter. */
  private rules(): istio.AuthorizationPolicyRule[] {
    const callers = new Map<string, Map<string, istio.AuthorizationPolicyOperation>>();
    for (const call of this.calls) {
      const principal = call.identity._render();
      const operation = this.operation(principal, call)._render();
      callers.set(principal, (callers.get(principal) ?? new Map()).set(JSON.stringify(operation), operation));
    }
    return sorted(callers).map(([principal, operations]) => ({
      from: [{ source: { principals: [principal] } }],
      to: sorted(operations).map(([, operation]) => ({ operation })),
    }));
  }

  private operation(principal: string, { options, port }: DeclaredCall): Operation {
    const { methods, paths } = options;
    const called = port();
    const { protocol, number, name = String(number) } = called;
    if (needsHttp(options) && protocol !== undefined && !isHttp(protocol)) {
      throw new Error(`${principal} calls port ${name} by methods or paths, which HTTP alone has, but it speaks ${protocol}; leave them out`);
    }
    if (needsHttp(options) && ambientNamespace(this, this.namespace) !== undefined) {
      throw new Error(`${principal} calls port ${name} by methods or paths, which ztunnel does not know; `
        + 'leave them out, or allow them by an AuthorizationPolicy for the service at its waypoint');
    }
    return Operation.of({ ports: this.podPorts(called), methods, paths });
  }

  /** Sidecars see the port that the pods listen on, whatever the client called. Its name may mean another number in each version of the pods. */
  private podPorts({ number, targetPort = number }: NamedPort): number[] {
    if (typeof targetPort === 'number') {
      return [targetPort];
    }
    const numbers = podsOf(this.service).map(pods => pods.port(targetPort)).filter(found => found !== undefined);
    if (numbers.length === 0) {
      throw new Error(`the number of the pods' port "${targetPort}" is unknown; use a number as targetPort, or give the callee's MeshWorkload its pods`);
    }
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** Behind a waypoint, ztunnel sees the waypoint's identity, so this policy would allow nobody. */
  private checkWaypoint(): void {
    const waypoint = this.service.label(USE_WAYPOINT) ?? ambientNamespace(this, this.namespace)?.metadata.getLabel(USE_WAYPOINT);
    if (waypoint !== undefined && waypoint !== NO_WAYPOINT) {
      throw new Error(`calls come through the waypoint ${waypoint}, so the callers' identities are known there alone; `
        + 'allow them by an AuthorizationPolicy for the service at its waypoint');
    }
  }

  private checkProbes(): void {
    const pods = podsOf(this.service).find(({ keepsProbes }) => keepsProbes);
    if (pods !== undefined) {
      throw new Error(`${pods.name} keeps the kubelet's probes on its own ports, where no policy can tell them from other calls without identity; `
        + 'take the annotation sidecar.istio.io/rewriteAppHTTPProbers away');
    }
  }
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => a < b ? -1 : 1);
}

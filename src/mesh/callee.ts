import { IConstruct } from 'constructs';
import { CallOptions, needsHttp } from './call-options';
import { CallerRule } from './caller-rules';
import { ambientNamespace } from './namespace-objects';
import { Pods } from './pods';
import { ServiceWaypoint, waypointOf } from './service-waypoint';
import { machinesWith } from '../discovery/machines';
import { MeshService } from '../discovery/mesh-service';
import { PolicyTarget } from '../discovery/policy-target';
import { ServiceEntry } from '../discovery/service-entry';
import { ServiceObject } from '../discovery/service-object';
import { NamedPort } from '../discovery/service-ports';
import { MeshIdentity } from '../security/mesh-identity';
import { Operation } from '../security/operation';
import { isHttp } from '../validation/vocabulary/protocol';

/** One declared call, as the policies of the callee need it. */
export interface DeclaredCall {
  readonly identity: MeshIdentity;
  readonly options: CallOptions;
  readonly port: () => NamedPort;

  /** Whether the call goes through the waypoint of the callee, instead of straight to the pods. */
  passes(waypoint: ServiceWaypoint): boolean;
}

const PODS = new WeakMap<IConstruct, Pods[]>();

/** Makes known what makes pods behind a service, one of several maybe, for what the service itself does not say. */
export function knowPods(service: ServiceObject, pods: Pods): void {
  PODS.set(service.construct, [...PODS.get(service.construct) ?? [], pods]);
}

/** A service that is called, and the pods behind it. */
export class Callee {
  private readonly calls: DeclaredCall[] = [];

  constructor(private readonly service: MeshService, private readonly object: ServiceObject) {}

  public get waypoint(): ServiceWaypoint | undefined {
    return waypointOf(this.object);
  }

  /** The service as waypoints know it. */
  public get target(): PolicyTarget {
    const { construct } = this.object;
    return construct instanceof ServiceEntry ? PolicyTarget.serviceEntry(construct) : PolicyTarget.service(this.service);
  }

  public get isHeadless(): boolean {
    return this.object.isHeadless();
  }

  /** Whether the waypoint lets connections to the pods in, which then come as its own. */
  public isOpenTo({ name, letsInPodTraffic, isOfNamespace }: ServiceWaypoint): boolean {
    const used = this.pods.length === 0 ? [undefined] : this.pods.map(({ waypoint }) => waypoint);
    return letsInPodTraffic && used.some(own => own === undefined ? isOfNamespace : own === name);
  }

  public add(call: DeclaredCall): void {
    this.calls.push(call);
  }

  /** The labels of the pods. Throws if no policy can be for them. */
  public podLabels(): { [key: string]: string } {
    const labels = this.object.selector() ?? {};
    if (Object.keys(labels).length === 0) {
      throw new Error('the service selects no pods, so calls to it can be allowed by no policy; give it a selector, or do not declare them');
    }
    const pods = this.isAmbient ? undefined : this.pods.find(({ keepsProbes }) => keepsProbes);
    if (pods !== undefined) {
      throw new Error(`${pods.name} keeps the kubelet's probes on its own ports, where no policy can tell them from other calls without identity; `
        + 'take the annotation sidecar.istio.io/rewriteAppHTTPProbers away');
    }
    return labels;
  }

  /** What the waypoint is to allow: it knows the ports of the service, and who calls. */
  public rulesAtWaypoint(waypoint: ServiceWaypoint): CallerRule[] {
    return this.calls.filter(call => call.passes(waypoint)).map(call => {
      const port = call.port();
      return { principal: call.identity._render(), operation: this.operation(call, port, [port.number]) };
    });
  }

  /** What the pods are to allow: they know their own ports, and who connects, which is the waypoint for all that passes it. */
  public rulesAtPods(waypoint: ServiceWaypoint | undefined): CallerRule[] {
    return this.calls.map(call => {
      const port = call.port();
      const ports = this.podPorts(port);
      if (waypoint !== undefined && call.passes(waypoint)) {
        return { principal: waypoint.identity._render(), operation: Operation.of({ ports }) };
      }
      this.checkHttp(call, port, waypoint);
      return { principal: call.identity._render(), operation: this.operation(call, port, ports) };
    });
  }

  private operation({ identity, options }: DeclaredCall, { protocol, number, name = String(number) }: NamedPort, ports: number[]): Operation {
    if (needsHttp(options) && protocol !== undefined && !isHttp(protocol)) {
      throw new Error(`${identity._render()} calls port ${name} by methods or paths, which HTTP alone has, but it speaks ${protocol}; leave them out`);
    }
    const { methods, paths } = options;
    return Operation.of({ ports, methods, paths });
  }

  /** Where no waypoint is between, the pods' own proxy has to know HTTP. */
  private checkHttp({ identity, options }: DeclaredCall, { number, name = String(number) }: NamedPort, waypoint: ServiceWaypoint | undefined): void {
    if (needsHttp(options) && this.isAmbient) {
      const way = waypoint === undefined ? '' : `, past the waypoint ${waypoint.name}`;
      throw new Error(`${identity._render()} calls port ${name} by methods or paths${way}, which ztunnel does not know; `
        + (waypoint === undefined ? 'leave them out, or let the service use a Waypoint' : 'leave them out, or let the calls pass the waypoint'));
    }
  }

  /** The pods' proxy sees the port that they listen on, whatever the client called: another number maybe in each version of them, and on each machine. */
  private podPorts({ name, number, targetPort = number }: NamedPort): number[] {
    const { construct, namespace } = this.object;
    const ofPods = typeof targetPort === 'number' ? [targetPort] : this.pods.map(pods => pods.port(targetPort));
    const machinePort = typeof targetPort === 'number' ? name : targetPort;
    const ofMachines = machinePort === undefined ? [] : machinesWith(construct, namespace, this.podLabels()).map(({ ports }) => ports[machinePort]);
    const numbers = [...ofPods, ...ofMachines].filter(found => found !== undefined);
    if (numbers.length === 0) {
      throw new Error(`the number of the pods' port "${targetPort}" is unknown; use a number as targetPort, or give the callee's MeshWorkload its pods`);
    }
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  private get pods(): Pods[] {
    return PODS.get(this.object.construct) ?? [];
  }

  private get isAmbient(): boolean {
    return ambientNamespace(this.object.construct, this.object.namespace) !== undefined;
  }
}

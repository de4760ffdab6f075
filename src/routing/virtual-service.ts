import { Construct } from 'constructs';
import { HttpRoute } from './http-route';
import { unlessEmpty } from './rendering/list';
import { TcpRoute } from './tcp-route';
import { TlsRoute } from './tls-route';
import { IVirtualService } from './virtual-service-reference';
import { checkArguments } from '../base/argument';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { at } from '../base/rendering';
import { hostOfText } from '../discovery/host-name';
import { MeshService } from '../discovery/mesh-service';
import { Visibility } from '../discovery/visibility';
import { IMeshGateway, renderGateway } from '../gateway/mesh-gateway-reference';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { virtualHostProblem } from '../validation/vocabulary/virtual-host';

/** Where to find a VirtualService that is made elsewhere. */
export interface VirtualServiceReferenceOptions {
  /**
   * Namespace of the VirtualService.
   *
   * @default - the namespace of the object that mentions it
   */
  readonly namespace?: string;
}

/** Hosts, gateways and routes of a VirtualService. */
export interface VirtualServiceProps extends MeshResourceProps {
  /**
   * Hosts that the routes are for: DNS names, the first label of which may be or begin with a wildcard, or IP addresses.
   * A name without dots is completed by the namespace of the VirtualService, as Istio does.
   *
   * @default - those of `services`; without either, only other VirtualServices use the routes, by delegation
   */
  readonly hosts?: string[];

  /**
   * Services that the routes are for, besides `hosts`.
   *
   * @default - none
   */
  readonly services?: MeshService[];

  /**
   * Gateways that the routes are bound to. To bind them to the sidecars as well, name `MeshGateway.SIDECARS` too.
   *
   * @default - the sidecars of the mesh
   */
  readonly gateways?: IMeshGateway[];

  /**
   * Routes for HTTP, tried in their order, those of `addHttpRoute` after these.
   *
   * @default - none
   */
  readonly http?: HttpRoute[];

  /**
   * Routes for TLS that the proxy does not decrypt, tried in their order, those of `addTlsRoute` after these.
   *
   * @default - none
   */
  readonly tls?: TlsRoute[];

  /**
   * Routes for all other TCP, tried in their order, those of `addTcpRoute` after these.
   *
   * @default - none
   */
  readonly tcp?: TcpRoute[];

  /**
   * Namespaces whose proxies and gateways use the routes.
   *
   * @default - the default of the mesh, which is all namespaces
   */
  readonly exportTo?: Visibility[];
}

/**
 * How the traffic to some hosts is routed.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService
 */
export class VirtualService extends MeshResource implements IVirtualService {
  /** A VirtualService made elsewhere, to delegate to. */
  public static fromName(name: string, options: VirtualServiceReferenceOptions = {}): IVirtualService {
    return { name, namespace: options.namespace };
  }

  private readonly hosts: string[];
  private readonly services: MeshService[];
  private readonly gateways: IMeshGateway[];
  private readonly http: HttpRoute[];
  private readonly tls: TlsRoute[];
  private readonly tcp: TcpRoute[];
  private readonly exportTo?: Visibility[];

  /** Throws if a host is none. */
  constructor(scope: Construct, id: string, props: VirtualServiceProps = {}) {
    checkArguments('VirtualService', eachProblem('hosts', props.hosts, virtualHostProblem));
    super(scope, id, istio.VirtualService.GVK, props.metadata);
    this.hosts = [...props.hosts ?? []];
    this.services = [...props.services ?? []];
    this.gateways = [...props.gateways ?? []];
    this.http = [...props.http ?? []];
    this.tls = [...props.tls ?? []];
    this.tcp = [...props.tcp ?? []];
    this.exportTo = props.exportTo;
  }

  /** Adds routes for HTTP, after those there are. */
  public addHttpRoute(...routes: HttpRoute[]): void {
    this.http.push(...routes);
  }

  /** Adds routes for TLS that the proxy does not decrypt, after those there are. */
  public addTlsRoute(...routes: TlsRoute[]): void {
    this.tls.push(...routes);
  }

  /** Adds routes for all other TCP, after those there are. */
  public addTcpRoute(...routes: TcpRoute[]): void {
    this.tcp.push(...routes);
  }

  /** @internal */
  public _spec(): istio.VirtualServiceSpec {
    return {
      hosts: unlessEmpty([...this.hosts.map(host => hostOfText(host)(this)), ...this.services.map(service => service._host(this))]),
      gateways: unlessEmpty(this.gateways.map(renderGateway)),
      http: unlessEmpty(this.http.map((route, index) => at(`spec.http[${index}]`, () => route._render(this)))),
      tls: unlessEmpty(this.tls.map((route, index) => at(`spec.tls[${index}]`, () => route._render(this)))),
      tcp: unlessEmpty(this.tcp.map((route, index) => at(`spec.tcp[${index}]`, () => route._render(this)))),
      exportTo: unlessEmpty(Visibility._render(this.exportTo)),
    };
  }
}

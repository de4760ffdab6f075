import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import type { EgressGateway } from './egress-gateway';
import { EgressHostOptions } from './egress-host-options';
import { EgressPort } from './egress-port';
import { ServiceEntry } from '../discovery/service-entry';
import { ServiceEntryLocation, ServiceEntryResolution } from '../discovery/service-entry-modes';
import { Server } from '../gateway/server';
import { ServerTls } from '../gateway/server-tls';
import { HttpMatch } from '../routing/http-match';
import { HttpRoute } from '../routing/http-route';
import { TlsRoute } from '../routing/tls-route';
import { VirtualService } from '../routing/virtual-service';
import { ClientTls } from '../traffic/client-tls';
import { DestinationRule } from '../traffic/destination-rule';
import { PortPolicy } from '../traffic/port-policy';
import { Subset } from '../traffic/subset';

/** Ports of the gateway: one for all HTTP, one for all TLS, since Istio takes no two of them on one port. */
const HTTP_PORT = 80;
const TLS_PORT = 443;

/** One host outside of the mesh, and the way to it through an egress gateway. */
export class EgressRoutes extends Construct {
  public readonly entry: ServiceEntry;

  private readonly http?: EgressPort;
  private readonly tls?: EgressPort;

  constructor(private readonly egress: EgressGateway, id: string, subsetName: string, private readonly options: EgressHostOptions) {
    super(egress, id);
    const { host, ports, endpoints } = options;
    this.http = ports.find(port => port._isHttp);
    this.tls = ports.find(port => !port._isHttp);
    const subset = this.addSubset(subsetName);
    this.addServers(subset.name);
    this.entry = new ServiceEntry(this, 'Entry', {
      metadata: this.metadata(),
      hosts: [host],
      location: ServiceEntryLocation.MESH_EXTERNAL,
      resolution: ServiceEntryResolution.DNS,
      ports: ports.map(port => port._servicePort),
      endpoints,
    });
    this.routeToGateway(subset);
    this.routeFromGateway();
    this.originateTls();
  }

  /** The gateway's pods tell hosts apart by the server name, so sidecars must send the right one for each. */
  private addSubset(name: string): Subset {
    const { host } = this.options;
    return this.egress.rule.addSubset(name, {
      portPolicies: [
        ...this.http === undefined ? [] : [PortPolicy.ofNumber(HTTP_PORT, { tls: ClientTls.istioMutual({ sni: host }) })],
        ...this.tls === undefined ? [] : [PortPolicy.ofNumber(TLS_PORT, { tls: ClientTls.disable() })],
      ],
    });
  }

  private addServers(subset: string): void {
    const hosts = [this.options.host];
    if (this.http !== undefined) {
      this.egress.gateway.addServer(Server.https({ port: HTTP_PORT, portName: `https-${subset}`, hosts, tls: ServerTls.istioMutual() }));
    }
    if (this.tls !== undefined) {
      this.egress.gateway.addServer(Server.tls({ port: TLS_PORT, portName: `tls-${subset}`, hosts, tls: ServerTls.passthrough() }));
    }
  }

  private routeToGateway(subset: Subset): void {
    const { host } = this.options;
    const routes = new VirtualService(this, 'Mesh', { metadata: this.metadata('-mesh'), hosts: [host] });
    if (this.http !== undefined) {
      routes.addHttpRoute(HttpRoute.to(subset.portNumber(HTTP_PORT), { match: [HttpMatch.of({ port: this.http._servicePort.number })] }));
    }
    if (this.tls !== undefined) {
      routes.addTlsRoute(TlsRoute.to(subset.portNumber(TLS_PORT), { match: [{ port: this.tls._servicePort.number, sniHosts: [host] }] }));
    }
  }

  private routeFromGateway(): void {
    const { host } = this.options;
    const routes = new VirtualService(this, 'Gateway', { metadata: this.metadata('-gateway'), hosts: [host], gateways: [this.egress.gateway] });
    if (this.http !== undefined) {
      routes.addHttpRoute(HttpRoute.to(this.entry.portNumber(this.http._servicePort.number)));
    }
    if (this.tls !== undefined) {
      routes.addTlsRoute(TlsRoute.to(this.entry.portNumber(this.tls._servicePort.number), { match: [{ sniHosts: [host] }] }));
    }
  }

  /** Only for the gateway's pods: to sidecars the host stays one that is called in plain text. */
  private originateTls(): void {
    if (this.http?._tls !== undefined) {
      new DestinationRule(this, 'Tls', {
        metadata: this.metadata(),
        service: this.entry.toService(),
        workloadSelector: this.egress.workload.selector,
        portPolicies: [PortPolicy.ofNumber(this.http._servicePort.number, { tls: this.http._tls })],
      });
    }
  }

  private metadata(suffix: string = ''): ApiObjectMetadata {
    const { metadata } = this.options;
    return {
      ...metadata,
      namespace: this.egress.gateway.namespace,
      name: metadata?.name === undefined ? undefined : `${metadata.name}${suffix}`,
    };
  }
}

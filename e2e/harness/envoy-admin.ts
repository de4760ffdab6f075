import { Client } from './requests';

interface Route {
  readonly match: { readonly prefix?: string; readonly path?: string; readonly path_separated_prefix?: string };
  readonly metadata?: { readonly filter_metadata?: { readonly istio?: { readonly config?: string } } };
}

interface VirtualHost {
  readonly name: string;
  readonly routes?: Route[];
}

interface RouteConfig {
  readonly name: string;
  readonly virtual_hosts?: VirtualHost[];
}

const ROUTE_CONFIGS = '/config_dump?resource=dynamic_route_configs';

/** What an Envoy says of itself. */
export class EnvoyAdmin {
  private readonly client: Client;

  constructor(address: string, port = 15000) {
    this.client = new Client(address, port);
  }

  public async isLive(): Promise<boolean> {
    return (await this.client.send({ path: '/server_info' })).status === 200;
  }

  /** Lines of the route table as `istioctl proxy-config route` prints them: name, virtual host, match, VirtualService or 404. */
  public async routes(name: string): Promise<string[]> {
    const { configs = [] } = await this.json<{ configs?: { route_config: RouteConfig }[] }>(ROUTE_CONFIGS);
    return configs.map(({ route_config }) => route_config).filter(config => config.name === name).flatMap(linesOf);
  }

  /** The addresses of the endpoints of all clusters, by the name of the cluster. */
  public async endpoints(): Promise<Map<string, string[]>> {
    interface Address { readonly socket_address?: { readonly address: string; readonly port_value: number } }
    interface Cluster { readonly name: string; readonly host_statuses?: { readonly address: Address }[] }
    const { cluster_statuses = [] } = await this.json<{ cluster_statuses?: Cluster[] }>('/clusters?format=json');
    return new Map(cluster_statuses.map(({ name, host_statuses = [] }) => [name, host_statuses.map(({ address }) =>
      `${address.socket_address?.address}:${address.socket_address?.port_value}`)]));
  }

  /** The sum of all counters and gauges whose names match. */
  public async stat(pattern: RegExp): Promise<number> {
    const { body } = await this.client.send({ path: `/stats?filter=${encodeURIComponent(pattern.source)}` });
    return [...body.matchAll(/: (\d+)$/gm)].reduce((sum, [, value]) => sum + Number(value), 0);
  }

  public close(): void {
    this.client.close();
  }

  private async json<T>(path: string): Promise<T> {
    return JSON.parse((await this.client.send({ path })).body) as T;
  }
}

function linesOf({ name, virtual_hosts: hosts = [] }: RouteConfig): string[] {
  return hosts.flatMap(({ name: vhost, routes = [] }) => routes.length === 0
    ? [`${name} ${vhost} /* 404`]
    : routes.map(route => `${name} ${vhost} ${matchOf(route)} ${ownerOf(route)}`));
}

function matchOf({ match: { prefix, path, path_separated_prefix: separated } }: Route): string {
  return path ?? (prefix === undefined ? `${separated ?? ''}/*` : `${prefix}*`);
}

/** `name.namespace` of the VirtualService that istiod made the route of. */
function ownerOf({ metadata }: Route): string {
  const [, namespace, name] = /namespaces\/([^/]+)\/virtual-service\/([^/]+)$/.exec(metadata?.filter_metadata?.istio?.config ?? '') ?? [];
  return name === undefined ? '' : `${name}.${namespace}`;
}

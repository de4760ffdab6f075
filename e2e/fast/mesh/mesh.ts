import { isDeepStrictEqual } from 'util';
import { Dist } from './dist';
import { SERVICE_PORT } from './edge';
import { GENERATION_PORT, generationHost, generationManifests } from './generation';
import { INGRESS_POD } from './ingress';
import { startIstiod } from './istiod';
import { Manifest } from './manifest';
import { endpointSlices, expectedEndpoints, Pod, podManifests } from './pod';
import { Proxy } from './proxy';
import { settings } from './settings';
import { Client } from '../../harness/requests';
import { until } from '../../harness/until';

/** istiod over a folder, with an Envoy as ingress gateway and others as sidecars. */
export class Mesh {
  public static async start(): Promise<Mesh> {
    const dist = new Dist();
    dist.write('settings', settings());
    await startIstiod(dist.folder);
    const mesh = new Mesh(dist, await Proxy.start({ kind: 'router', pod: INGRESS_POD, entrance: GENERATION_PORT }));
    await mesh.settle();
    return mesh;
  }

  private readonly sidecars: Proxy[] = [];
  private generation = 0;

  private constructor(private readonly dist: Dist, public readonly gateway: Proxy) {}

  /** A client of a port of the gateway. */
  public client(port = 8080): Client {
    return new Client(INGRESS_POD.ip, port);
  }

  /** Puts manifests in place of those before, with the pods that their services are about; returns when all proxies have them. */
  public async apply(manifests: readonly Manifest[], pods: readonly Pod[] = []): Promise<void> {
    const all = [...pods, INGRESS_POD];
    this.dist.write('story', [...manifests, ...podManifests(pods), ...endpointSlices(manifests, all)]);
    await this.settle();
    await this.gatewayKnows(expectedEndpoints(manifests, all));
  }

  /** Does something while Envoys run beside some pods, for each of which there is a Sidecar. */
  public async withSidecars(pods: readonly Pod[], body: () => Promise<void>): Promise<void> {
    try {
      for (const pod of pods) {
        const proxy = await Proxy.start({ kind: 'sidecar', pod, entrance: SERVICE_PORT });
        this.sidecars.push(proxy);
        await this.reaches(proxy);
      }
      await body();
    } finally {
      await Promise.all(this.sidecars.splice(0).map(async proxy => proxy.stop()));
    }
  }

  /** Waits until every proxy has what is in the folder now. */
  private async settle(): Promise<void> {
    this.generation += 1;
    // istiod reads the files in the order of their names: this one first, so that whoever sees it sees all that was written before.
    this.dist.write('0-generation', generationManifests(this.generation));
    for (const proxy of [this.gateway, ...this.sidecars]) await this.reaches(proxy);
  }

  private async reaches(proxy: Proxy): Promise<void> {
    const host = generationHost(this.generation);
    await until(`${host} to reach ${proxy.name}`, async () => proxy.answersFor(host));
    await until(`${proxy.name} to be done with it`, async () => await proxy.admin.stat(/(_warming|warming_clusters)$/) === 0);
  }

  private async gatewayKnows(expected: Map<string, string[]>): Promise<void> {
    await until('the endpoints to reach the gateway', async () => {
      const known = await this.gateway.admin.endpoints();
      return [...expected].every(([cluster, addresses]) => isDeepStrictEqual(known.get(cluster)?.sort(), [...addresses].sort()));
    });
  }
}

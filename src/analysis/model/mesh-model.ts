import { Annotations } from './annotations';
import { Backends } from './backends';
import { ControlPlane } from './control-plane';
import { DestinationRules } from './destination-rules';
import { DestinationTable, PlacedDestination, destinationsOf } from './destinations';
import { Endpoints } from './endpoints';
import { Gateways } from './gateways';
import { Hosts } from './hosts';
import { KubernetesGateways } from './kubernetes-gateways';
import { KubernetesRoute, kubernetesRoutes } from './kubernetes-routes';
import { Membership, membershipOf } from './membership';
import { MeshConfig } from './mesh-config';
import { MutualTls } from './mutual-tls';
import { Namespaces } from './namespaces';
import { Objects } from './objects';
import { Policies } from './policies';
import { Proxies } from './proxies';
import { Registry } from './registry';
import { Secrets } from './secrets';
import { SidecarInfo, sidecarsOf } from './sidecars';
import { DEFAULT_SURROUNDINGS, Elsewhere, Externals, NOWHERE_ELSE, Surroundings } from './surroundings';
import { VirtualServices } from './virtual-services';
import { Waypoints } from './waypoints';
import { Workload } from './workload';
import { Workloads } from './workloads';
import { World } from './world';
import { Manifest } from '../../validation/manifest';

/** All manifests of an app as one mesh: what is there, by resolved names. */
export class MeshModel {
  public readonly objects: Objects;
  public readonly world: World;
  public readonly externals: Externals;
  public readonly elsewhere: Elsewhere;
  public readonly config: MeshConfig;
  public readonly hosts: Hosts;
  public readonly namespaces: Namespaces;
  public readonly workloads: Workloads;
  /** Annotations of Istio. */
  public readonly annotations: Annotations;
  public readonly registry: Registry;
  public readonly backends: Backends;
  public readonly endpoints: Endpoints;
  public readonly gateways: Gateways;
  public readonly secrets: Secrets;
  public readonly controlPlane: ControlPlane;
  public readonly destinationRules: DestinationRules;
  public readonly sidecars: readonly SidecarInfo[];
  public readonly virtualServices: VirtualServices;
  /** Where all VirtualServices send traffic to. */
  public readonly destinations: readonly PlacedDestination[];
  public readonly destinationTable: DestinationTable;
  public readonly policies: Policies;
  public readonly mutualTls: MutualTls;
  public readonly kubernetesGateways: KubernetesGateways;
  public readonly kubernetesRoutes: readonly KubernetesRoute[];
  public readonly waypoints: Waypoints;
  public readonly proxies: Proxies;

  /**
   * @param groups the objects that are applied together, such as those of one chart or of one file
   * @param isReadable whether an object fits its schema: nothing can be read from others
   */
  public constructor(
    public readonly groups: Manifest[][], isReadable: (object: Manifest) => boolean = () => true, surroundings: Surroundings = DEFAULT_SURROUNDINGS,
  ) {
    this.externals = surroundings.externals;
    this.elsewhere = surroundings.elsewhere ?? NOWHERE_ELSE;
    this.objects = new Objects(groups.flat().filter(isReadable));
    this.config = MeshConfig.of(this.objects, surroundings);
    this.workloads = new Workloads(this.objects);
    this.world = new World(this.objects, this.workloads, this.config.rootNamespace, surroundings);
    this.hosts = new Hosts(surroundings.clusterDomain);
    this.namespaces = new Namespaces(this.objects, this.externals, this.world);
    this.annotations = new Annotations(this.objects, this.workloads);
    this.registry = new Registry(this.objects, this.hosts, this.config, this.externals, this.world);
    this.backends = new Backends(this.registry, this.workloads);
    this.endpoints = new Endpoints(this.objects, this.workloads, this.externals, this.world);
    this.gateways = new Gateways(this.objects, this.workloads, this.externals, this.world);
    this.secrets = new Secrets(this.objects, this.externals, this.world);
    this.controlPlane = new ControlPlane(this.objects, this.workloads, this.externals, this.world);
    this.destinationRules = new DestinationRules(this.objects, this.hosts, this.config);
    this.sidecars = sidecarsOf(this.objects);
    this.virtualServices = new VirtualServices(this.objects, this.config);
    this.destinations = destinationsOf(this.virtualServices.all, this.hosts, this.registry);
    this.destinationTable = new DestinationTable(this.destinations);
    this.policies = new Policies(this.objects, this.workloads, this.config.rootNamespace);
    this.mutualTls = new MutualTls(this.policies);
    this.kubernetesGateways = new KubernetesGateways(this.objects, this.externals, this.world);
    this.kubernetesRoutes = kubernetesRoutes(this.objects);
    this.waypoints = new Waypoints(this.namespaces, this.kubernetesGateways);
    this.proxies = new Proxies(this.objects, this.gateways, this.kubernetesGateways, this.externals, this.config);
  }

  /** The objects of one kind, in the order they stand in the manifests. */
  public all(kind: string): Manifest[] {
    return this.objects.all(kind);
  }

  /** How a workload is in the mesh. */
  public membershipOf(workload: Workload): Membership {
    return membershipOf(workload, this.namespaces);
  }
}

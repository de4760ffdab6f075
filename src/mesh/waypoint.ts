import { Construct, IConstruct } from 'constructs';
import { callersPoliciesOf } from './callers-policy';
import { gatewayIdentity } from './gateway-identity';
import { waypointsOf } from './service-waypoint';
import {
  INGRESS_USE_WAYPOINT, Labelled, NO_WAYPOINT, USE_WAYPOINT, USE_WAYPOINT_NAMESPACE, WAYPOINT_FOR,
  addLabels, namespaceObject, serviceObject, workloadObject,
} from './waypoint-labels';
import { WaypointTraffic } from './waypoint-traffic';
import { WaypointUsers } from './waypoint-users';
import { checkArguments } from '../base/argument';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { ifGiven } from '../base/problems';
import { IDestination } from '../discovery/destination';
import { PolicyTarget } from '../discovery/policy-target';
import * as gatewayapi from '../imports/gatewayapi';
import { AuthorizationPolicy } from '../security/authorization-policy';
import { MeshIdentity } from '../security/mesh-identity';
import { labelProblem } from '../validation/vocabulary/label';
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';
import { exactTrustDomainProblem } from '../validation/vocabulary/trust-domain';

const CLASS = 'istio-waypoint';
const REVISION = 'istio.io/rev';

/** Properties of a waypoint. */
export interface WaypointProps extends MeshResourceProps {
  /**
   * What the waypoint takes care of.
   *
   * @default - what the GatewayClass says; without a word of it, WaypointTraffic.SERVICE
   */
  readonly traffic?: WaypointTraffic;

  /**
   * The namespaces whose services and pods may use the waypoint.
   *
   * @default WaypointUsers.ownNamespace()
   */
  readonly users?: WaypointUsers;

  /**
   * Revision of the control plane, or a tag of one, that runs the waypoint.
   *
   * @default - the default revision
   */
  readonly revision?: string;

  /**
   * Whether what goes through the waypoint takes no call by itself: what comes in, policies of the services have to allow.
   *
   * @default false
   */
  readonly allowNothing?: boolean;

  /**
   * Trust domain of the mesh, as part of who the waypoint is: ztunnel compares texts.
   *
   * @default 'cluster.local'
   */
  readonly trustDomain?: string;
}

/** Options of what uses a waypoint. */
export interface WaypointBindingOptions {
  /**
   * Whether requests that an ingress gateway sends go through the waypoint too.
   *
   * @default false
   */
  readonly ingress?: boolean;
}

/**
 * The proxy of an ambient mesh that knows HTTP: routes, policies on requests and telemetry of them apply here, not at the
 * nodes' ztunnel.
 *
 * It is a Gateway of the Gateway API, for which istiod makes Deployment and Service. Nothing goes through it until a namespace, a service or
 * a workload uses it. Policies are attached to it by `policyTarget`; those that select pods by labels do not reach it.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class Waypoint extends MeshResource {
  /**
   * Lets the calls to a service go past all waypoints, also past that of its namespace.
   *
   * @param service a service of this app, or one of its ports. Throws if it is not made here, or uses a waypoint
   */
  public static excludeService(service: IDestination): void {
    bind('Waypoint.excludeService', serviceObject(service), { [USE_WAYPOINT]: NO_WAYPOINT });
  }

  /**
   * Lets the connections to some pods go past all waypoints, also past that of their namespace.
   *
   * @param workload a `MeshWorkload` that is given its pods, a workload of cdk8s-plus, or any construct whose default child is an ApiObject with pods,
   * which are complete. Throws if it has none, or they have no labels, or use a waypoint
   */
  public static excludeWorkload(workload: IConstruct): void {
    bind('Waypoint.excludeWorkload', workloadObject(workload), { [USE_WAYPOINT]: NO_WAYPOINT });
  }

  /**
   * Whether it takes no call by itself.
   *
   * @internal
   */
  public readonly _allowsNothing: boolean;

  private readonly traffic?: WaypointTraffic;
  private readonly users?: WaypointUsers;
  private readonly trustDomain?: string;

  /** Throws if the revision or the trust domain is none, or the waypoint has the name `none`, which is Istio's word for no waypoint. */
  constructor(scope: Construct, id: string, props: WaypointProps = {}) {
    const { metadata, traffic, users, revision, allowNothing = false, trustDomain } = props;
    checkArguments('Waypoint', {
      revision: ifGiven(revision, labelProblem),
      trustDomain: ifGiven(trustDomain, exactTrustDomainProblem),
      labels: ownLabelProblem(metadata?.labels ?? {}, { [WAYPOINT_FOR]: 'traffic', [REVISION]: 'revision' }),
    });
    const labels = {
      ...metadata?.labels,
      ...traffic === undefined ? {} : { [WAYPOINT_FOR]: traffic },
      ...revision === undefined ? {} : { [REVISION]: revision },
    };
    super(scope, id, gatewayapi.Gateway.GVK, { ...metadata, labels });
    checkArguments('Waypoint', { name: problemIf(this.name === NO_WAYPOINT, 'got "none", which means no waypoint', 'use another name') });
    this.traffic = traffic;
    this.users = users;
    this.trustDomain = trustDomain;
    this._allowsNothing = allowNothing;
    waypointsOf(this).push(this);
    if (allowNothing) {
      const nothing = { name: `${this.name}-allow-nothing`, namespace: this.namespace };
      AuthorizationPolicy.allowNothing(this, 'Nothing', { metadata: nothing, target: this.policyTarget });
    }
  }

  /** The waypoint as target of policies and of extensions. They belong into its namespace. */
  public get policyTarget(): PolicyTarget {
    return PolicyTarget.gateway(this);
  }

  /**
   * Who the waypoint is, to pods that are called by it: policies of pods that take calls from it alone cannot be passed by.
   *
   * Without a namespace it is an error at synthesis.
   */
  public get identity(): MeshIdentity {
    return gatewayIdentity(this.apiObject, { trustDomain: this.trustDomain });
  }

  /**
   * Lets all services and pods of a namespace use the waypoint, as far as it takes care of them.
   *
   * @param namespace a `MeshNamespace`, a Namespace of cdk8s-plus, or any construct whose default child is an ApiObject of that kind. Throws if it is
   * of another kind or uses a waypoint, or if it may not use this one
   */
  public addNamespace(namespace: IConstruct, options: WaypointBindingOptions = {}): void {
    const found = namespaceObject(namespace);
    this.bind('Waypoint.addNamespace', found, found.apiObject?.name, this.uselessProblem(), options);
  }

  /**
   * Lets the calls to a service go through the waypoint.
   *
   * @param service a service of this app, or one of its ports, which stands for all of it. Throws if it is not made here or uses a waypoint, or if it
   * may not use this one
   */
  public addService(service: IDestination, options: WaypointBindingOptions = {}): void {
    const found = serviceObject(service);
    const wrong = this.traffic === WaypointTraffic.WORKLOAD ? this.trafficProblem('services', WaypointTraffic.SERVICE) : this.uselessProblem();
    this.bind('Waypoint.addService', found, found.apiObject?.metadata.namespace, wrong, options);
  }

  /**
   * Lets the connections to some pods, or to a machine, go through the waypoint.
   *
   * @param workload a `MeshWorkload` that is given its pods, a workload of cdk8s-plus, or any construct whose default child is an ApiObject with pods,
   * which are complete, or a WorkloadEntry. Throws if it is of another kind, its pods have no labels or it uses a waypoint, or if it may not use this one
   */
  public addWorkload(workload: IConstruct): void {
    const found = workloadObject(workload);
    const { traffic = WaypointTraffic.SERVICE } = this;
    const wrong = traffic === WaypointTraffic.SERVICE ? this.trafficProblem('workloads', WaypointTraffic.WORKLOAD) : this.uselessProblem();
    this.bind('Waypoint.addWorkload', found, found.apiObject?.metadata.namespace, wrong, {});
  }

  /** @internal */
  public _spec(): gatewayapi.GatewaySpec {
    return {
      gatewayClassName: CLASS,
      listeners: [{
        name: 'mesh',
        port: 15008,
        protocol: 'HBONE',
        allowedRoutes: this.users === undefined ? undefined : { namespaces: this.users._render() },
      }],
    };
  }

  private bind(where: string, found: Labelled, home: string | undefined, wrong: Problem, options: WaypointBindingOptions): void {
    const isElsewhere = this.namespace !== undefined && home !== undefined && home !== this.namespace;
    const leavesOut = isElsewhere && (this.users === undefined || this.users._isOwnNamespace);
    checkArguments(where, {
      traffic: wrong,
      users: problemIf(leavesOut, `namespace ${home} may not use waypoint ${this.namespace}/${this.name}`, 'let it by the waypoint\'s users'),
    });
    bind(where, found, {
      [USE_WAYPOINT]: this.name,
      ...isElsewhere ? { [USE_WAYPOINT_NAMESPACE]: this.namespace! } : {},
      ...options.ingress ? { [INGRESS_USE_WAYPOINT]: 'true' } : {},
    });
  }

  private uselessProblem(): Problem {
    return problemIf(this.traffic === WaypointTraffic.NONE, `waypoint ${this.name} takes care of nothing`, 'use another traffic');
  }

  private trafficProblem(what: string, traffic: WaypointTraffic): Problem {
    return { message: `waypoint ${this.name} takes care of no ${what}`, fix: `use traffic ${traffic} or ${WaypointTraffic.ALL}` };
  }
}

/** Labels what is to use a waypoint, or none. */
function bind(where: string, { argument, apiObject, problem: wrong }: Labelled, labels: { [name: string]: string }): void {
  checkArguments(where, { [argument]: wrong });
  addLabels(apiObject!, labels);
  callersPoliciesOf(apiObject!).forEach(policy => policy.settle());
}

function ownLabelProblem(labels: { [name: string]: string }, properties: { [label: string]: string }): Problem {
  const found = Object.keys(properties).find(label => Object.hasOwn(labels, label));
  return found === undefined ? undefined : problem(found, `leave it out, and use ${properties[found]}`);
}

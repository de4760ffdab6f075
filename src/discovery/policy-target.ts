import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { serviceOfHost } from './host-name';
import { MeshService } from './mesh-service';
import { AT_WAYPOINT, IMeshWorkload } from './mesh-workload-reference';
import { MeshWideOptions, WorkloadSelector } from './workload-selector';
import { checkArguments } from '../base/argument';
import { namespaceOf } from '../base/namespace';
import { ifGiven } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { noneProblem } from '../validation/vocabulary/empty';
import { labelProblem } from '../validation/vocabulary/label';
import { problem, problemIf } from '../validation/vocabulary/problem';
import { targetKindProblem } from '../validation/vocabulary/target-kind';
import { targetNameProblem } from '../validation/vocabulary/target-name';

const MAX_TARGETS = 16;
const GATEWAY_API = 'gateway.networking.k8s.io';
const NETWORKING = 'networking.istio.io';

/** An object that a policy is attached to, by its names. */
export interface PolicyTargetOptions {
  /**
   * API group of the object, without a version.
   *
   * @default - the core group, which has the Services
   */
  readonly group?: string;

  /** Kind of the object: Service, ServiceEntry, Gateway or GatewayClass. */
  readonly kind: string;

  /** Name of the object, 1 to 253 characters. It is looked for in the namespace of the policy. */
  readonly name: string;

  /**
   * Namespace of the object. Istio refuses all but the empty text.
   *
   * @deprecated put the policy into the namespace of the object.
   * @default - the namespace of the policy
   */
  readonly namespace?: string;
}

/** The fields by which a policy says where it applies. */
interface Attachment {
  readonly selector?: istio.WorkloadSelector;
  readonly targetRef?: istio.PolicyTargetReference;
  readonly targetRefs?: istio.PolicyTargetReference[];
}

/** One object that a policy is attached to. */
interface Reference {
  /** Namespace of the object; undefined where that is not known before the synthesis. */
  readonly home?: string;

  render(consumer: IConstruct): istio.PolicyTargetReference;
}

/**
 * What a policy is for: all workloads of the mesh or of a namespace, pods by their labels, or services and gateways by their names.
 *
 * Sidecars, Istio's own gateways and ztunnel look at labels alone; waypoints look at names alone; gateways of the Gateway API
 * look at both, names first.
 *
 * @see https://istio.io/latest/docs/reference/config/type/workload-selector/#PolicyTargetReference
 */
export class PolicyTarget {
  /** All workloads of the mesh. The policy lands in the root namespace. */
  public static mesh(options: MeshWideOptions = {}): PolicyTarget {
    return new PolicyTarget(WorkloadSelector.mesh(options));
  }

  /** All workloads of one namespace. The policy lands there. */
  public static namespace(name: string): PolicyTarget {
    return new PolicyTarget(WorkloadSelector.namespace(name));
  }

  /**
   * All pods with the labels, in the namespace of the policy; in all namespaces if that is the root namespace.
   *
   * @param labels labels that the pods have, all of them; neither key nor value has a wildcard. Throws if one is wrong
   */
  public static workloads(labels: { [key: string]: string }): PolicyTarget {
    return new PolicyTarget(WorkloadSelector.labels(labels));
  }

  /**
   * The pods that a handle stands for, such as an `IngressGateway` or a `MeshWorkload`. The policy lands in their namespace, if that is known.
   *
   * For a `MeshWorkload` of the ambient mesh, what its ztunnels ignore is an error at synthesis: all but AuthorizationPolicies and PeerAuthentications.
   */
  public static workload(workload: IMeshWorkload): PolicyTarget {
    return new PolicyTarget(WorkloadSelector.workload(workload));
  }

  /**
   * A Kubernetes Service, at its waypoint. The policy lands in its namespace, if that is known.
   *
   * @param service a service of the cluster; for a host that a ServiceEntry brings use `serviceEntry`
   */
  public static service(service: MeshService): PolicyTarget {
    return new PolicyTarget(undefined, [{
      home: service._object?.namespace,
      render: consumer => {
        const host = service._host(consumer);
        const name = serviceOfHost(host)?.name;
        if (name === undefined) {
          throw new Error(`"${host}" is no Kubernetes Service; use PolicyTarget.serviceEntry`);
        }
        checkNamespace(`Service ${name}`, service._namespace(consumer), consumer);
        return { group: '', kind: 'Service', name };
      },
    }]);
  }

  /**
   * A ServiceEntry, at its waypoint. The policy lands in its namespace.
   *
   * @param entry a `ServiceEntry`, or an ApiObject of that kind
   */
  public static serviceEntry(entry: IConstruct): PolicyTarget {
    return PolicyTarget.construct('PolicyTarget.serviceEntry', entry, NETWORKING, 'ServiceEntry');
  }

  /**
   * A Gateway of the Gateway API, a waypoint for example. The policy lands in its namespace.
   *
   * @param gateway an ApiObject of that kind, or a construct whose default child it is; for the pods of a `MeshGateway` use `workload`
   */
  public static gateway(gateway: IConstruct): PolicyTarget {
    return PolicyTarget.construct('PolicyTarget.gateway', gateway, GATEWAY_API, 'Gateway');
  }

  /**
   * All Gateways of a class. Only `istio-waypoint` has an effect: it stands for all waypoints. The policy lands in the root namespace.
   *
   * @param name name of the GatewayClass
   */
  public static gatewayClass(name: string, options: MeshWideOptions = {}): PolicyTarget {
    const { rootNamespace = 'istio-system' } = options;
    checkArguments('PolicyTarget.gatewayClass', { name: targetNameProblem(name), rootNamespace: labelProblem(rootNamespace) });
    return new PolicyTarget(undefined, [{
      home: rootNamespace,
      render: consumer => {
        const namespace = namespaceOf(consumer);
        if (namespace !== rootNamespace) {
          throw new Error(`a GatewayClass counts in namespace ${rootNamespace} alone, but the policy is in ${namespace}; leave its namespace out`);
        }
        return { group: GATEWAY_API, kind: 'GatewayClass', name };
      },
    }]);
  }

  /** An object known by its names alone. Throws if policies cannot be attached to such an object. */
  public static of(options: PolicyTargetOptions): PolicyTarget {
    const { group = '', kind, name, namespace } = options;
    checkArguments('PolicyTarget.of', {
      kind: targetKindProblem(group, kind),
      name: targetNameProblem(name),
      namespace: ifGiven(namespace, given => given === '' ? undefined : problem(given, 'leave it out, and put the policy into that namespace')),
    });
    return new PolicyTarget(undefined, [{ render: () => ({ group, kind, name, namespace }) }]);
  }

  /**
   * Several objects of one namespace: the policy is for each of them.
   *
   * @param targets 1 to 16 of them, none selected by labels. Throws otherwise, or if they are known to be in different namespaces
   */
  public static anyOf(...targets: PolicyTarget[]): PolicyTarget {
    const references = targets.flatMap(target => target.references);
    const homes = [...new Set(references.flatMap(({ home }) => home ?? []))];
    checkArguments('PolicyTarget.anyOf', {
      targets: noneProblem(targets, 'target')
        ?? problemIf(targets.some(({ selector }) => selector !== undefined), 'got workloads', 'use objects alone')
        ?? problemIf(references.length > MAX_TARGETS, `got ${references.length} targets`, `use at most ${MAX_TARGETS}`)
        ?? problemIf(homes.length > 1, `got objects of namespaces ${homes.join(', ')}`, 'make one policy per namespace'),
    });
    return new PolicyTarget(undefined, references);
  }

  /**
   * One object, written to the field `targetRef`, which holds one alone. Kinds that lack it get `targetRefs`.
   *
   * @deprecated Istio replaced the field by `targetRefs`, which all other factories write.
   */
  public static targetRef(target: PolicyTarget): PolicyTarget {
    checkArguments('PolicyTarget.targetRef', {
      target: problemIf(target.references.length !== 1, `got ${target.references.length} objects`, 'use a target that is one object'),
    });
    return new PolicyTarget(undefined, target.references, true);
  }

  private static construct(where: string, construct: IConstruct, group: string, kind: string): PolicyTarget {
    const apiObject = ApiObject.of(construct);
    if (apiObject.apiGroup !== group || apiObject.kind !== kind) {
      throw new Error(`${where}: got a ${apiObject.kind} of ${apiObject.apiGroup} (${apiObject.node.path}); use a ${kind} of ${group}`);
    }
    return new PolicyTarget(undefined, [{
      home: apiObject.metadata.namespace,
      render: consumer => {
        checkNamespace(`${kind} ${apiObject.name}`, apiObject.metadata.namespace, consumer);
        return { group, kind, name: apiObject.name };
      },
    }]);
  }

  private constructor(
    private readonly selector: WorkloadSelector | undefined,
    private readonly references: Reference[] = [],
    private readonly inOldField = false,
  ) {}

  /**
   * The namespace that the policy belongs into. Undefined where any may be right, or it is not known yet.
   *
   * @internal
   */
  public get _home(): string | undefined {
    return this.selector === undefined ? this.references.find(({ home }) => home !== undefined)?.home : this.selector._home;
  }

  /**
   * Whether it is workloads that are known to have no proxies of their own, but the ztunnel of their node.
   *
   * @internal
   */
  public get _isAmbient(): boolean {
    return this.selector?._isAmbient === true;
  }

  /**
   * Throws where nobody would read the policy, if it is of a kind that ztunnels ignore.
   *
   * @param selectorField the field of labels, as the kind calls it
   * @internal
   */
  public _needProxies(selectorField = 'selector'): void {
    at(`spec.${selectorField}`, () => this.selector?._needProxies(AT_WAYPOINT));
  }

  /**
   * The fields of a policy that has all three of them.
   *
   * @param consumer the construct whose object holds them
   * @internal
   */
  public _render(consumer: IConstruct): Attachment {
    return this.inOldField
      ? { targetRef: at('spec.targetRef', () => this.references[0].render(consumer)) }
      : this._renderLists(consumer);
  }

  /**
   * The fields of a policy without `targetRef`.
   *
   * @param consumer the construct whose object holds them
   * @param selectorField the field of labels, as the kind calls it
   * @internal
   */
  public _renderLists(consumer: IConstruct, selectorField = 'selector'): Omit<Attachment, 'targetRef'> {
    return {
      selector: at(`spec.${selectorField}`, () => this.selector?._render(consumer)),
      targetRefs: this.references.length === 0 ? undefined : this.references.map((reference, index) =>
        at(`spec.targetRefs[${index}]`, () => reference.render(consumer))),
    };
  }
}

/** A reference names no namespace, so Istio looks for the object in that of the policy. */
function checkNamespace(object: string, home: string | undefined, consumer: IConstruct): void {
  const namespace = namespaceOf(consumer);
  if (home !== undefined && namespace !== undefined && home !== namespace) {
    throw new Error(`${object} is in namespace ${home}, but the policy in ${namespace}; put the policy into ${home}`);
  }
}

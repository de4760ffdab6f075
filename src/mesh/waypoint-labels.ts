import { ApiObject, JsonPatch } from 'cdk8s';
import { IConstruct } from 'constructs';
import { MeshNamespace } from './mesh-namespace';
import { IDestination } from '../discovery/destination';
import { KnownWorkload } from '../discovery/mesh-workload-reference';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/** Labels by their names. */
interface Labels {
  readonly [name: string]: string;
}

export const USE_WAYPOINT = 'istio.io/use-waypoint';
export const USE_WAYPOINT_NAMESPACE = 'istio.io/use-waypoint-namespace';
export const INGRESS_USE_WAYPOINT = 'istio.io/ingress-use-waypoint';
export const WAYPOINT_FOR = 'istio.io/waypoint-for';
/** Istio's word for no waypoint at all. */
export const NO_WAYPOINT = 'none';

/** Where the pods of a kind get their labels from. */
const POD_LABELS: { readonly [kind: string]: string } = {
  Deployment: '/spec/template/metadata/labels',
  StatefulSet: '/spec/template/metadata/labels',
  DaemonSet: '/spec/template/metadata/labels',
  ReplicaSet: '/spec/template/metadata/labels',
  Job: '/spec/template/metadata/labels',
  CronJob: '/spec/jobTemplate/spec/template/metadata/labels',
};
const LABELLED = ['Pod', 'WorkloadEntry'];

/** What is to be labelled. */
export interface Labelled {
  /** What the user calls it: `namespace`, `service`, `workload`. */
  readonly argument: string;
  /** Absent where there is a problem. */
  readonly apiObject?: ApiObject;
  readonly problem: Problem;
}

/** The Namespace that a construct stands for. */
export function namespaceObject(construct: IConstruct): Labelled {
  return labelled('namespace', construct instanceof MeshNamespace ? construct.apiObject : objectOf(construct), ['Namespace']);
}

/** The Service or ServiceEntry of this app that a service stands for. */
export function serviceObject(service: IDestination): Labelled {
  const construct = service.toDestination()._service?._object?.construct;
  const apiObject = construct?.node.defaultChild ?? construct;
  return apiObject === undefined || !ApiObject.isApiObject(apiObject)
    ? { argument: 'service', problem: { message: 'got one that is not made here', fix: `label it by ${USE_WAYPOINT} where it is made` } }
    : labelled('service', apiObject as ApiObject, ['Service', 'ServiceEntry']);
}

/** The object that makes pods, or is one. */
export function workloadObject(workload: IConstruct): Labelled {
  const { _podMaker = workload } = workload as Partial<KnownWorkload>;
  return labelled('workload', objectOf(_podMaker), [...Object.keys(POD_LABELS), ...LABELLED]);
}

/** Labels an object; of one that makes pods, the pods. */
export function addLabels(apiObject: ApiObject, labels: Labels): void {
  const path = POD_LABELS[apiObject.kind];
  for (const [name, value] of Object.entries(labels)) {
    if (path === undefined) {
      apiObject.metadata.addLabel(name, value);
    } else {
      apiObject.addJsonPatch(JsonPatch.add(`${path}/${name.replace(/\//g, '~1')}`, value));
    }
  }
}

/** The object that a construct stands for; the construct itself if that is none. */
function objectOf(construct: IConstruct): IConstruct {
  const { defaultChild } = construct.node;
  return ApiObject.isApiObject(construct) || defaultChild === undefined ? construct : objectOf(defaultChild);
}

function labelled(argument: string, construct: IConstruct, kinds: string[]): Labelled {
  const kind = ApiObject.isApiObject(construct) ? construct.kind : construct.constructor.name;
  return ApiObject.isApiObject(construct) && kinds.includes(kind)
    ? { argument, apiObject: construct, problem: labelsProblem(construct) }
    : { argument, problem: { message: `got a ${kind} (${construct.node.path})`, fix: `use a ${kinds.join(', ')}` } };
}

/** Of an object that makes pods, the labels of the pods count, and a JSON patch adds to those that are there alone. */
function labelsProblem(apiObject: ApiObject): Problem {
  const { kind, metadata, node } = apiObject;
  const path = POD_LABELS[kind];
  if (path === undefined) {
    return usedProblem(apiObject, metadata.getLabel(USE_WAYPOINT));
  }
  const labels: Labels | undefined = path.split('/').slice(1).reduce((value, field) => value?.[field], apiObject.toJson());
  return labels === undefined
    ? { message: `the pods of ${kind} ${node.path} have no labels`, fix: 'set some in its pod template' }
    : usedProblem(apiObject, labels[USE_WAYPOINT]);
}

function usedProblem({ kind, node }: ApiObject, used: string | undefined): Problem {
  return problemIf(used !== undefined, `${kind} ${node.path} uses waypoint ${used}`, 'let it use one alone');
}

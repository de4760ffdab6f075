import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { namespaceObjects } from './namespace-objects';
import { namespaceOfHost } from '../discovery/host-name';
import { Problem, problem } from '../validation/vocabulary/problem';

const CLUSTER_DOMAIN = '.cluster.local';

/** Whether a host is neither of the cluster nor a name that would be completed to one of it. */
export function isExternal(host: string): boolean {
  return host.includes('.') && namespaceOfHost(host) === undefined && !host.endsWith(CLUSTER_DOMAIN);
}

/** What is wrong with a host that a workload of the app calls; one that another app brings may have any name. */
export function calledHostProblem(caller: IConstruct, host: string, isElsewhere: boolean): Problem {
  if (host === '*') {
    return problem(host, 'use the hosts that are called');
  }
  return !isElsewhere && isNamespaced(caller, host)
    ? problem(host, `use "${host}.svc${CLUSTER_DOMAIN}", because Istio completes no name with dots`)
    : undefined;
}

/** Whether a host is the name of a service and a namespace, as Kubernetes' DNS would understand it. */
function isNamespaced(caller: IConstruct, host: string): boolean {
  const [, namespace, ...rest] = host.split('.');
  return namespace !== undefined && rest.length === 0 && namespacesOf(caller).has(namespace);
}

/** The namespaces that the app is known to bring objects to. */
function namespacesOf({ node: { root } }: IConstruct): Set<string | undefined> {
  const charts = root.node.findAll().filter(Chart.isChart);
  return new Set([...charts.map(({ namespace }) => namespace), ...namespaceObjects(root).map(({ name }) => name)]);
}

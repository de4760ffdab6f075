import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { IConstruct } from 'constructs';
import { MeshService } from '../../src/discovery/mesh-service';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { MeshWorkloadProps } from '../../src/mesh/mesh-workload-props';
import { MeshIdentity } from '../../src/security/mesh-identity';

/** A chart whose objects land in a namespace of its own name. */
export function chartOf(app: App, namespace: string): Chart {
  return new Chart(app, namespace, { namespace });
}

export function shopChart(): Chart {
  return chartOf(Testing.app(), 'shop');
}

/** A Kubernetes Service whose pods have the label `app`. */
export function serviceOf(scope: IConstruct, name: string, ports: object[], selector: object | undefined = { app: name }): ApiObject {
  return new ApiObject(scope as Chart, `${name} service`, { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector, ports } });
}

/** A Deployment whose pods have the label `app` and run as the ServiceAccount of the same name, unless the pod says otherwise. */
export function deploymentOf(scope: IConstruct, name: string, pod: object = {}, annotations?: object): ApiObject {
  const labels = { app: name };
  return new ApiObject(scope as Chart, `${name} deployment`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels, annotations }, spec: { serviceAccountName: name, ...pod } } },
  });
}

/** A workload with a Service on HTTP port 80 that leads to port 8080 of the pods, and an identity of its own name. */
export function workloadOf(chart: Chart, name: string, props: Partial<MeshWorkloadProps> = {}): MeshWorkload {
  return new MeshWorkload(chart, name, {
    service: MeshService.fromService(serviceOf(chart, name, [{ name: 'http', port: 80, targetPort: 8080 }])),
    serviceAccount: MeshIdentity.of(chart.namespace!, name),
    ...props,
  });
}

/** The manifests of one kind in a sound app. */
export function synthAll(chart: Chart, kind: string): any[] {
  return chart.node.root.node.children.filter(Chart.isChart).flatMap(each => Testing.synth(each)).filter(manifest => manifest.kind === kind);
}

/** A rule as policies say it: one caller, and the operations that it may do. */
export function rule(principal: string, ...operations: object[]): object {
  return { from: [{ source: { principals: [`cluster.local/ns/${principal}`] } }], to: operations.map(operation => ({ operation })) };
}

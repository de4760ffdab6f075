import { ApiObject, Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';

/** A chart of the namespace that addons usually are in. */
export function addonChart(namespace = 'istio-system'): Chart {
  return new Chart(Testing.app(), 'addons', { namespace });
}

/** The manifests of a chart, one kind of them. */
export function manifestsOf(chart: Chart, kind: string): any[] {
  return Testing.synth(chart).filter(manifest => manifest.kind === kind);
}

/** The first container of a Deployment. */
export function containerOf(deployment: ApiObject): any {
  return deployment.toJson().spec.template.spec.containers[0];
}

/** The file of a ConfigMap, as data. */
export function fileOf(chart: Chart, map: string, file: string): any {
  const { data } = manifestsOf(chart, 'ConfigMap').find(({ metadata }) => metadata.name === map);
  return parseAllDocuments(data[file])[0].toJS();
}

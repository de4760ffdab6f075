import { parse } from 'yaml';
import { Manifest } from './addon-manifests';
import { selects } from '../../../src/analysis/model/label-index';

/** What others rely on in the manifests of an addon, one sentence each. */
export function factsOf(manifests: Manifest[], samples: Manifest[]): Set<string> {
  const [workload] = manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind));
  const { metadata, spec } = workload.spec.template;
  return new Set([
    ...services(manifests, spec).flat(),
    ...selectors(samples).filter(([, selector]) => selects(selector, metadata.labels)).map(([name]) => `the pod is one of those that ${name} selects`),
    ...dashboardCommands(metadata.labels),
    ...spec.containers.map(({ image }: Manifest) => `the pod runs ${image.replace(/@.*/, '')}`),
    ...spec.containers.flatMap(({ ports = [] }: Manifest) => ports).map(({ containerPort, protocol = 'TCP' }: Manifest) =>
      `the pod listens on ${containerPort}/${protocol}`),
    ...endpoints(manifests),
    ...scrape(metadata.annotations ?? {}),
    ...permissions(manifests),
    ...manifests.filter(({ kind }) => kind === 'PersistentVolumeClaim').map(() => 'the data outlives the pod'),
    ...(workload.spec.volumeClaimTemplates ?? []).map(() => 'the data outlives the pod'),
    ...settings(manifests),
  ]);
}

/** Each port of each Service, and the port of the pod behind it. */
function services(manifests: Manifest[], pod: Manifest): string[][] {
  const ports: Manifest[] = pod.containers.flatMap(({ ports: some = [] }: Manifest) => some);
  const named = new Map(ports.map(({ name, containerPort }) => [name, containerPort]));
  return manifests.filter(({ kind }) => kind === 'Service').map(({ metadata: { name }, spec }) =>
    spec.ports.map(({ name: port, port: number, targetPort = number, protocol = 'TCP' }: Manifest) =>
      `Service ${name} has port ${number}/${protocol} named ${port}, which is ${named.get(targetPort) ?? targetPort} of the pod`));
}

function selectors(manifests: Manifest[]): [string, Record<string, string>][] {
  return manifests.filter(({ kind }) => kind === 'Service').map(({ metadata: { name }, spec }) => [`Service ${name}`, spec.selector]);
}

/** The labels by which `istioctl dashboard` finds the pod to open. */
function dashboardCommands(labels: Record<string, string>): string[] {
  const looked = [['app.kubernetes.io/name', 'prometheus'], ['app.kubernetes.io/name', 'grafana'], ['app', 'kiali'], ['app', 'jaeger'], ['app', 'zipkin']];
  return looked.filter(([key, value]) => labels[key] === value).map(([, value]) => `istioctl dashboard ${value} finds the pod`);
}

/** The ports that configurations name. */
function endpoints(manifests: Manifest[]): string[] {
  return manifests.filter(({ kind, metadata }) => kind === 'ConfigMap' && !/dashboard/.test(metadata.name))
    .flatMap(({ data }) => Object.values(data as Record<string, string>))
    .flatMap(text => [...text.matchAll(/endpoint: "?0\.0\.0\.0:(\d+)/g)].map(([, port]) => `the program listens on ${port}`));
}

function scrape(annotations: Record<string, string>): string[] {
  const { 'prometheus.io/scrape': isScraped, 'prometheus.io/port': port, 'prometheus.io/path': path = '/metrics' } = annotations;
  return isScraped === 'true' ? [`Prometheus scrapes the pod at ${port}${path}`] : [];
}

function permissions(manifests: Manifest[]): string[] {
  return manifests.filter(({ kind }) => kind === 'ClusterRole').flatMap(({ rules }) => rules).flatMap((rule: Manifest) =>
    rule.verbs.flatMap((verb: string) => (rule.nonResourceURLs ?? rule.resources.flatMap((resource: string) =>
      rule.apiGroups.map((group: string) => `${group}/${resource}`))).map((what: string) => `the program may ${verb} ${what}`)));
}

/** What the configurations say that others see: paths, data sources, and who is let in. */
function settings(manifests: Manifest[]): string[] {
  const files = new Map(manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(({ metadata, data }) =>
    Object.entries(data as Record<string, string>).map(([file, text]) => [`${metadata.name}/${file}`, text])));
  const kiali = parse(files.get('kiali/config.yaml') ?? '{}');
  const jaeger = parse(files.get('jaeger/config.yaml') ?? '{}');
  const sources = parse(files.get('grafana/datasources.yaml') ?? files.get('grafana/data-sources.yaml') ?? '{}').datasources ?? [];
  return [
    ...sources.map(({ type, url }: Manifest) => `Grafana shows data of the ${type} at ${url}`),
    ...kiali.server === undefined ? [] : [`Kiali is at ${kiali.server.port}${kiali.server.web_root}`, `Kiali lets people in by ${kiali.auth.strategy}`],
    ...jaeger.extensions === undefined ? [] : [
      `Jaeger is at ${jaeger.extensions.jaeger_query.base_path}`,
      `Jaeger takes spans by ${jaeger.service.pipelines.traces.receivers.join(', ')}`,
    ],
    ...[...files].filter(([, text]) => text.startsWith('{') && text.includes('"panels"'))
      .map(([, text]) => `Grafana has the dashboard ${JSON.parse(text).title.replace(/ Dashboard$|s$/, '')}`),
  ];
}

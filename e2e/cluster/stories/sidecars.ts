import { namespaceOf } from '../../../src/validation/manifest';
import { Report } from '../../harness/report';
import { ApiServer } from '../kubernetes/api-server';
import { podsOf } from '../kubernetes/workloads';
import { Applied } from '../manifests';
import { Container, Pod } from '../pod/pod';

const PROXY = 'istio-proxy';

/** Checks that the pods of the apps in these manifests have sidecars, if their namespaces ask for it and only then. */
export async function checkSidecars(report: Report, api: ApiServer, { name, manifests }: Applied): Promise<void> {
  let total = 0;
  let expected = 0;
  let seen = 0;
  for (const manifest of manifests.filter(({ kind }) => kind === 'Deployment')) {
    const namespace = namespaceOf(manifest);
    const apps = (await podsOf(api, namespace, manifest.spec.selector.matchLabels)).filter(isApp);
    const { metadata: { labels } } = await api.get(`/api/v1/namespaces/${namespace}`);
    total += apps.length;
    if (labels['istio-injection'] === 'enabled') expected += apps.length;
    seen += apps.filter(hasProxy).length;
  }
  if (total > 0) report.check(`${name}: sidecars in ${total} pods`, { expected, seen });
}

/** Gateways are nothing but proxies. */
function isApp({ spec }: Pod): boolean {
  return spec.containers.some(({ name }) => name !== PROXY);
}

function hasProxy(pod: Pod): boolean {
  return proxyOf(pod) !== undefined;
}

/** The proxy of a pod, which may be a container that begins before the others. */
export function proxyOf({ spec }: Pod): Container | undefined {
  return [...spec.initContainers ?? [], ...spec.containers].find(({ name }) => name === PROXY);
}

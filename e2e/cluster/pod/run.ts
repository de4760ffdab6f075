import * as fs from 'fs';
import * as path from 'path';
import { environmentOf, expand } from './environment';
import { writeFile, writeVolumes } from './files';
import { imageOf, writeImage } from './images';
import { Container, Pod } from './pod';
import { selects } from '../../../src/analysis/model/label-index';
import { runFolder } from '../../harness/places';
import { Process } from '../../harness/process';
import { Client } from '../../harness/requests';
import { ApiServer } from '../kubernetes/api-server';
import { plugIn, SERVICES } from '../network';

const ENTER = path.join(__dirname, 'enter.sh');
const READY_SECONDS = 90;

interface Service {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: { readonly clusterIP: string; readonly selector?: Record<string, string> };
}

/**
 * Runs a container of a pod as its manifest in the API server describes it: arguments, environment, volumes, token and address are the
 * pod's. Its process has a network of its own, and sees the files of the machine with those of the pod laid over. Waits until its
 * readiness probe is content.
 *
 * @param extra added to the environment
 */
export async function runContainer(api: ApiServer, pod: Pod, container: Container, extra: Record<string, string> = {}): Promise<Process> {
  const { name, namespace } = pod.metadata;
  const folder = path.join(runFolder(), 'pods', name);
  const root = path.join(folder, 'files');
  const services: Service[] = (await api.get('/api/v1/services')).items;
  const image = imageOf(container.image);

  fs.mkdirSync(path.join(folder, 'mounts'), { recursive: true });
  writeImage(image, root);
  await writeVolumes(api, pod, container, root);
  writeFile(path.join(root, 'etc/hosts'), hostsOf(services));
  writeFile(path.join(root, 'etc/resolv.conf'), `search ${namespace}.svc.cluster.local svc.cluster.local cluster.local\n`);

  const environment = { ...environmentOf(pod, container), ...image.environment, ...extra };
  const { command = image.entrypoint, args = [] } = container;
  const addresses = [`${pod.status.podIP}/16`, ...addressesOf(services, pod)];
  let isPlugged = false;
  return Process.start(name, 'unshare', {
    args: ['--net', '--mount', '--', 'sh', ENTER, folder, addresses.join(' '), ...[...command, ...args].map(word => expand(word, environment))],
    env: { ...environment, SERVICES },
    isReady: async () => {
      isPlugged ||= plugInto(path.join(folder, 'process'));
      return isPlugged && isReady(pod, container);
    },
    readySeconds: READY_SECONDS,
  });
}

/** Plugs in the process of a pod as soon as it has left its id in a file. */
function plugInto(file: string): boolean {
  const id = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
  if (id === '') return false;
  plugIn(id);
  return true;
}

/** Asks the container as its readiness probe does. */
async function isReady({ status }: Pod, { readinessProbe }: Container): Promise<boolean> {
  const probe = readinessProbe?.httpGet;
  if (probe === undefined) return true;
  const client = new Client(status.podIP, probe.port);
  const { status: code } = await client.send({ path: probe.path });
  client.close();
  return code === 200;
}

/** All names of all Services; there is no DNS server. */
function hostsOf(services: Service[]): string {
  const lines = services.filter(({ spec }) => spec.clusterIP !== 'None').map(({ metadata: { name, namespace }, spec }) => {
    const host = `${name}.${namespace}`;
    return `${spec.clusterIP} ${host} ${host}.svc ${host}.svc.cluster.local`;
  });
  return ['127.0.0.1 localhost', ...lines, ''].join('\n');
}

/** The addresses of the Services that select the pod. */
function addressesOf(services: Service[], { metadata: { namespace, labels = {} } }: Pod): string[] {
  return services
    .filter(({ metadata, spec: { clusterIP, selector } }) =>
      metadata.namespace === namespace && clusterIP !== 'None' && selector !== undefined && selects(selector, labels))
    .map(({ spec }) => `${spec.clusterIP}/32`);
}

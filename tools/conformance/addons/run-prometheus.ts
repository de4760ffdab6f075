import * as fs from 'fs';
import * as path from 'path';
import { rootCertificates } from 'tls';
import { fileOf, oursOf } from './addon-manifests';
import { Check, checkThat } from './check';
import { freePorts, until, whileRunning } from './running';

const IDENTITY = '/var/run/secrets/kubernetes.io/serviceaccount';
const PROBE = 'groups:\n- name: changed\n  rules:\n  - record: changed\n    expr: up\n';

/** Starts the real Prometheus as our Deployment does, with our configuration, and changes a file under it. */
export async function runPrometheus(folder: string): Promise<Check> {
  return checkThat('Prometheus starts with our arguments and rules, and follows a change', async () => start(path.join(folder, 'running')));
}

async function start(folder: string): Promise<void> {
  const manifests = oursOf('prometheus');
  // What the pod has and this machine has not: an identity, though nobody to show it to.
  fs.mkdirSync(path.join(folder, 'identity'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'identity', 'token'), 'nobody');
  fs.writeFileSync(path.join(folder, 'identity', 'ca.crt'), rootCertificates[0]);
  const configuration = fileOf(manifests, 'prometheus', 'prometheus.yml').replaceAll(IDENTITY, path.join(folder, 'identity'));
  fs.writeFileSync(path.join(folder, 'prometheus.yml'), configuration);
  fs.writeFileSync(path.join(folder, 'rules.yml'), fileOf(manifests, 'prometheus', 'rules.yml'));

  const [port] = await freePorts(1);
  const args: string[] = manifests.find(({ kind }) => kind === 'Deployment').spec.template.spec.containers[0].args;
  const here = args.map(arg => arg
    .replace('/etc/prometheus/config', folder)
    .replace('=/data', `=${path.join(folder, 'data')}`)
    .replace('auto-reload-interval=30s', 'auto-reload-interval=1s'));
  await whileRunning('prometheus', [...here, `--web.listen-address=127.0.0.1:${port}`], `http://127.0.0.1:${port}/-/ready`, async () => {
    const groups = async () => {
      const answer = await (await fetch(`http://127.0.0.1:${port}/api/v1/rules`)).json() as { readonly data: { readonly groups: { readonly name: string }[] } };
      return answer.data.groups.map(group => group.name);
    };
    await until(async () => (await groups()).includes('istio-services'));
    fs.writeFileSync(path.join(folder, 'rules.yml'), PROBE);
    await until(async () => (await groups()).join() === 'changed');
  });
}

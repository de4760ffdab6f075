import { execFileSync } from 'child_process';
import { generateKeyPairSync, randomBytes } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { ApiServer } from './api-server';
import { Process, ProcessOptions } from '../../harness/process';
import { API_SERVER, PODS, SERVICES } from '../network';
import { kubernetesProgram } from '../programs';

const ETCD = 'http://127.0.0.1:2379';

/** A running cluster. */
export interface Cluster {
  readonly api: ApiServer;
  /** Path of a file with which clients are administrators. */
  readonly kubeconfig: string;
}

/** Starts etcd, API server, controllers and scheduler, with one node that pretends to run its pods. */
export async function startKubernetes(folder: string): Promise<Cluster> {
  fs.mkdirSync(folder, { recursive: true });
  const at = (file: string) => path.join(folder, file);
  const token = randomBytes(16).toString('hex');
  fs.writeFileSync(at('tokens.csv'), `${token},admin,admin,system:masters\n`);
  writeAccountKeys(at('accounts.key'), at('accounts.pub'));

  await startComponent('etcd', ['--data-dir', at('etcd'), '--unsafe-no-fsync', '--log-level', 'warn']);
  // The server makes its certificate at its start.
  const certificate = at('apiserver.crt');
  const connect = () => new ApiServer({ host: API_SERVER, ca: fs.readFileSync(certificate, 'utf8'), token });
  await startComponent('kube-apiserver', [
    `--etcd-servers=${ETCD}`,
    `--bind-address=${API_SERVER}`, '--secure-port=443', `--cert-dir=${folder}`,
    `--advertise-address=${API_SERVER}`, '--endpoint-reconciler-type=none', `--service-cluster-ip-range=${SERVICES}`,
    // Webhooks are called at the addresses of their pods.
    '--enable-aggregator-routing=true',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${at('accounts.pub')}`, `--service-account-signing-key-file=${at('accounts.key')}`,
    `--token-auth-file=${at('tokens.csv')}`, '--authorization-mode=RBAC',
    // As everywhere where networks are made by pods.
    '--allow-privileged',
  ], { isReady: async () => fs.existsSync(certificate) && connect().isReady(), readySeconds: 120 });

  const api = connect();
  const kubeconfig = at('kubeconfig');
  fs.writeFileSync(kubeconfig, JSON.stringify(kubeconfigOf(certificate, token)));
  const access = [`--kubeconfig=${kubeconfig}`, '--bind-address=127.0.0.1', '--leader-elect=false'];
  await startComponent('kube-controller-manager', [
    ...access, `--cert-dir=${at('controllers')}`, '--use-service-account-credentials',
    `--service-account-private-key-file=${at('accounts.key')}`, `--root-ca-file=${certificate}`,
  ]);
  await startComponent('kube-scheduler', [...access, `--cert-dir=${at('scheduler')}`]);
  fs.writeFileSync(at('stages.yaml'), execFileSync(kubernetesProgram(), ['kwok-stages']));
  await startComponent('kwok', [
    `--kubeconfig=${kubeconfig}`, `--config=${at('stages.yaml')}`, '--manage-all-nodes', `--cidr=${PODS}`, '--node-lease-duration-seconds=40',
  ]);
  await api.create('/api/v1/nodes', { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node' } });
  return { api, kubeconfig };
}

async function startComponent(component: string, args: string[], options: ProcessOptions = {}): Promise<void> {
  await Process.start(component, kubernetesProgram(), { ...options, args: [component, ...args] });
}

/** The keys by which the tokens of ServiceAccounts are signed and checked. */
function writeAccountKeys(privateFile: string, publicFile: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  fs.writeFileSync(privateFile, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  fs.writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }));
}

function kubeconfigOf(certificate: string, token: string): object {
  return {
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [{ name: 'e2e', cluster: { 'server': `https://${API_SERVER}`, 'certificate-authority': certificate } }],
    'users': [{ name: 'admin', user: { token } }],
    'contexts': [{ name: 'e2e', context: { cluster: 'e2e', user: 'admin' } }],
    'current-context': 'e2e',
  };
}

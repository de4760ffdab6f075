import { execFileSync } from 'child_process';

/** The addresses of pods and of Services, and the ones that the node itself has. */
export const PODS = '10.244.0.0/16';
export const SERVICES = '10.96.0.0/16';
export const API_SERVER = '10.96.0.1';
export const NODE = '10.244.255.254';
const BRIDGE = 'cni0';

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: 'pipe' });
}

/**
 * Opens the network of a node: a bridge that pods are plugged into. There is no kube-proxy: a Service's address is simply one more
 * address of the one pod behind it, and the first of them is the API server's.
 */
export function openNetwork(): void {
  try {
    ip('link', 'add', BRIDGE, 'type', 'bridge');
  } catch {
    throw new Error('a kernel with network bridges is needed');
  }
  ip('address', 'add', `${NODE}/16`, 'dev', BRIDGE);
  ip('address', 'add', `${API_SERVER}/16`, 'dev', BRIDGE);
  ip('link', 'set', BRIDGE, 'up');
}

/** Gives the address of a pod to the node: what listens on it in this process answers for the pod. */
export function standInFor(podAddress: string): void {
  ip('address', 'add', `${podAddress}/32`, 'dev', BRIDGE);
}

/** Plugs a process that has a network of its own into the bridge; it sees `eth0`. */
export function plugIn(processId: string): void {
  const link = `veth${processId}`;
  ip('link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', processId);
  ip('link', 'set', link, 'master', BRIDGE, 'up');
}

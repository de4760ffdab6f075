import { Pod } from './pod';
import { Backend } from '../../harness/backend';

/** A pod with a server. */
export interface ServingPod extends Pod {
  readonly backend: Backend;
}

export interface ServingPodOptions extends Omit<Pod, 'ip'> {
  readonly port: number;
}

let pods = 0;

/** Starts a server at an address that no other pod has. */
export async function servePod({ port, ...pod }: ServingPodOptions): Promise<ServingPod> {
  const ip = nextAddress();
  return { ...pod, ip, backend: await Backend.start(pod.name, ip, port) };
}

export function nextAddress(): string {
  pods += 1;
  return `10.244.1.${pods}`;
}

import { TAKES_TUNNELS } from './plain-envoy';
import { Backend } from '../../harness/backend';
import { Client } from '../../harness/requests';
import { ApiServer } from '../kubernetes/api-server';
import { podsOf } from '../kubernetes/workloads';
import { standInFor } from '../network';
import { Pod } from '../pod/pod';
import { runContainer } from '../pod/run';

/** A gateway by its pods. */
export interface GatewayPods {
  readonly namespace: string;
  readonly labels: Record<string, string>;
  /** The port that the pods serve HTTP at. */
  readonly port: number;
}

export async function gatewayPod(api: ApiServer, { namespace, labels }: GatewayPods): Promise<Pod> {
  const [pod] = await podsOf(api, namespace, labels);
  return pod;
}

/** Runs the pod of a gateway, agent and Envoy, and returns a client of it. */
export async function runGateway(api: ApiServer, gateway: GatewayPods): Promise<Client> {
  const pod = await gatewayPod(api, gateway);
  await runContainer(api, pod, pod.spec.containers[0]);
  return new Client(pod.status.podIP, gateway.port);
}

/** Runs the pod of a waypoint. */
export async function runWaypoint(api: ApiServer, waypoint: GatewayPods): Promise<void> {
  const pod = await gatewayPod(api, waypoint);
  await runContainer(api, pod, pod.spec.containers[0], TAKES_TUNNELS);
}

/** Answers for pods without a sidecar: each says its version. */
export async function answerFor(api: ApiServer, namespace: string, app: string, port: number): Promise<void> {
  for (const { metadata, status } of await podsOf(api, namespace, { app })) {
    standInFor(status.podIP);
    await Backend.start(metadata.labels!.version, status.podIP, port);
  }
}

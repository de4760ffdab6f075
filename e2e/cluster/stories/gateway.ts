import { Manifest } from '../../../src/validation/manifest';
import { Backend } from '../../harness/backend';
import { Client } from '../../harness/requests';
import { ApiServer } from '../kubernetes/api-server';
import { podsOf } from '../kubernetes/workloads';
import { standInFor } from '../network';
import { Pod } from '../pod/pod';
import { runContainer } from '../pod/run';

/** The ports 80 of Gateways are served at the port 8080 of the gateway's pods. */
export const GATEWAY_PORT = 8080;

/** The Envoy of the package registry does not know Istio's own filter for metrics. */
const PLAIN_ENVOY: Manifest = {
  apiVersion: 'networking.istio.io/v1alpha3',
  kind: 'EnvoyFilter',
  metadata: { name: 'plain-envoy', namespace: 'istio-system' },
  spec: {
    configPatches: [{
      applyTo: 'HTTP_FILTER',
      match: { listener: { filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager', subFilter: { name: 'istio.stats' } } } } },
      patch: { operation: 'REMOVE' },
    }],
  },
};

/** Runs the pod of an ingress gateway, agent and Envoy, and returns a client of it. */
export async function runIngressGateway(api: ApiServer, namespace: string): Promise<Client> {
  await api.apply(PLAIN_ENVOY);
  const [pod] = await gatewayPods(api, namespace);
  await runContainer(api, pod, pod.spec.containers[0]);
  return new Client(pod.status.podIP, GATEWAY_PORT);
}

export async function gatewayPods(api: ApiServer, namespace: string): Promise<Pod[]> {
  return podsOf(api, namespace, { istio: 'ingressgateway' });
}

/** Answers for pods without a sidecar: each says its version. */
export async function answerFor(api: ApiServer, namespace: string, app: string, port: number): Promise<void> {
  for (const { metadata, status } of await podsOf(api, namespace, { app })) {
    standInFor(status.podIP);
    await Backend.start(metadata.labels!.version, status.podIP, port);
  }
}

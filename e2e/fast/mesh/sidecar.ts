import { Chart } from 'cdk8s';
import { CaptureMode, EgressHost, OutboundTrafficPolicy, Protocol, Sidecar, SidecarIngressListener } from 'cdk8s-istio';
import { SERVICE_PORT } from './edge';
import { INGRESS_POD } from './ingress';
import { Pod } from './pod';

/**
 * The Sidecar of a pod. Nothing redirects traffic here as it is done in a cluster, so applications call the listener itself, at the
 * address of the pod and the port of the services. Services of the pod's namespace are known, and all else is refused.
 */
export function sidecar(chart: Chart, pod: Pod, ingress: SidecarIngressListener[] = []): Sidecar {
  return new Sidecar(chart, `${pod.name}-sidecar`, {
    workloadSelector: pod.labels,
    ingress,
    egress: [{
      port: { number: SERVICE_PORT, protocol: Protocol.HTTP, name: 'http' },
      bind: pod.ip,
      captureMode: CaptureMode.NONE,
      hosts: [EgressHost.ownNamespace(), EgressHost.namespace(INGRESS_POD.namespace)],
    }],
    outboundTrafficPolicy: OutboundTrafficPolicy.registryOnly(),
  });
}

import { GatewayResources, renderGatewayResources } from './gateway-resources';
import { restrictedContainer } from '../base/restricted';

/** User and group that Istio's proxy image runs as. */
const PROXY_ID = 1337;

const METRICS_PORT = 15090;

/** What the pods of a gateway are made of. */
export interface GatewayPodOptions {
  readonly labels: { [key: string]: string };
  readonly serviceAccount: string;
  readonly revision?: string;
  readonly resources?: GatewayResources;
}

/**
 * Template of a gateway's pods: a stub that istiod's injection fills in with the proxy of its own version.
 *
 * It meets the level "restricted" of the Pod Security Standards.
 */
export function gatewayPodTemplate({ labels, serviceAccount, revision, resources }: GatewayPodOptions): object {
  return {
    metadata: {
      labels: {
        ...labels,
        'sidecar.istio.io/inject': 'true',
        'istio.io/rev': revision,
        // A gateway of an ambient mesh is a proxy already.
        'istio.io/dataplane-mode': 'none',
      },
      annotations: {
        'inject.istio.io/templates': 'gateway',
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': '15020',
        'prometheus.io/path': '/stats/prometheus',
      },
    },
    spec: {
      serviceAccountName: serviceAccount,
      securityContext: {
        runAsUser: PROXY_ID,
        runAsGroup: PROXY_ID,
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
        // Lets the unprivileged proxy listen on ports such as 80 and 443.
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      },
      containers: [{
        name: 'istio-proxy',
        // The word that injection replaces by the proxy's image.
        image: 'auto',
        ports: [{ name: 'http-envoy-prom', containerPort: METRICS_PORT, protocol: 'TCP' }],
        resources: renderGatewayResources(resources),
        securityContext: restrictedContainer(),
      }],
    },
  };
}

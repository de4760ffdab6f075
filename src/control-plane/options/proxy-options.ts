import { ComponentResources, renderResources } from './component-resources';
import { ImageVariant } from './image-options';
import { Tree } from '../values/tree';

/** Which traffic of a pod goes through its proxy. Ports and ranges are lists joined by commas, `*` is all. */
export interface RedirectionOptions {
  /**
   * Ranges of addresses whose traffic goes through the proxy.
   *
   * @default '*'
   */
  readonly includeOutboundIpRanges?: string;

  /**
   * Ranges of addresses whose traffic does not.
   *
   * @default - none
   */
  readonly excludeOutboundIpRanges?: string;

  /**
   * Ports whose outbound traffic goes through the proxy whatever its address.
   *
   * @default - none
   */
  readonly includeOutboundPorts?: string;

  /**
   * Ports whose outbound traffic does not.
   *
   * @default - none
   */
  readonly excludeOutboundPorts?: string;

  /**
   * Ports whose inbound traffic goes through the proxy.
   *
   * @default '*'
   */
  readonly includeInboundPorts?: string;

  /**
   * Ports whose inbound traffic does not.
   *
   * @default - none
   */
  readonly excludeInboundPorts?: string;
}

/** Options of all proxies, which pods can replace by annotations. */
export interface ProxyOptions {
  /**
   * Name of the image, or a whole reference with registry and tag.
   *
   * @default 'proxyv2'
   */
  readonly image?: string;

  /**
   * How the image is built.
   *
   * @default - that of the control plane
   */
  readonly variant?: ImageVariant;

  /**
   * Image of the container that leads a pod's traffic to its proxy.
   *
   * @default 'proxyv2'
   */
  readonly initImage?: string;

  /**
   * Whether that container uses iptables even where it could do without.
   *
   * @default false
   */
  readonly forceIptables?: boolean;

  /**
   * CPU and memory of each proxy.
   *
   * @default - what the profile says
   */
  readonly resources?: ComponentResources;

  /**
   * Level of Envoy's log: `trace`, `debug`, `info`, `warning`, `error`, `critical` or `off`.
   *
   * @default 'warning'
   */
  readonly logLevel?: string;

  /**
   * Levels of parts of Envoy's log, such as `misc:error,http:debug`.
   *
   * @default 'misc:error'
   */
  readonly componentLogLevel?: string;

  /**
   * File that the proxy logs ejected hosts to.
   *
   * @default - none
   */
  readonly outlierLogPath?: string;

  /**
   * Which traffic goes through the proxy.
   *
   * @default - all
   */
  readonly redirection?: RedirectionOptions;

  /**
   * Whether the proxy's container is privileged.
   *
   * @default false
   */
  readonly privileged?: boolean;

  /**
   * System calls that are allowed, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly seccompProfile?: { [key: string]: any };

  /**
   * How often in a row the readiness of a proxy may fail.
   *
   * @default 4
   */
  readonly readinessFailureThreshold?: number;

  /**
   * How many seconds the readiness is not asked for at first.
   *
   * @default 0
   */
  readonly readinessInitialDelaySeconds?: number;

  /**
   * How many seconds are between two questions for readiness.
   *
   * @default 15
   */
  readonly readinessPeriodSeconds?: number;

  /**
   * How often the start of a proxy may not be finished yet, once a second; 0 does not ask.
   *
   * @default 600
   */
  readonly startupFailureThreshold?: number;

  /**
   * Port of the proxy's health; 0 has none.
   *
   * @default 15020
   */
  readonly statusPort?: number;

  /**
   * Port on which the proxy exchanges tokens; 0 has none.
   *
   * @default 0
   */
  readonly stsPort?: number;
}

/** The settings of all proxies. */
export function renderProxy(options: ProxyOptions): Tree {
  const { redirection = {}, startupFailureThreshold } = options;
  return {
    global: {
      proxy: {
        image: options.image,
        variant: options.variant,
        resources: renderResources(options.resources),
        logLevel: options.logLevel,
        componentLogLevel: options.componentLogLevel,
        outlierLogPath: options.outlierLogPath,
        includeIPRanges: redirection.includeOutboundIpRanges,
        excludeIPRanges: redirection.excludeOutboundIpRanges,
        includeOutboundPorts: redirection.includeOutboundPorts,
        excludeOutboundPorts: redirection.excludeOutboundPorts,
        includeInboundPorts: redirection.includeInboundPorts,
        excludeInboundPorts: redirection.excludeInboundPorts,
        privileged: options.privileged,
        seccompProfile: options.seccompProfile,
        readinessFailureThreshold: options.readinessFailureThreshold,
        readinessInitialDelaySeconds: options.readinessInitialDelaySeconds,
        readinessPeriodSeconds: options.readinessPeriodSeconds,
        startupProbe: startupFailureThreshold === undefined ? undefined
          : startupFailureThreshold === 0 ? { enabled: false } : { enabled: true, failureThreshold: startupFailureThreshold },
        statusPort: options.statusPort,
      },
      proxy_init: { image: options.initImage, forceApplyIptables: options.forceIptables },
      sts: { servicePort: options.stsPort },
    },
  };
}

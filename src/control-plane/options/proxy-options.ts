import { Duration } from 'cdk8s';
import { ComponentResources, renderResources, resourcesProblems } from './component-resources';
import { ImageVariant } from './image-options';
import { atLeastOneProblem } from './scaling-options';
import { renderSeconds, secondsProblem } from '../../base/duration';
import { Problems, ifGiven, within } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { countProblem } from '../../validation/vocabulary/counts';
import { imageProblem } from '../../validation/vocabulary/image';
import { subnetProblem } from '../../validation/vocabulary/ip';
import { portProblem, wholeNumberProblem } from '../../validation/vocabulary/numbers';
import { Problem, problem } from '../../validation/vocabulary/problem';
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
   * How long the readiness is not asked for at first, in whole seconds.
   *
   * @default Duration.seconds(0)
   */
  readonly readinessInitialDelaySeconds?: Duration;

  /**
   * Time between two questions for readiness, in whole seconds, at least one.
   *
   * @default Duration.seconds(15)
   */
  readonly readinessPeriodSeconds?: Duration;

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
        readinessInitialDelaySeconds: renderSeconds(options.readinessInitialDelaySeconds),
        readinessPeriodSeconds: renderSeconds(options.readinessPeriodSeconds),
        startupProbe: startupFailureThreshold === undefined ? undefined
          : startupFailureThreshold === 0 ? { enabled: false } : { enabled: true, failureThreshold: startupFailureThreshold },
        statusPort: options.statusPort,
      },
      proxy_init: { image: options.initImage, forceApplyIptables: options.forceIptables },
      sts: { servicePort: options.stsPort },
    },
  };
}

export function proxyProblems(options: ProxyOptions): Problems {
  return {
    image: ifGiven(options.image, imageProblem),
    initImage: ifGiven(options.initImage, imageProblem),
    ...within('resources', resourcesProblems(options.resources ?? {})),
    logLevel: ifGiven(options.logLevel, choiceProblem('trace', 'debug', 'info', 'warning', 'error', 'critical', 'off')),
    ...within('redirection', redirectionProblems(options.redirection ?? {})),
    readinessFailureThreshold: ifGiven(options.readinessFailureThreshold, atLeastOneProblem),
    readinessInitialDelaySeconds: ifGiven(options.readinessInitialDelaySeconds, secondsProblem),
    readinessPeriodSeconds: ifGiven(options.readinessPeriodSeconds, secondsProblem),
    startupFailureThreshold: ifGiven(options.startupFailureThreshold, countProblem),
    statusPort: ifGiven(options.statusPort, optionalPortProblem),
    stsPort: ifGiven(options.stsPort, optionalPortProblem),
  };
}

function redirectionProblems(options: RedirectionOptions): Problems {
  return {
    includeOutboundIpRanges: ifGiven(options.includeOutboundIpRanges, rangesProblem),
    excludeOutboundIpRanges: ifGiven(options.excludeOutboundIpRanges, rangesProblem),
    includeOutboundPorts: ifGiven(options.includeOutboundPorts, portsProblem),
    excludeOutboundPorts: ifGiven(options.excludeOutboundPorts, portsProblem),
    includeInboundPorts: ifGiven(options.includeInboundPorts, portsProblem),
    excludeInboundPorts: ifGiven(options.excludeInboundPorts, portsProblem),
  };
}

function rangesProblem(list: string): Problem {
  const isRange = (range: string) => range.includes('/') && subnetProblem(range) === undefined;
  return ['', '*'].includes(list) || list.split(',').every(isRange)
    ? undefined
    : problem(list, 'use "*", or subnets such as "10.0.0.0/8" joined by commas');
}

function portsProblem(list: string): Problem {
  const isPort = (port: string) => port === '*' || (/^\d+$/.test(port) && portProblem(Number(port)) === undefined);
  return list === '' || list.split(',').every(isPort) ? undefined : problem(list, 'use "*", or ports joined by commas');
}

/** 0 stands for no port. */
function optionalPortProblem(port: number): Problem {
  return wholeNumberProblem(port, 0, 65535);
}

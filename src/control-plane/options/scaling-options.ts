import { Tree } from '../values/tree';

/** How many pods a component has. */
export interface ScalingOptions {
  /**
   * Whether the number of pods follows their load.
   *
   * @default - what the profile says
   */
  readonly autoscale?: boolean;

  /**
   * The least number of pods that follow their load.
   *
   * @default 1
   */
  readonly minReplicas?: number;

  /**
   * The largest number of pods that follow their load.
   *
   * @default 5
   */
  readonly maxReplicas?: number;

  /**
   * The load, in percent of the CPU that is set aside, at which pods are added.
   *
   * @default 80
   */
  readonly cpuUtilization?: number;

  /**
   * How many pods there are without autoscaling.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * How many pods there may be besides while they are replaced, as a number or a percentage.
   *
   * @default '100%'
   */
  readonly maxSurge?: string;

  /**
   * How many pods may be missing while they are replaced, as a number or a percentage.
   *
   * @default '25%'
   */
  readonly maxUnavailable?: string;
}

export function renderScaling(options: ScalingOptions): Tree {
  return {
    autoscaleEnabled: options.autoscale,
    autoscaleMin: options.minReplicas,
    autoscaleMax: options.maxReplicas,
    cpu: { targetAverageUtilization: options.cpuUtilization },
    replicaCount: options.replicas,
    rollingMaxSurge: numberOrPercentage(options.maxSurge),
    rollingMaxUnavailable: numberOrPercentage(options.maxUnavailable),
  };
}

/** Kubernetes tells a number from a percentage by its type. */
export function numberOrPercentage(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

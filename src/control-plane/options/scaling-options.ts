import { Problems, ifGiven } from '../../base/problems';
import { wholeNumberProblem } from '../../validation/vocabulary/numbers';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { Tree } from '../values/tree';

const DEFAULT_MIN = 1;
const DEFAULT_MAX = 5;

/** How many pods a component has. */
export interface ScalingOptions {
  /**
   * Whether the number of pods follows their load.
   *
   * @default - what the profile says
   */
  readonly autoscale?: boolean;

  /**
   * The least number of pods that follow their load, 1 or more.
   *
   * @default 1
   */
  readonly minReplicas?: number;

  /**
   * The largest number of pods that follow their load, at least `minReplicas`.
   *
   * @default 5
   */
  readonly maxReplicas?: number;

  /**
   * The load, in percent of the CPU that is set aside, at which pods are added, 1 or more.
   *
   * @default 80
   */
  readonly cpuUtilization?: number;

  /**
   * How many pods there are without autoscaling, 1 or more.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * How many pods there may be besides while they are replaced, as a number or a percentage (`25%`).
   *
   * @default '100%'
   */
  readonly maxSurge?: string;

  /**
   * How many pods may be missing while they are replaced, as a number or a percentage; 0 only if `maxSurge` is more.
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

export function scalingProblems(options: ScalingOptions): Problems {
  const { minReplicas = DEFAULT_MIN, maxReplicas = DEFAULT_MAX, replicas, cpuUtilization, maxSurge, maxUnavailable } = options;
  return {
    minReplicas: atLeastOneProblem(minReplicas) ?? (minReplicas > maxReplicas && options.autoscale !== false
      ? problem(minReplicas, `use at most maxReplicas, ${maxReplicas}`) : undefined),
    maxReplicas: atLeastOneProblem(maxReplicas),
    replicas: ifGiven(replicas, atLeastOneProblem),
    cpuUtilization: ifGiven(cpuUtilization, atLeastOneProblem),
    maxSurge: ifGiven(maxSurge, numberOrPercentageProblem),
    maxUnavailable: ifGiven(maxUnavailable, numberOrPercentageProblem)
      ?? (isZero(maxUnavailable) && isZero(maxSurge) ? problem(maxUnavailable, 'use more than 0 for this or for maxSurge, or nothing can be replaced') : undefined),
  };
}

/** Istio takes 0 for not given. */
export function atLeastOneProblem(count: number): Problem {
  return wholeNumberProblem(count, 1, 2147483647);
}

export function numberOrPercentageProblem(text: string): Problem {
  return /^\d+%?$/.test(text) ? undefined : problem(text, 'use a whole number or a percentage such as "25%"');
}

function isZero(text: string | undefined): boolean {
  return text !== undefined && parseInt(text) === 0;
}

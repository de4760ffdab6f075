import { Duration } from 'cdk8s';
import { secondsProblem } from '../base/duration';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { countProblem } from '../validation/vocabulary/counts';

/** When a workload is asked whether it is ready, and how its answers count. */
export interface ProbeOptions {
  /**
   * Time before it is asked for the first time, in whole seconds.
   *
   * @default - none
   */
  readonly initialDelaySeconds?: Duration;

  /**
   * Time that the answer may take, in whole seconds. 0 is the default.
   *
   * @default - 1 second
   */
  readonly timeoutSeconds?: Duration;

  /**
   * Time between questions, in whole seconds. 0 is the default.
   *
   * @default - 10 seconds
   */
  readonly periodSeconds?: Duration;

  /**
   * Good answers in a row after which the workload is ready, 0 to 2147483647. 0 is the default.
   *
   * @default 1
   */
  readonly successThreshold?: number;

  /**
   * Bad answers in a row after which the workload is not ready, 0 to 2147483647. 0 is the default.
   *
   * @default 1
   */
  readonly failureThreshold?: number;
}

export function probeProblems(options: ProbeOptions): Problems {
  return {
    initialDelaySeconds: ifGiven(options.initialDelaySeconds, secondsProblem),
    timeoutSeconds: ifGiven(options.timeoutSeconds, secondsProblem),
    periodSeconds: ifGiven(options.periodSeconds, secondsProblem),
    successThreshold: ifGiven(options.successThreshold, countProblem),
    failureThreshold: ifGiven(options.failureThreshold, countProblem),
  };
}

export function renderProbeOptions(options: ProbeOptions): istio.ReadinessProbe {
  return {
    initialDelaySeconds: options.initialDelaySeconds?.toSeconds(),
    timeoutSeconds: options.timeoutSeconds?.toSeconds(),
    periodSeconds: options.periodSeconds?.toSeconds(),
    successThreshold: options.successThreshold,
    failureThreshold: options.failureThreshold,
  };
}

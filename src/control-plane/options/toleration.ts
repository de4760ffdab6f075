import { Duration } from 'cdk8s';
import { renderSeconds, secondsProblem } from '../../base/duration';
import { Problems, ifGiven } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { Tree } from '../values/tree';

/** A taint of nodes that pods are willing to run with. */
export interface Toleration {
  /**
   * Key of the taint.
   *
   * @default - any
   */
  readonly key?: string;

  /**
   * `Exists`, or `Equal` to compare the value.
   *
   * @default 'Equal'
   */
  readonly operator?: string;

  /**
   * Value of the taint.
   *
   * @default - none
   */
  readonly value?: string;

  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   *
   * @default - any
   */
  readonly effect?: string;

  /**
   * How long pods stay on a node that gets such a taint, in whole seconds.
   *
   * @default - for ever
   */
  readonly tolerationSeconds?: Duration;
}

/** Tolerations in the words of Kubernetes. */
export function renderTolerations(tolerations: Toleration[] | undefined): Tree[] | undefined {
  return tolerations?.map(({ tolerationSeconds, ...toleration }) => ({ ...toleration, tolerationSeconds: renderSeconds(tolerationSeconds) }));
}

export function tolerationProblems({ operator, effect, tolerationSeconds }: Toleration): Problems {
  return {
    operator: ifGiven(operator, choiceProblem('Exists', 'Equal')),
    effect: ifGiven(effect, choiceProblem('NoSchedule', 'PreferNoSchedule', 'NoExecute')),
    tolerationSeconds: ifGiven(tolerationSeconds, secondsProblem),
  };
}

import { Problems } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { problemIf } from '../../validation/vocabulary/problem';
import { Tree } from '../values/tree';

/** A rule that keeps a gateway's pods apart from others. */
export interface GatewayAntiAffinity {
  /** Label of the other pods. */
  readonly key: string;

  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: string;

  /**
   * Values of the label, for `In` and `NotIn`.
   *
   * @default - none, as for `Exists`
   */
  readonly values?: string[];

  /** Label of nodes within which they are kept apart, such as `kubernetes.io/hostname`. */
  readonly topologyKey: string;

  /**
   * Whether pods rather wait than run together.
   *
   * @default false
   */
  readonly required?: boolean;
}

export function renderAntiAffinity(antiAffinity: GatewayAntiAffinity[]): Tree {
  const terms = (required: boolean) => antiAffinity.filter(term => (term.required ?? false) === required).map(termOf);
  return { podAntiAffinityLabelSelector: terms(true), podAntiAffinityTermLabelSelector: terms(false) };
}

function termOf({ key, operator, values, topologyKey }: GatewayAntiAffinity): Tree {
  return { key, operator, values: values?.join(','), topologyKey };
}

export function antiAffinityProblems({ operator, values = [] }: GatewayAntiAffinity): Problems {
  const hasValues = operator === 'In' || operator === 'NotIn';
  return {
    operator: choiceProblem('In', 'NotIn', 'Exists', 'DoesNotExist')(operator),
    values: problemIf(hasValues !== values.length > 0, `got ${values.length} beside ${operator}`, hasValues ? 'use at least one' : 'leave them out'),
  };
}

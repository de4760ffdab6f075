import type { Difference } from '../compare';

/** Why we find something else than Istio's analyzers, and are right. */
export interface Reason {
  /** The code that it is about: Istio's, or ours where several rules stand for it; absent for any. */
  readonly code?: string;
  /** Whether we find more of it or less. */
  readonly ours: 'more' | 'less';
  /** Why ours is right, as a sentence of the documentation. */
  readonly why: string;
  /** Whether it explains a difference, and all of it. */
  readonly explains: (difference: Difference) => boolean;
}

/** Whether Istio's messages on the object all match. */
export function theySay(pattern: RegExp): (difference: Difference) => boolean {
  return ({ theirs }) => theirs.length > 0 && theirs.every(({ message }) => pattern.test(message));
}

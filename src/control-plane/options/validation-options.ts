import { Problems, ifGiven } from '../../base/problems';
import { base64Problem } from '../../validation/vocabulary/base64';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { labelProblem } from '../../validation/vocabulary/label';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { schemeOf } from '../../validation/vocabulary/url';
import { Tree } from '../values/tree';

/** Options of judging Istio's objects before the cluster takes them. */
export interface ValidationOptions {
  /**
   * Whether objects that name the revision are judged.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The revision that judges objects which name none; `default` is the one without a name. One control plane of a cluster has it.
   *
   * @default - nobody judges them
   */
  readonly defaultRevision?: string;

  /**
   * What happens to objects while nobody can judge them: `Ignore` or `Fail`. istiod itself turns Ignore into Fail once it is ready.
   *
   * @default 'Ignore'
   */
  readonly failurePolicy?: string;

  /**
   * Address of the webhook where it is not reached as a Service.
   *
   * @default - none
   */
  readonly url?: string;

  /**
   * Certificate of the webhook's authority, in base64.
   *
   * @default - filled in by istiod
   */
  readonly caBundle?: string;

  /**
   * Whether kinds and fields that are not stable yet are refused.
   *
   * @default - what the profile says
   */
  readonly stableOnly?: boolean;
}

/** The settings of validation. */
export function renderValidation(options: ValidationOptions): Tree {
  return {
    defaultRevision: options.defaultRevision,
    base: { validationFailurePolicy: options.failurePolicy, validationURL: options.url, validationCABundle: options.caBundle },
    experimental: { stableValidationPolicy: options.stableOnly },
    global: { configValidation: options.enabled },
  };
}

export function validationProblems({ defaultRevision, failurePolicy, url, caBundle }: ValidationOptions): Problems {
  return {
    defaultRevision: ifGiven(defaultRevision, labelProblem),
    failurePolicy: ifGiven(failurePolicy, choiceProblem('Ignore', 'Fail')),
    url: ifGiven(url, webhookUrlProblem),
    caBundle: ifGiven(caBundle, base64Problem),
  };
}

/** The API server calls webhooks by HTTPS alone. */
export function webhookUrlProblem(url: string): Problem {
  return schemeOf(url) === 'https' ? undefined : problem(url, 'use an address that begins with "https://"');
}

import { Problems, ifGiven } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { hubProblem, imageProblem, tagProblem } from '../../validation/vocabulary/image';
import { Tree } from '../values/tree';

/** How an image of Istio is built. */
export enum ImageVariant {
  /** Without shell and package manager. */
  DISTROLESS = 'distroless',

  /** With tools to look around. */
  DEBUG = 'debug',
}

/** Where the image of one component comes from. */
export interface ImageOptions {
  /**
   * Registry and folder of the image, such as `registry.istio.io/release`.
   *
   * @default - that of the control plane
   */
  readonly hub?: string;

  /**
   * Tag of the image.
   *
   * @default - that of the control plane
   */
  readonly tag?: string;

  /**
   * How the image is built.
   *
   * @default - that of the control plane
   */
  readonly variant?: ImageVariant;

  /**
   * Name of the image, or a whole reference with registry and tag.
   *
   * @default - the component's own name
   */
  readonly image?: string;
}

export function renderImage({ hub, tag, variant, image }: ImageOptions): Tree {
  return { hub, tag, variant, image };
}

export function imageProblems({ hub, tag, image }: ImageOptions): Problems {
  return { hub: ifGiven(hub, hubProblem), tag: ifGiven(tag, tagProblem), image: ifGiven(image, imageProblem) };
}

export const pullPolicyProblem = choiceProblem('Always', 'IfNotPresent', 'Never');

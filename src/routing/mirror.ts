import { IDestination } from '../discovery/destination';

/**
 * A copy of requests sent to another place, whose responses are thrown away.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMirrorPolicy
 */
export interface Mirror {
  /** Where the copies go. */
  readonly destination: IDestination;

  /**
   * Share of requests that are copied, in percent from 0 to 100.
   *
   * @default - all requests
   */
  readonly percent?: number;
}

/** The field that the share of a single mirror is written to. */
export enum MirrorPercentField {
  /** `mirrorPercentage`, which takes fractions. */
  MIRROR_PERCENTAGE = 'mirrorPercentage',
  /** `mirrorPercent`, which takes whole percents. */
  MIRROR_PERCENT = 'mirrorPercent',
  /** `mirror_percent`, an older spelling of `mirrorPercent`. */
  MIRROR_PERCENT_SNAKE_CASE = 'mirror_percent',
}

/** The single mirror of older manifests. */
export interface SingleMirror extends Mirror {
  /**
   * The field that the share is written to. All but the default take whole percents only.
   *
   * @default MirrorPercentField.MIRROR_PERCENTAGE
   * @deprecated only for manifests that must keep an old field
   */
  readonly percentField?: MirrorPercentField;
}

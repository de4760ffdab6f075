import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { longCountProblem } from '../validation/vocabulary/counts';
import { tableSizeProblem } from '../validation/vocabulary/maglev';

/** Options of a hash ring. */
export interface RingHashOptions {
  /**
   * Points on the ring, at least 0, where 0 means the default. More points spread requests more evenly.
   *
   * @default 1024
   */
  readonly minimumRingSize?: number;
}

/** Options of a Maglev table. */
export interface MaglevOptions {
  /** Entries of the table: a prime number below 5000011, such as 65537. */
  readonly tableSize: number;
}

/**
 * How a hash finds its host.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB
 */
export class HashAlgorithm {
  /** A ring: few requests move when hosts come and go. */
  public static ringHash(options: RingHashOptions = {}): HashAlgorithm {
    const { minimumRingSize } = options;
    checkArguments('HashAlgorithm.ringHash', { minimumRingSize: ifGiven(minimumRingSize, longCountProblem) });
    return new HashAlgorithm({ ringHash: { minimumRingSize } });
  }

  /** A table: faster to look up than a ring, with more requests that move. */
  public static maglev(options: MaglevOptions): HashAlgorithm {
    const { tableSize } = options;
    checkArguments('HashAlgorithm.maglev', { tableSize: tableSizeProblem(tableSize) });
    return new HashAlgorithm({ maglev: { tableSize } });
  }

  /**
   * A ring in the old spelling.
   *
   * @param size points on the ring, at least 0
   * @deprecated use `HashAlgorithm.ringHash`
   */
  public static minimumRingSize(size: number): HashAlgorithm {
    checkArguments('HashAlgorithm.minimumRingSize', { size: longCountProblem(size) });
    return new HashAlgorithm({ minimumRingSize: size });
  }

  private constructor(private readonly settings: istio.ConsistentHashLb) {}

  /** @internal */
  public _render(): istio.ConsistentHashLb {
    return this.settings;
  }
}

import { IConstruct } from 'constructs';
import { Headers } from './headers';
import { headersProblems } from './rendering/headers';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems, withinEach } from '../base/problems';
import { at } from '../base/rendering';
import { IDestination } from '../discovery/destination';
import * as istio from '../imports/istio';
import { wholeNumberProblem, weightProblem } from '../validation/vocabulary/numbers';
import { Problem, problem } from '../validation/vocabulary/problem';

/** One part of a split. */
export interface SplitTarget {
  /** Where the part goes. */
  readonly destination: IDestination;

  /**
   * What happens to the headers of this part alone. Only for HTTP routes.
   *
   * @default - left as they are
   */
  readonly headers?: Headers;
}

/** A part of a split, in percent. */
export interface PercentTarget extends SplitTarget {
  /** Share of the traffic, in whole percent from 0 to 100. */
  readonly percent: number;
}

/** A part of a split, by weight. */
export interface WeightedTarget extends SplitTarget {
  /** Weight among the other weights, a whole number from 0. */
  readonly weight: number;
}

/** A new version next to the one in use. */
export interface CanaryOptions {
  /** The version in use, which gets the rest. */
  readonly stable: IDestination;

  /** The new version. */
  readonly canary: IDestination;

  /** Share of the new version, in whole percent from 0 to 100. */
  readonly percent: number;
}

/**
 * Traffic divided among destinations. Every weight is written, zero included.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRouteDestination
 */
export class TrafficSplit {
  /** Shares in percent. Throws unless they add up to 100. */
  public static percent(targets: PercentTarget[]): TrafficSplit {
    const sum = targets.reduce((total, { percent }) => total + percent, 0);
    checkArguments('TrafficSplit.percent', {
      ...targetsProblems(targets, 'percent', target => wholeNumberProblem(target.percent, 0, 100)),
      targets: sum === 100 ? undefined : { message: `got shares that add up to ${sum}`, fix: 'use shares that add up to 100' },
    });
    return new TrafficSplit(frozen(targets).map(({ percent, ...target }) => ({ ...target, weight: percent })));
  }

  /** Shares by weight, of any sum above 0. Throws if a weight is negative or all are 0. */
  public static weighted(targets: WeightedTarget[]): TrafficSplit {
    const sum = targets.reduce((total, { weight }) => total + weight, 0);
    checkArguments('TrafficSplit.weighted', {
      ...targetsProblems(targets, 'weight', target => weightProblem(target.weight)),
      targets: sum === 0 ? noWeight(targets) : undefined,
    });
    return new TrafficSplit(frozen(targets));
  }

  /** Equal shares in whole percent. What does not divide goes to the first ones. Throws unless there are 1 to 100 destinations. */
  public static even(destinations: IDestination[]): TrafficSplit {
    const count = destinations.length;
    checkArguments('TrafficSplit.even', {
      destinations: count >= 1 && count <= 100 ? undefined : problem(count, 'use 1 to 100 destinations'),
    });
    const rest = 100 % count;
    const share = (100 - rest) / count;
    return new TrafficSplit(destinations.map((destination, index) => ({ destination, weight: index < rest ? share + 1 : share })));
  }

  /** A new version next to the one in use. Both weights are written even where one is 0. Throws if the share is no percentage. */
  public static canary(options: CanaryOptions): TrafficSplit {
    const { stable, canary, percent } = options;
    checkArguments('TrafficSplit.canary', { percent: wholeNumberProblem(percent, 0, 100) });
    return new TrafficSplit([{ destination: stable, weight: 100 - percent }, { destination: canary, weight: percent }]);
  }

  private constructor(private readonly targets: WeightedTarget[]) {}

  /** @internal */
  public _renderHttp(consumer: IConstruct): istio.HttpRouteDestination[] {
    return this.targets.map(({ weight, headers }, index) => ({ destination: this.destination(index, consumer), weight, headers }));
  }

  /** @internal */
  public _render(consumer: IConstruct): istio.RouteDestination[] {
    return this.targets.map(({ weight }, index) => ({ destination: this.destination(index, consumer), weight }));
  }

  private destination(index: number, consumer: IConstruct): istio.Destination {
    return at(`route[${index}].destination`, () => this.targets[index].destination.toDestination()._render(consumer));
  }

  /**
   * What is wrong with this in a route of bytes, which have no headers.
   *
   * @internal
   */
  public _headersProblem(): Problem {
    return this.targets.some(({ headers }) => headers !== undefined)
      ? { message: 'got a target with headers', fix: 'use headers in HTTP routes only' }
      : undefined;
  }
}

function noWeight(targets: WeightedTarget[]): Problem {
  return targets.length === 0
    ? { message: 'got no targets', fix: 'give at least one' }
    : { message: 'got weights that add up to 0', fix: 'give at least one a weight above 0' };
}

function targetsProblems<T extends SplitTarget>(
  targets: T[],
  share: string,
  shareProblem: (target: T) => Problem,
): Problems {
  return withinEach('targets', targets, target => ({
    [share]: shareProblem(target),
    ...headersProblems(target.headers),
  }));
}

import { Duration } from 'cdk8s';
import { ConsistentHash } from './consistent-hash';
import { LocalityLoadBalancing } from './locality';
import { WarmupOptions, renderWarmup, warmupProblems } from './warmup';
import { checkArguments } from '../base/argument';
import { durationProblem, renderDuration } from '../base/duration';
import * as istio from '../imports/istio';

/** Options of load balancing, whatever the algorithm. */
export interface LoadBalancerOptions {
  /**
   * How places decide which host gets a request.
   *
   * @default - as the traffic distribution of the Kubernetes Service says, else as the mesh config does
   */
  readonly locality?: LocalityLoadBalancing;

  /**
   * How slowly a new host gets its full share. Takes effect with round robin and least request.
   *
   * @default - a new host gets its full share at once
   */
  readonly warmup?: WarmupOptions;

  /**
   * How long a new host takes to get its full share, at least 1 ms.
   *
   * @default - a new host gets its full share at once
   * @deprecated use `warmup`, which also hides this one
   */
  readonly warmupDurationSecs?: Duration;
}

/**
 * Which host of a service gets a request.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings
 */
export class LoadBalancer {
  /** The algorithm that Istio prefers, least request, with options of your own. */
  public static defaultAlgorithm(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('defaultAlgorithm', options, {});
  }

  /** One host after the other, whatever it has to do. */
  public static roundRobin(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('roundRobin', options, { simple: istio.SimpleLb.ROUND_ROBIN });
  }

  /** Of two random hosts the one with fewer requests in flight. */
  public static leastRequest(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('leastRequest', options, { simple: istio.SimpleLb.LEAST_REQUEST });
  }

  /** A random healthy host. */
  public static random(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('random', options, { simple: istio.SimpleLb.RANDOM });
  }

  /** No choice at all: the address that the client called. */
  public static passthrough(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('passthrough', options, { simple: istio.SimpleLb.PASSTHROUGH });
  }

  /** The algorithm that Istio prefers, least request, written out as `UNSPECIFIED`. */
  public static unspecified(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('unspecified', options, { simple: istio.SimpleLb.UNSPECIFIED });
  }

  /**
   * The old name of least request.
   *
   * @deprecated use `LoadBalancer.leastRequest`
   */
  public static leastConn(options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('leastConn', options, { simple: istio.SimpleLb.LEAST_CONN });
  }

  /** The host that a hash of the request finds, the same again and again as long as the hosts stay the same. */
  public static consistentHash(hash: ConsistentHash, options: LoadBalancerOptions = {}): LoadBalancer {
    return new LoadBalancer('consistentHash', options, { consistentHash: hash._render() });
  }

  private readonly settings: istio.LoadBalancerSettings;

  private constructor(factory: string, options: LoadBalancerOptions, algorithm: istio.LoadBalancerSettings) {
    checkArguments(`LoadBalancer.${factory}`, {
      ...warmupProblems('warmup', options.warmup),
      warmupDurationSecs: durationProblem(options.warmupDurationSecs),
    });
    this.settings = {
      ...algorithm,
      ...options.locality?._render(),
      warmup: renderWarmup(options.warmup),
      warmupDurationSecs: renderDuration(options.warmupDurationSecs),
    };
  }

  /** @internal */
  public _render(): istio.LoadBalancerSettings {
    return this.settings;
  }
}

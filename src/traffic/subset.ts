import { TrafficPolicyOptions, renderTrafficPolicy } from './traffic-policy';
import { checkArguments } from '../base/argument';
import { at } from '../base/rendering';
import { Destination, IDestination } from '../discovery/destination';
import { HostName } from '../discovery/host-name';
import { MeshService } from '../discovery/mesh-service';
import * as istio from '../imports/istio';
import { portProblem } from '../validation/vocabulary/numbers';

/** Options of a subset: the workloads in it, and what is different for traffic to them. */
export interface SubsetOptions extends TrafficPolicyOptions {
  /**
   * Labels that the workloads of the subset carry, all of them.
   *
   * @default - all workloads of the service
   */
  readonly labels?: { [key: string]: string };
}

/**
 * Some of the workloads of a service, such as those of one version. `DestinationRule.addSubset` makes it.
 *
 * If the host of the rule has a wildcard, the subset is a destination only by `of`; otherwise synthesis fails.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#Subset
 */
export class Subset implements IDestination {
  /** @internal */
  public static _of(name: string, service: MeshService, host: HostName, options: SubsetOptions): Subset {
    return new Subset(name, service, host, options);
  }

  private constructor(
    /** Name of the subset, one of a kind in its rule. */
    public readonly name: string,
    /** The service that the subset is a part of. */
    public readonly service: MeshService,
    private readonly host: HostName,
    private readonly options: SubsetOptions,
  ) {}

  /** The host of the rule, unless it has a wildcard: no cluster has such a name. */
  private readonly fullHost: HostName = consumer => {
    const host = this.host(consumer);
    if (host.includes('*')) {
      throw new Error(`got subset ${JSON.stringify(this.name)} of ${JSON.stringify(host)}, which is no single service; use subset.of(service)`);
    }
    return host;
  };

  public toDestination(): Destination {
    return Destination._of(this.fullHost, this.name);
  }

  /**
   * The same subset of one of the services that the wildcard in the host of the rule stands for.
   *
   * @param service a service whose host the rule covers
   */
  public of(service: MeshService): Destination {
    return Destination._of(consumer => service._host(consumer), this.name);
  }

  /**
   * One port of the subset, by the name that the service gives it.
   *
   * @param name name of a port; its number is read at synthesis, where an unknown name is an error
   */
  public port(name: string): Destination {
    return Destination._of(this.fullHost, this.name, () => this.service._portNumber(name));
  }

  /**
   * One port of the subset, by its number.
   *
   * @param port the service's port, 1 to 65535, not the container's. One that the service lacks is an error at synthesis
   */
  public portNumber(port: number): Destination {
    checkArguments('Subset.portNumber', { port: portProblem(port) });
    return Destination._of(this.fullHost, this.name, () => this.service._portNumber(port));
  }

  /** @internal */
  public _render(): istio.Subset {
    return {
      name: this.name,
      labels: this.options.labels,
      trafficPolicy: at('trafficPolicy', () => renderTrafficPolicy(this.options, this.service)),
    };
  }
}

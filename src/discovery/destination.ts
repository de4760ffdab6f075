import { IConstruct } from 'constructs';
import { HostName, hostOfText } from './host-name';
import type { MeshService } from './mesh-service';
import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { serviceHostProblem } from '../validation/vocabulary/host';
import { portProblem } from '../validation/vocabulary/numbers';
import { problem } from '../validation/vocabulary/problem';

/** Something that traffic can be sent to: a service, one of its subsets, or a destination made of them. */
export interface IDestination {
  /** The place that requests go to. */
  toDestination(): Destination;
}

/** Options of a destination written by hand. */
export interface DestinationOptions {
  /**
   * Port of the service, 1 to 65535.
   *
   * @default - the only port of the service; a service with several ports needs one named
   */
  readonly port?: number;

  /**
   * Name of a subset, which a DestinationRule of the host must define. A `Subset` handle cannot dangle; this can.
   *
   * @default - all workloads of the service
   */
  readonly subset?: string;

  /**
   * Namespace that a short host name is completed with.
   *
   * @default - the namespace of the object that holds the destination
   */
  readonly namespace?: string;

  /**
   * DNS suffix of the cluster, which completes a short host name.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

/**
 * Where requests go: a host, one of its ports and one of its subsets.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Destination
 */
export class Destination implements IDestination {
  /**
   * A destination written by hand, for hosts that no handle stands for.
   *
   * @param host DNS name of a service or ServiceEntry, or a short service name
   */
  public static of(host: string, options: DestinationOptions = {}): Destination {
    const { port, subset, namespace, clusterDomain } = options;
    checkArguments('Destination.of', {
      host: host === '*' ? problem(host, 'use a host; only a part of a name can be a wildcard') : serviceHostProblem(host),
      port: ifGiven(port, portProblem),
    });
    return new Destination(hostOfText(host, namespace, clusterDomain), subset, port === undefined ? undefined : () => port);
  }

  /** @internal */
  public static _of(host: HostName, subset?: string, port?: () => number, service?: MeshService): Destination {
    return new Destination(host, subset, port, service);
  }

  private constructor(
    private readonly host: HostName,
    private readonly subset?: string,
    private readonly port?: () => number,
    private readonly service?: MeshService,
  ) {}

  public toDestination(): Destination {
    return this;
  }

  /**
   * The service, where all of it is meant and its handle is known.
   *
   * @internal
   */
  public get _service(): MeshService | undefined {
    return this.service;
  }

  /**
   * The number of the port, if one is named.
   *
   * @internal
   */
  public _portNumber(): number | undefined {
    return this.port?.();
  }

  /**
   * @param consumer the construct whose object holds the destination
   * @internal
   */
  public _render(consumer: IConstruct): istio.Destination {
    const { port } = this;
    return {
      host: at('host', () => this.host(consumer)),
      subset: this.subset,
      port: port === undefined ? undefined : { number: at('port', port) },
    };
  }
}

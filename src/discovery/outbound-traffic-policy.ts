import { IConstruct } from 'constructs';
import { IDestination } from './destination';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';

/** Options of letting traffic to unknown hosts out. */
export interface AllowAnyOptions {
  /**
   * Where traffic to unknown hosts goes, such as a port of an egress gateway. It needs a full host and a port.
   *
   * @default - traffic goes where the client meant it to go
   */
  readonly egressProxy?: IDestination;
}

/**
 * What happens to traffic for hosts that the mesh's registry does not know.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/#OutboundTrafficPolicy
 */
export class OutboundTrafficPolicy {
  /** It is dropped. */
  public static registryOnly(): OutboundTrafficPolicy {
    return new OutboundTrafficPolicy(istio.OutboundTrafficPolicyMode.REGISTRY_ONLY);
  }

  /** It is let out. */
  public static allowAny(options: AllowAnyOptions = {}): OutboundTrafficPolicy {
    return new OutboundTrafficPolicy(istio.OutboundTrafficPolicyMode.ALLOW_ANY, options.egressProxy);
  }

  private constructor(private readonly mode: istio.OutboundTrafficPolicyMode, private readonly egressProxy?: IDestination) {}

  /** @internal */
  public _render(consumer: IConstruct): istio.OutboundTrafficPolicy {
    return { mode: this.mode, egressProxy: at('egressProxy', () => this.egressProxy?.toDestination()._render(consumer)) };
  }
}

import { Construct } from 'constructs';
import { ExtensionProps, extensionProblems, renderExtension } from './extension-props';
import { TrafficFilter } from './traffic-filter';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource } from '../base/mesh-resource';
import { metadataIn } from '../discovery/home';
import * as istio from '../imports/istio';

/** Properties of a TrafficExtension. */
export interface TrafficExtensionProps extends ExtensionProps {
  /** The code that proxies run. */
  readonly filter: TrafficFilter;
}

/**
 * Code of your own that proxies run on the traffic: a script in Lua or a WebAssembly module. Since Istio 1.30.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic_extension/
 */
export class TrafficExtension extends MeshResource {
  private readonly props: TrafficExtensionProps;

  /** Throws if a value is bad. */
  constructor(scope: Construct, id: string, props: TrafficExtensionProps) {
    checkArguments('TrafficExtension', extensionProblems(props));
    super(scope, id, istio.TrafficExtension.GVK, metadataIn(props.target?._home, props.metadata));
    this.props = frozen(props);
  }

  /** @internal */
  public _spec(): istio.TrafficExtensionSpec {
    this.props.target?._needProxies();
    return {
      ...this.props.target?._renderLists(this),
      ...this.props.filter._render(),
      phase: this.props.phase as string | undefined as istio.FilterPhase | undefined,
      ...renderExtension(this.props),
    };
  }
}

import { Construct } from 'constructs';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { ifGiven } from '../base/problems';
import { at } from '../base/rendering';
import { metadataIn } from '../discovery/home';
import { WorkloadSelector } from '../discovery/workload-selector';
import * as istio from '../imports/istio';
import { charactersProblem } from '../validation/vocabulary/characters';
import { countProblem } from '../validation/vocabulary/counts';
import { entryProblem } from '../validation/vocabulary/each';

const MAX_VALUE_CHARACTERS = 2048;

/** Properties of a ProxyConfig. */
export interface ProxyConfigProps extends MeshResourceProps {
  /**
   * The workloads whose proxies this is for: of the mesh, of a namespace, or with some labels.
   *
   * @default - all workloads of the object's namespace; in the root namespace, all of the mesh
   */
  readonly selector?: WorkloadSelector;

  /**
   * Number of threads that a proxy works with, 0 or more; 0 is as many as the machine has cores.
   *
   * @default - as many as the proxy may use CPUs
   */
  readonly concurrency?: number;

  /**
   * Environment variables of the proxy by name, each value at most 2048 characters. Those that begin with `ISTIO_META_` become metadata
   * of the proxy, which an EnvoyFilter can match.
   *
   * @default - none but those that injection sets
   */
  readonly environmentVariables?: { [name: string]: string };

  /**
   * Kind of the proxy's image, which ends the image's tag: `default`, `debug`, `distroless`, or what the registry has.
   *
   * @default - as the installation says
   */
  readonly imageType?: string;
}

/**
 * How proxies themselves run. Pods that run already must be restarted to take it over.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/proxy-config/#ProxyConfig
 */
export class ProxyConfig extends MeshResource {
  private readonly props: ProxyConfigProps;

  /** Throws if a value is bad. */
  constructor(scope: Construct, id: string, props: ProxyConfigProps = {}) {
    checkArguments('ProxyConfig', {
      concurrency: ifGiven(props.concurrency, countProblem),
      ...entryProblem('environmentVariables', props.environmentVariables, (_name, value) => charactersProblem(value, MAX_VALUE_CHARACTERS)),
    });
    super(scope, id, istio.ProxyConfig.GVK, metadataIn(props.selector?._home, props.metadata));
    this.props = frozen(props);
  }

  /** @internal */
  public _spec(): istio.ProxyConfigSpec {
    const { selector, concurrency, environmentVariables, imageType } = this.props;
    at('spec.selector', () => selector?._needProxies('leave it out'));
    return {
      selector: at('spec.selector', () => selector?._render(this)),
      concurrency,
      environmentVariables,
      image: imageType === undefined ? undefined : { imageType },
    };
  }
}

import { IConstruct } from 'constructs';
import { MeshService } from './mesh-service';
import { checkArguments } from '../base/argument';
import { labelProblem } from '../validation/vocabulary/label';
import { sidecarHostProblem } from '../validation/vocabulary/scoped-host';

/**
 * Services that a sidecar knows of: hosts, and the namespaces they are looked for in.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/#IstioEgressListener
 */
export class EgressHost {
  /** All services of the Sidecar's namespace. */
  public static ownNamespace(): EgressHost {
    return new EgressHost(() => './*');
  }

  /** All services of the mesh that the namespace may see. */
  public static everywhere(): EgressHost {
    return new EgressHost(() => '*/*');
  }

  /** All services of one namespace. */
  public static namespace(name: string): EgressHost {
    checkArguments('EgressHost.namespace', { name: labelProblem(name) });
    return new EgressHost(() => `${name}/*`);
  }

  /** One service, in its namespace. Where that is not known, it is looked for in all of them. */
  public static service(service: MeshService): EgressHost {
    return new EgressHost(consumer => `${service._namespace(consumer) ?? '*'}/${service._host(consumer)}`);
  }

  /** No service at all. */
  public static none(): EgressHost {
    return new EgressHost(() => '~/*');
  }

  /** Takes the services of one namespace away from what the other hosts of the listener bring. Since Istio 1.31. */
  public static excluding(namespace: string): EgressHost {
    checkArguments('EgressHost.excluding', { namespace: labelProblem(namespace) });
    return new EgressHost(() => `~${namespace}/*`);
  }

  /**
   * A host written by hand.
   *
   * @param entry a namespace (`shop`, `.` for the own one, `*` for all), `/`, and a full host name, `*.` and a name, or `*`
   */
  public static of(entry: string): EgressHost {
    checkArguments('EgressHost.of', { entry: sidecarHostProblem(entry) });
    return new EgressHost(() => entry);
  }

  private constructor(private readonly entry: (consumer: IConstruct) => string) {}

  /**
   * @param consumer the Sidecar
   * @internal
   */
  public _render(consumer: IConstruct): string {
    return this.entry(consumer);
  }
}

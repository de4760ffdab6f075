import { EndpointPolicyOptions, endpointPolicyProblems, renderEndpointPolicy } from './endpoint-policy';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { at } from '../base/rendering';
import { MeshService } from '../discovery/mesh-service';
import * as istio from '../imports/istio';
import { portProblem } from '../validation/vocabulary/numbers';
import { Problem } from '../validation/vocabulary/problem';

/**
 * What a rule says of one port of its service. Its four options replace those of the whole service, left out ones included. Of several
 * policies of one port the first one counts.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-PortTrafficPolicy
 */
export class PortPolicy {
  /**
   * The policy of a port that the service names.
   *
   * @param name name of a port of the service; its number is read at synthesis, where an unknown name is an error
   */
  public static named(name: string, options: EndpointPolicyOptions): PortPolicy {
    checkArguments('PortPolicy.named', { options: emptyProblem(options), ...endpointPolicyProblems(options) });
    return new PortPolicy(service => service._portNumber(name), frozen(renderEndpointPolicy(options)));
  }

  /**
   * The policy of a port by its number.
   *
   * @param port the service's port, 1 to 65535, not the container's. One that the service lacks is an error at synthesis
   */
  public static ofNumber(port: number, options: EndpointPolicyOptions): PortPolicy {
    checkArguments('PortPolicy.ofNumber', { port: portProblem(port), options: emptyProblem(options), ...endpointPolicyProblems(options) });
    return new PortPolicy(service => service._portNumber(port), frozen(renderEndpointPolicy(options)));
  }

  private constructor(private readonly port: (service: MeshService) => number, private readonly policy: istio.PortTrafficPolicy) {}

  /** @internal */
  public _render(service: MeshService): istio.PortTrafficPolicy {
    return { port: { number: at('port', () => this.port(service)) }, ...this.policy };
  }
}

function emptyProblem(options: EndpointPolicyOptions): Problem {
  return Object.values(renderEndpointPolicy(options)).every(value => value === undefined)
    ? { message: 'got none', fix: 'set loadBalancer, connectionPool, outlierDetection or tls' }
    : undefined;
}

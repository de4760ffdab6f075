import { IConstruct } from 'constructs';
import { CaptureMode, renderCaptureMode } from './capture-mode';
import { EgressHost } from './egress-host';
import { SidecarPort, renderSidecarPort, sidecarPortNameProblem } from './sidecar-port';
import { Problems } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { bindProblem, listenerPortProblem } from '../validation/vocabulary/bind-address';
import { noneProblem } from '../validation/vocabulary/empty';

/** A listener for traffic from the workload of a Sidecar. */
export interface SidecarEgressListener {
  /** Services that the workload can reach through the listener, at least one. */
  readonly hosts: EgressHost[];

  /**
   * Port that the application calls. Only the last listener may do without.
   *
   * @default - all ports of the hosts
   */
  readonly port?: SidecarPort;

  /**
   * What the listener binds to: an IP address, or a unix domain socket as `unix://` and an absolute path.
   *
   * @default - the addresses of the hosts
   */
  readonly bind?: string;

  /**
   * How traffic gets to the listener.
   *
   * @default CaptureMode.DEFAULT
   */
  readonly captureMode?: CaptureMode;
}

export function egressProblems({ port, bind, hosts }: SidecarEgressListener): Problems {
  return { hosts: noneProblem(hosts, 'host'), ...portProblems(port, bind) };
}

export function renderEgress({ port, bind, captureMode, hosts }: SidecarEgressListener, consumer: IConstruct): istio.IstioEgressListener {
  return {
    port: port === undefined ? undefined : renderSidecarPort(port),
    bind,
    captureMode: renderCaptureMode(captureMode),
    hosts: hosts.map((host, index) => at(`hosts[${index}]`, () => host._render(consumer))),
  };
}

/** Without a port Istio does not look at the address, so it is not judged here either. */
function portProblems(port: SidecarPort | undefined, bind: string | undefined): Problems {
  return port === undefined ? {} : {
    'port.number': listenerPortProblem(port.number, bind),
    'port.name': sidecarPortNameProblem(port),
    'bind': bindProblem(bind),
  };
}

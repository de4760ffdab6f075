import { WorkloadMode } from './workload-mode';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { portProblem } from '../validation/vocabulary/numbers';
import { repeatedProblems } from '../validation/vocabulary/repeated';

/**
 * Some of the traffic of a workload: by its direction AND its port.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/#WasmPlugin-TrafficSelector
 */
export interface TrafficSelector {
  /**
   * The side that the workload is on.
   *
   * @default WorkloadMode.CLIENT_AND_SERVER
   */
  readonly mode?: WorkloadMode;

  /**
   * Ports, each 1 to 65535 and once: of the service that is called, or of the workload where it is the one that is called.
   *
   * @default - all ports
   */
  readonly ports?: number[];
}

export function selectorProblems({ ports = [] }: TrafficSelector): Problems {
  const repeated = repeatedProblems(ports);
  return Object.fromEntries(ports.map((port, index) => [`ports[${index}]`, portProblem(port) ?? repeated[index]]));
}

export function renderSelectors(selectors: TrafficSelector[] | undefined): istio.TrafficSelector[] | undefined {
  return selectors?.map(({ mode, ports }) => ({
    mode: mode as string | undefined as istio.WorkloadMode | undefined,
    ports: ports?.map(number => ({ number })),
  }));
}

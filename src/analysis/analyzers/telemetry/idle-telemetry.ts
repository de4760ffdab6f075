import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { KIND } from '../../model/kinds';
import { idleSelectors } from '../security/idle-selectors';

/** A Telemetry whose selector picks no workload. */
export const idleTelemetry: Analyzer = {
  entry: TELEMETRY.idleTelemetry,

  analyze(mesh) {
    return idleSelectors(mesh, TELEMETRY.idleTelemetry, KIND.Telemetry);
  },
};

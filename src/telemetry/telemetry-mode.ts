import * as istio from '../imports/istio';

/** The side of a connection that a workload is on where its telemetry is meant. */
export enum TelemetryMode {
  /** Both sides. */
  CLIENT_AND_SERVER = 'CLIENT_AND_SERVER',

  /** The side that calls. Gateways are always on this side. */
  CLIENT = 'CLIENT',

  /** The side that is called. */
  SERVER = 'SERVER',
}

export function renderMode(mode: TelemetryMode | undefined): istio.TelemetryMode | undefined {
  return mode as string | undefined as istio.TelemetryMode | undefined;
}

export function renderModeMatch(mode: TelemetryMode | undefined): istio.TelemetryModeMatch | undefined {
  return mode === undefined ? undefined : { mode: renderMode(mode) };
}

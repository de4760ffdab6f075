import { Fault } from '../draft';

export const TELEMETRY_FAULTS: readonly Fault[] = [];

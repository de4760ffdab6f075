import { idleTelemetry } from './idle-telemetry';
import { noLogProvider } from './no-log-provider';
import { noTracingProvider } from './no-tracing-provider';
import { severalDefaults } from './several-defaults';
import { sharedWorkload } from './shared-workload';
import { unknownProvider } from './unknown-provider';
import { Analyzer } from '../../analyzer';

export const TELEMETRY_RULES: Analyzer[] = [idleTelemetry, noLogProvider, noTracingProvider, severalDefaults, sharedWorkload, unknownProvider];

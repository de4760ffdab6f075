import { AMBIENT_RULES } from './ambient';
import { DESTINATION_RULES } from './destinations';
import { EXTENSION_RULES } from './extensions';
import { GATEWAY_API_RULES } from './gateway-api';
import { GATEWAY_RULES } from './gateways';
import { OBJECT_RULES } from './objects';
import { ROUTE_RULES } from './routes';
import { SECURITY_RULES } from './security';
import { SERVICE_RULES } from './services';
import { TELEMETRY_RULES } from './telemetry';
import { VISIBILITY_RULES } from './visibility';
import { WORKLOAD_RULES } from './workloads';
import { Analyzer } from '../analyzer';

/** All rules over the whole mesh. */
export const ANALYZERS: Analyzer[] = [
  ...OBJECT_RULES,
  ...DESTINATION_RULES,
  ...ROUTE_RULES,
  ...VISIBILITY_RULES,
  ...GATEWAY_RULES,
  ...SERVICE_RULES,
  ...WORKLOAD_RULES,
  ...SECURITY_RULES,
  ...TELEMETRY_RULES,
  ...EXTENSION_RULES,
  ...AMBIENT_RULES,
  ...GATEWAY_API_RULES,
];

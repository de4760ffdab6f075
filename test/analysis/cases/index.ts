import { AMBIENT_CASES } from './ambient';
import { DESTINATION_CASES } from './destinations';
import { EXTENSION_CASES } from './extensions';
import { GATEWAY_API_CASES } from './gateway-api';
import { GATEWAY_CASES } from './gateways';
import { OBJECT_CASES } from './objects';
import { ROUTE_CASES } from './routes';
import { SECURITY_CASES } from './security';
import { SERVICE_CASES } from './services';
import { TELEMETRY_CASES } from './telemetry';
import { VISIBILITY_CASES } from './visibility';
import { WORKLOAD_CASES } from './workloads';
import { GridCase } from '../grid';

/** The grid: every rule over small inputs. */
export const CASES: GridCase[] = [
  ...OBJECT_CASES,
  ...DESTINATION_CASES,
  ...ROUTE_CASES,
  ...VISIBILITY_CASES,
  ...GATEWAY_CASES,
  ...SERVICE_CASES,
  ...WORKLOAD_CASES,
  ...SECURITY_CASES,
  ...TELEMETRY_CASES,
  ...EXTENSION_CASES,
  ...AMBIENT_CASES,
  ...GATEWAY_API_CASES,
];

import { AMBIENT_FAULTS } from './ambient';
import { DESTINATION_FAULTS } from './destinations';
import { EXTENSION_FAULTS } from './extensions';
import { GATEWAY_API_FAULTS } from './gateway-api';
import { GATEWAY_FAULTS } from './gateways';
import { OBJECT_FAULTS } from './objects';
import { ROUTE_FAULTS } from './routes';
import { SECURITY_FAULTS } from './security';
import { SERVICE_FAULTS } from './services';
import { TELEMETRY_FAULTS } from './telemetry';
import { TLS_FAULTS } from './tls';
import { VISIBILITY_FAULTS } from './visibility';
import { WORKLOAD_FAULTS } from './workloads';
import { Fault } from '../draft';

/** Every mistake that is planted. */
export const FAULTS: readonly Fault[] = [
  ...OBJECT_FAULTS,
  ...DESTINATION_FAULTS,
  ...ROUTE_FAULTS,
  ...VISIBILITY_FAULTS,
  ...GATEWAY_FAULTS,
  ...TLS_FAULTS,
  ...SERVICE_FAULTS,
  ...WORKLOAD_FAULTS,
  ...SECURITY_FAULTS,
  ...TELEMETRY_FAULTS,
  ...EXTENSION_FAULTS,
  ...AMBIENT_FAULTS,
  ...GATEWAY_API_FAULTS,
];

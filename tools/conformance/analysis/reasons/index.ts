import { AMBIENT_REASONS } from './ambient';
import { DESTINATION_REASONS } from './destinations';
import { EXTENSION_REASONS } from './extensions';
import { GATEWAY_API_REASONS } from './gateway-api';
import { GATEWAY_REASONS } from './gateways';
import { OBJECT_REASONS } from './objects';
import { Reason } from './reason';
import { ROUTE_REASONS } from './routes';
import { SECURITY_REASONS } from './security';
import { SERVICE_REASONS } from './services';
import { TELEMETRY_REASONS } from './telemetry';
import { VISIBILITY_REASONS } from './visibility';
import { WORKLOAD_REASONS } from './workloads';
import type { Difference } from '../compare';

/** Every reason why our findings are not Istio's. */
export const REASONS: readonly Reason[] = [
  ...OBJECT_REASONS,
  ...DESTINATION_REASONS,
  ...ROUTE_REASONS,
  ...VISIBILITY_REASONS,
  ...GATEWAY_REASONS,
  ...SERVICE_REASONS,
  ...WORKLOAD_REASONS,
  ...SECURITY_REASONS,
  ...TELEMETRY_REASONS,
  ...EXTENSION_REASONS,
  ...AMBIENT_REASONS,
  ...GATEWAY_API_REASONS,
];

/** The reason of a difference, if it has one. */
export function reasonFor(difference: Difference): Reason | undefined {
  const more = difference.ours.length > difference.theirs.length;
  return REASONS.find(({ code, ours, explains }) => (code === undefined || code === difference.code) && (ours === 'more') === more && explains(difference));
}

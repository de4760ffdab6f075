import { Reason } from './reason';

export const TELEMETRY_REASONS: Reason[] = [];

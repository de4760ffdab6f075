import { Reason } from './reason';

export const SERVICE_REASONS: Reason[] = [];

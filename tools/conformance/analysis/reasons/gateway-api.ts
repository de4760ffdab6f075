import { Reason } from './reason';

export const GATEWAY_API_REASONS: Reason[] = [];

import { Reason } from './reason';

export const SECURITY_REASONS: Reason[] = [];

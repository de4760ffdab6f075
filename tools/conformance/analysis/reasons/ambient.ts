import { Reason } from './reason';

export const AMBIENT_REASONS: Reason[] = [];

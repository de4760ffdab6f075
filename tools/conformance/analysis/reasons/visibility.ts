import { Reason } from './reason';

export const VISIBILITY_REASONS: Reason[] = [];

import { Reason } from './reason';

export const DESTINATION_REASONS: Reason[] = [];

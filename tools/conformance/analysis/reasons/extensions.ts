import { Reason } from './reason';

export const EXTENSION_REASONS: Reason[] = [];

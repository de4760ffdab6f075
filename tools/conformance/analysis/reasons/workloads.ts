import { Reason } from './reason';

export const WORKLOAD_REASONS: Reason[] = [];

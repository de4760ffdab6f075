import { Fault } from '../draft';

export const SECURITY_FAULTS: readonly Fault[] = [];

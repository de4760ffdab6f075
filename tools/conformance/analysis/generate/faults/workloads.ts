import { Fault } from '../draft';

export const WORKLOAD_FAULTS: readonly Fault[] = [];

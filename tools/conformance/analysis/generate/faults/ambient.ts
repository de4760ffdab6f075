import { Fault } from '../draft';

export const AMBIENT_FAULTS: readonly Fault[] = [];

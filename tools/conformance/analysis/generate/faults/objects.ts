import { Fault } from '../draft';

export const OBJECT_FAULTS: readonly Fault[] = [];

import { Fault } from '../draft';

export const EXTENSION_FAULTS: readonly Fault[] = [];

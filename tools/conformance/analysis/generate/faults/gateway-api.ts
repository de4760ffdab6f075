import { Fault } from '../draft';

export const GATEWAY_API_FAULTS: readonly Fault[] = [];

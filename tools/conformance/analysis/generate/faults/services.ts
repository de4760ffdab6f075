import { SERVICES } from '../../../../../src/analysis/catalogue/services';
import { Fault } from '../draft';

export const SERVICE_FAULTS: readonly Fault[] = [
  {
    code: SERVICES.unnamedProtocol.code,
    plant: draft => {
      draft.pick('Service').spec.ports[0].name = 'main';
      return true;
    },
  },
];

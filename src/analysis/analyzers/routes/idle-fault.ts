import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';

/** A fault that does not say how many requests it is for; one for 0 percent is switched off on purpose. */
export const idleFault: Analyzer = {
  entry: ROUTES.idleFault,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.routesWith('fault'), ({ object, route: { fault }, index }) =>
      idle(fault!).map(part => findingOf(ROUTES.idleFault, object, `${item('spec.http', index)}.fault.${part}`, {
        message: `the ${part} has no percentage, so no request gets it`,
        fix: 'set percentage.value',
      })));
  },
};

function idle({ abort, delay }: istio.HttpFaultInjection): string[] {
  return [
    ...abort !== undefined && abort.percentage?.value === undefined ? ['abort'] : [],
    ...delay !== undefined && delay.percentage?.value === undefined && delay.percent === undefined ? ['delay'] : [],
  ];
}

import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { nanosecondsOf } from '../../../validation/vocabulary/duration';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';

/** A fault in one route with retries or a timeout, which do nothing about it. */
export const faultWithRetries: Analyzer = {
  entry: ROUTES.faultWithRetries,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.routesWith('fault'), ({ object, route, index }) => {
      const beside = policiesOf(route);
      return beside.length === 0 ? [] : [findingOf(ROUTES.faultWithRetries, object, `${item('spec.http', index)}.fault`, {
        message: `the fault does not go through the ${beside.join(' and the ')} of the route`,
        fix: 'make the fault in a route of its own, one service further on',
      })];
    });
  },
};

/** What of a route was to deal with the fault: retries with an abort, a timeout with a delay. */
function policiesOf({ fault, retries, timeout }: istio.HttpRoute): string[] {
  const { abort, delay } = fault ?? {};
  return [
    ...(abort?.percentage?.value ?? 0) > 0 && (retries?.attempts ?? 0) > 0 ? ['retries'] : [],
    ...(delay?.percentage?.value ?? delay?.percent ?? 0) > 0 && (nanosecondsOf(timeout ?? '0') ?? 0n) > 0n ? ['timeout'] : [],
  ];
}

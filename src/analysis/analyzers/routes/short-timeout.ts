import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { nanosecondsOf } from '../../../validation/vocabulary/duration';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';

/** A timeout that is shorter than the retries together, each with its own. */
export const shortTimeout: Analyzer = {
  entry: ROUTES.shortTimeout,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.routesWith('timeout'), ({ object, route, index }) =>
      !endsTooSoon(route) ? [] : [findingOf(ROUTES.shortTimeout, object, `${item('spec.http', index)}.timeout`, {
        message: `${route.timeout} is less than ${route.retries?.attempts} retries of ${route.retries?.perTryTimeout} each`,
        fix: 'raise it, or lower perTryTimeout',
      })]);
  },
};

function endsTooSoon({ timeout, retries }: istio.HttpRoute): boolean {
  const { attempts, perTryTimeout } = retries ?? {};
  if (timeout === undefined || attempts === undefined || perTryTimeout === undefined) {
    return false;
  }
  const [whole, each] = [nanosecondsOf(timeout) ?? 0n, nanosecondsOf(perTryTimeout) ?? 0n];
  return whole > 0n && BigInt(attempts) * each > whole;
}

import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';

const NOT_REPEATABLE = ['POST', 'PATCH'];
/** Conditions that say nothing about whether the server did its work. */
const AFTER_WORK = /^(5xx|gateway-error|reset|retriable-status-codes|5\d\d)$/;

/** A route for POST or PATCH alone that is retried after the server has seen the request. */
export const repeatedWrites: Analyzer = {
  entry: ROUTES.repeatedWrites,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.routesWith('retries'), ({ object, route: { match = [], retries }, index }) => {
      const conditions = (retries?.attempts ?? 0) > 0 && isForWrites(match) ? riskyOf(retries?.retryOn ?? '') : [];
      return conditions.length === 0 ? [] : [findingOf(ROUTES.repeatedWrites, object, `${item('spec.http', index)}.retries.retryOn`, {
        message: `${match[0].method?.exact} is repeated after ${conditions.join(', ')}`,
        fix: 'retry on connect-failure and refused-stream only',
      })];
    });
  },
};

function isForWrites(match: readonly istio.HttpMatchRequest[]): boolean {
  return match.length > 0 && match.every(({ method }) => NOT_REPEATABLE.includes(method?.exact ?? ''));
}

function riskyOf(retryOn: string): string[] {
  return retryOn.split(',').map(condition => condition.trim()).filter(condition => AFTER_WORK.test(condition));
}

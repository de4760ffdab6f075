import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';

/** Expressions that begin with a letter or the like that must be there. */
const BEGINS_WITHOUT_SLASH = /^\^?[\w-](?![*?{])[^|]*$/;

/** A match on a path that does not begin with a slash, or goes on into the query. */
export const unmatchablePath: Analyzer = {
  entry: ROUTES.unmatchablePath,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.routesWith('match'), ({ object, route: { match }, index }) => foundIn(match ?? [], ({ uri }, number) => {
      const problem = uri === undefined ? undefined : problemOf(uri);
      return problem === undefined ? [] : [findingOf(ROUTES.unmatchablePath, object, `${item(`${item('spec.http', index)}.match`, number)}.uri`, problem)];
    }));
  },
};

function problemOf({ exact, prefix, regex }: istio.StringMatch): { readonly message: string; readonly fix: string } | undefined {
  const text = exact ?? prefix;
  if (text !== undefined && text !== '*' && !text.startsWith('/')) {
    return { message: `${JSON.stringify(text)} does not begin with a slash, as all paths do`, fix: `use ${JSON.stringify(`/${text}`)}` };
  }
  if (text !== undefined && /[?#]/.test(text)) {
    return { message: `${JSON.stringify(text)} goes on behind the path, where the match ends`, fix: 'match on the query by queryParams' };
  }
  return regex === undefined || !BEGINS_WITHOUT_SLASH.test(regex) ? undefined
    : { message: `${JSON.stringify(regex)} has to fit the whole path, and does not begin with a slash`, fix: 'begin it with a slash, or with ".*"' };
}

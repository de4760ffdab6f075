import { eachEntry, eachItem } from '../items';
import { joined } from '../joined';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { VIRTUAL_SERVICE } from '../catalogue/virtual-service';
import { Issue } from '../issue';
import { changedHeaderProblem, headerValueProblem, requestHeaderProblem } from '../vocabulary/header';
import { Problem } from '../vocabulary/problem';

type NameCheck = (name: string) => Problem;

/** What istiod's webhook refuses in the changes of headers: only of a request may the authority be set. */
export function headerOperations(headers: istio.Headers | null | undefined, path: string): Issue[] {
  return joined(
    operations(headers?.request, `${path}.request`, requestHeaderProblem),
    operations(headers?.response, `${path}.response`, changedHeaderProblem),
  );
}

function operations(changes: istio.HeaderOperations | null | undefined, path: string, written: NameCheck): Issue[] {
  if (!isSet(changes)) {
    return [];
  }
  const { add, set, remove } = changes;
  return joined(
    values(add, `${path}.add`, written),
    values(set, `${path}.set`, written),
    eachItem(remove, `${path}.remove`, (name, place) => issuesOf(VIRTUAL_SERVICE.badHeaderName, place, changedHeaderProblem(name))),
  );
}

function values(entries: { readonly [name: string]: string } | null | undefined, path: string, written: NameCheck): Issue[] {
  return eachEntry(entries, path, (name, value, place) => joined(
    issuesOf(VIRTUAL_SERVICE.badHeaderName, place, written(name)),
    issuesOf(VIRTUAL_SERVICE.badHeaderValue, place, headerValueProblem(value ?? '')),
  ));
}

import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { problemIf } from '../../vocabulary/problem';
import { fieldsSet, isSet } from '../presence';

type Field = keyof istio.HttpRoute & string;

/** What istiod's webhook refuses in the choice of actions of a http route: one that delegates is not looked at further. */
export function conflicts(route: istio.HttpRoute, path: string, isDelegate: boolean): Issue[] {
  if (isSet(route.delegate) && !isDelegate) {
    return apart(route, path, 'delegate', 'redirect', 'route');
  }
  const action: Field | undefined = (['redirect', 'directResponse'] as const).find(name => isSet(route[name]));
  return joined(
    issuesOf(VIRTUAL_SERVICE.notForDelegate, `${path}.delegate`,
      problemIf(isSet(route.delegate), 'a delegate delegates', 'give hosts, or lead the route to a destination')),
    action === undefined
      ? issuesOf(VIRTUAL_SERVICE.noAction, path, problemIf(!isSet(route.route), 'no action', 'use one of route, redirect, directResponse'))
      : apart(route, path, action, 'route', 'fault', 'rewrite', 'directResponse'),
    isSet(route.mirror) ? apart(route, path, 'mirror', 'mirrors') : [],
  );
}

/** The fields that cannot stand beside the one. */
function apart(route: istio.HttpRoute, path: string, one: Field, ...others: Field[]): Issue[] {
  return fieldsSet(route, ...others).filter(name => name !== one).flatMap(name =>
    issuesOf(VIRTUAL_SERVICE.exclusive, `${path}.${name}`, problemIf(true, `stands beside ${one}`, `keep one of ${one} and ${name}`)));
}

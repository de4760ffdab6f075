import { issuesOf } from '../catalogue/entry';
import { VIRTUAL_SERVICE } from '../catalogue/virtual-service';
import { Issue } from '../issue';
import { eachItem } from '../items';
import { gatewayNameProblem, legacyGatewayNameProblem } from '../vocabulary/gateway-name';

type Names = string[] | null | undefined;

/** What istiod's webhook refuses in the names of gateways that routes are bound to: it looks no further than the first one without "/". */
export function gatewayNames(names: Names, path: string, anyForm = false): Issue[] {
  return eachItem(checked(names), path, (name, place) =>
    issuesOf(VIRTUAL_SERVICE.badGateway, place, gatewayNameProblem(name, anyForm)));
}

/** What it warns of in them, where it warns at all. */
export function legacyGatewayNames(names: Names, path: string): Issue[] {
  return eachItem(checked(names), path, (name, place) =>
    issuesOf(VIRTUAL_SERVICE.legacyGateway, place, legacyGatewayNameProblem(name)));
}

function checked(names: Names): string[] {
  const all = names ?? [];
  const plain = all.findIndex(name => !name.includes('/'));
  return plain === -1 ? all : all.slice(0, plain + 1);
}

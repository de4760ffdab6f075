import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachEntry } from '../../items';
import { joined } from '../../joined';
import { portProblem } from '../../vocabulary/numbers';
import { workloadLabelProblem } from '../../vocabulary/source';
import { gatewayNames } from '../gateway-names';
import { isSet } from '../presence';

interface Source {
  readonly port?: number;
  readonly sourceLabels?: { readonly [name: string]: string };
  readonly gateways?: string[];
}

/** What istiod's webhook refuses in the way that traffic comes: the port, the labels of its workload, the gateways; port 0 counts as none. */
export function source({ port, sourceLabels, gateways }: Source, path: string): Issue[] {
  return joined(
    issuesOf(VIRTUAL_SERVICE.badPort, `${path}.port`, isSet(port) && port !== 0 ? portProblem(port) : undefined),
    eachEntry(sourceLabels, `${path}.sourceLabels`, (name, value, place) =>
      issuesOf(VIRTUAL_SERVICE.badSource, place, workloadLabelProblem(name, value ?? ''))),
    gatewayNames(gateways, `${path}.gateways`),
  );
}

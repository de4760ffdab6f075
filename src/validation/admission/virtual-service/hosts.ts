import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { item } from '../../path';
import { wildcardHostProblem } from '../../vocabulary/host';
import { areOverlapping } from '../../vocabulary/host-cover';
import { isIpAddress } from '../../vocabulary/ip';
import { problem } from '../../vocabulary/problem';
import { sniHostProblem } from '../../vocabulary/sni-host';

const PATH = 'spec.hosts';

/** Where the routes of a VirtualService are in force. */
export interface Place {
  readonly atGateway: boolean;
  /** Some route looks at SNI. */
  readonly looksAtSni: boolean;
}

/** What istiod's webhook refuses in the hosts of a VirtualService: those that overlap are looked for among sound hosts only. */
export function hostList(hosts: string[], place: Place): Issue[] {
  const wrong = eachItem(hosts, PATH, (host, path) => single(host, path, place));
  return wrong.length > 0 || hosts.length < 2 ? wrong : overlaps(hosts);
}

function single(host: string, path: string, { atGateway, looksAtSni }: Place): Issue[] {
  if (!atGateway && host === '*') {
    return issuesOf(VIRTUAL_SERVICE.wildcardInMesh, path, problem(host, 'name the hosts, or bind the routes to gateways only'));
  }
  const wrong = atGateway && looksAtSni ? sniHostProblem(host) : wildcardHostProblem(host);
  return issuesOf(VIRTUAL_SERVICE.badHost, path, wrong === undefined || isIpAddress(host) ? undefined : wrong);
}

function overlaps(hosts: string[]): Issue[] {
  return hosts.flatMap((host, index) => hosts.slice(0, index).filter(earlier => areOverlapping(earlier, host)).flatMap(earlier =>
    issuesOf(VIRTUAL_SERVICE.overlappingHosts, item(PATH, index), problem(host, `${JSON.stringify(earlier)} overlaps with it; keep one of them`))));
}

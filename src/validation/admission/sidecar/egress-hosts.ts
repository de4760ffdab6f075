import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { problem, problemIf } from '../../vocabulary/problem';
import { sidecarHostProblem } from '../../vocabulary/scoped-host';

/** What istiod's webhook refuses in the hosts of an egress listener, and what it warns of; hosts taken away (`~`) are not compared. */
export function egressHosts(hosts: string[] | null | undefined, path: string, namespace: string): Issue[] {
  const seen = new Map<string, Set<string>>();
  return joined(
    issuesOf(SIDECAR.noHost, path, problemIf((hosts ?? []).length === 0, 'no host', 'give at least one')),
    eachItem(hosts, path, (host, place) => joined(
      issuesOf(SIDECAR.duplicateHost, place, isListed(host, namespace, seen) ? problem(host, 'leave it out; it is listed already') : undefined),
      issuesOf(SIDECAR.badHost, place, sidecarHostProblem(host)),
    )),
    issuesOf(SIDECAR.hostsBesideAll, path,
      problemIf(seen.get('*')?.has('*') === true && seen.size > 1, 'got "*/*" and others', 'use "*/*" alone, or hosts without it')),
  );
}

/** Whether hosts seen before have it; if it is `*`, whether any of its namespace was seen. Adds it to those seen. */
function isListed(host: string, own: string, seen: Map<string, Set<string>>): boolean {
  const slash = host.indexOf('/');
  if (slash === -1 || host.startsWith('~')) {
    return false;
  }
  const namespace = host.slice(0, slash) === '.' ? own : host.slice(0, slash);
  const name = host.slice(slash + 1);
  const known = seen.get(namespace) ?? new Set();
  const isKnown = name === '*' ? known.size > 0 : known.has(name) || known.has('*');
  seen.set(namespace, known.add(name));
  return isKnown;
}
